package pipeline

import (
	"os/exec"
	"syscall"
)

// separate keeps the terminal's Ctrl-C from a child: the parent ends it.
func separate(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// limitMemory bounds what this process may write to of its own: the heap and the memory
// of WebAssembly, not the addresses that both only reserve (getrlimit(2), since Linux 4.7).
func limitMemory(bytes uint64) error {
	var l syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_DATA, &l); err != nil {
		return err
	}
	l.Cur = min(l.Cur, bytes)
	return syscall.Setrlimit(syscall.RLIMIT_DATA, &l)
}
