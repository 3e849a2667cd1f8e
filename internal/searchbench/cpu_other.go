//go:build !unix

package main

import "time"

// processorTime is 0 where the system is not asked for it.
func processorTime() time.Duration { return 0 }
