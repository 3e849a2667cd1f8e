package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

const (
	// leastGarbage is how many bytes of garbage may always gather: most documents are
	// read with hardly a collection of it, which would cost a tenth of the time.
	leastGarbage = 32 << 20
	// garbageShare is the garbage that may gather, in per cent of what is in use, where
	// that is more. A file of thousands of pages is in memory until its end.
	garbageShare = 25
	// smallestHeap is what Go takes to be in use where it is less, and runtimeMemory
	// what it needs beside the heap.
	smallestHeap  = 4 << 20
	runtimeMemory = 16 << 20
)

// A pacer sets how much garbage may gather by what was in use when it was collected
// last. It is garbage itself, and told by that of each collection.
type pacer struct{ live []metrics.Sample }

// paceGarbage starts the pacing, unless GOGC or GOMEMLIMIT says that the user does it.
func paceGarbage() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	setPace(smallestHeap)
	p := &pacer{live: []metrics.Sample{{Name: "/gc/heap/live:bytes"}}}
	runtime.SetFinalizer(p, (*pacer).collected)
}

// collected is called after each collection.
func (p *pacer) collected() {
	metrics.Read(p.live)
	if p.live[0].Value.Kind() == metrics.KindUint64 {
		setPace(p.live[0].Value.Uint64())
	}
	runtime.SetFinalizer(p, (*pacer).collected)
}

// setPace lets garbage gather beside the bytes in use. The limit makes Go give back to
// the system what lies between them unused; it grows with what is in use, so that it has
// Go collect little more often.
func setPace(live uint64) {
	live = max(live, smallestHeap)
	garbage := garbageBeside(live)
	debug.SetGCPercent(int(garbage * 100 / live))
	debug.SetMemoryLimit(int64(live + garbage + runtimeMemory))
}

// garbageBeside is how many bytes of garbage may gather beside the bytes in use.
func garbageBeside(live uint64) uint64 { return max(leastGarbage, live*garbageShare/100) }
