//go:build linux || darwin || freebsd || netbsd

package pdf

import "syscall"

// limitMemory bounds the address space of this process.
func limitMemory(bytes uint64) error {
	var l syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_AS, &l); err != nil {
		return err
	}
	if uint64(l.Cur) > bytes {
		setLimit(&l.Cur, bytes)
	}
	return syscall.Setrlimit(syscall.RLIMIT_AS, &l)
}

// setLimit hides that the limits are signed on some systems.
func setLimit[T int64 | uint64](limit *T, bytes uint64) { *limit = T(bytes) }
