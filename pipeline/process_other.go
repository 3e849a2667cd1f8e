//go:build !unix

package pipeline

import "os/exec"

// separate does nothing: a child that is interrupted with its parent ends too.
func separate(*exec.Cmd) {}

// limitMemory does nothing: the collector's own limit is in force.
func limitMemory(uint64) error { return nil }
