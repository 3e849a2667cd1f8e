package main

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

func TestGarbageBeside(t *testing.T) {
	for _, c := range []struct {
		name       string
		live, want uint64
	}{
		{"a start", 4 << 20, 32 << 20},
		{"a document", 40 << 20, 32 << 20},
		{"thousands of pages", 400 << 20, 100 << 20},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := garbageBeside(c.live); got != c.want {
				t.Errorf("%d MiB beside %d MiB, want %d", got>>20, c.live>>20, c.want>>20)
			}
		})
	}
}

// What is in use sets the pace from the next collection on.
func TestPacerFollowsTheHeap(t *testing.T) {
	t.Setenv("GOGC", "")
	t.Setenv("GOMEMLIMIT", "")
	percent, limit := debug.SetGCPercent(100), debug.SetMemoryLimit(-1)
	defer debug.SetMemoryLimit(limit)
	defer debug.SetGCPercent(percent)
	paceGarbage()
	kept := make([]byte, 256<<20)
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(time.Millisecond) {
		runtime.GC()
		if debug.SetMemoryLimit(-1) > 256<<20 {
			break
		}
	}
	runtime.KeepAlive(kept)
	if got := debug.SetMemoryLimit(-1); got < 256<<20 {
		t.Errorf("the limit is %d MiB beside 256 MiB in use", got>>20)
	}
}
