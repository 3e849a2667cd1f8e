package main

import (
	"os"
	"syscall"
)

// residentPeak is the most memory in bytes that an ended process held at once.
func residentPeak(s *os.ProcessState) int64 {
	usage, ok := s.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	const unit = 1024 // Linux counts kibibytes
	return usage.Maxrss * unit
}
