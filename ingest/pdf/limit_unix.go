//go:build linux || darwin || freebsd || netbsd

package pdf

import "syscall"

// limitMemory bounds the address space of this process.
func limitMemory(bytes uint64) error {
	var l syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_AS, &l); err != nil {
		return err
	}
	lower(&l.Cur, bytes)
	return syscall.Setrlimit(syscall.RLIMIT_AS, &l)
}

// lower sets a limit that is higher; limits are signed numbers on some systems.
func lower[T int64 | uint64](limit *T, bytes uint64) { *limit = min(*limit, T(bytes)) }
