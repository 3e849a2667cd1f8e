//go:build unix && !linux

package pipeline

import (
	"os/exec"
	"syscall"
)

// separate keeps the terminal's Ctrl-C from a child: the parent ends it.
func separate(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// limitMemory does nothing: these systems bound only addresses, of which the program
// reserves many times what it uses. The collector's own limit is in force.
func limitMemory(uint64) error { return nil }
