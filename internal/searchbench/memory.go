package main

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"time"
)

// A memory notes the most memory that the process held while each quarter of the
// passages was indexed.
type memory struct {
	passages int
	done     chan struct{}
	ended    sync.WaitGroup

	mu    sync.Mutex
	part  int // the quarter that is being indexed, from 0
	peaks [parts]held
}

// parts of the passages between which memory is compared.
const parts = 4

// held is bytes of a process in memory: its own, and files of the index that are
// mapped, which the system takes back whenever another needs the room.
type held struct{ own, mapped int64 }

// sampleEvery is how often memory is looked at.
const sampleEvery = 20 * time.Millisecond

func watchMemory(passages int) *memory {
	m := &memory{passages: passages, done: make(chan struct{})}
	m.ended.Go(func() {
		tick := time.NewTicker(sampleEvery)
		defer tick.Stop()
		for {
			m.sample()
			select {
			case <-m.done:
				return
			case <-tick.C:
			}
		}
	})
	return m
}

// passed is told how many passages were handed over.
func (m *memory) passed(n int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.part = min(parts*n/m.passages, parts-1)
}

func (m *memory) sample() {
	now := holding()
	m.mu.Lock()
	defer m.mu.Unlock()
	peak := &m.peaks[m.part]
	peak.own, peak.mapped = max(peak.own, now.own), max(peak.mapped, now.mapped)
}

// stop ends the watch and tells the peaks.
func (m *memory) stop() string {
	close(m.done)
	m.ended.Wait()
	var b strings.Builder
	for i, p := range m.peaks {
		fmt.Fprintf(&b, "%d %%: %.0f MB (and %.0f mapped)  ", 100*(i+1)/parts, mb(p.own), mb(p.mapped))
	}
	return strings.TrimSpace(b.String())
}

// holding is what the process holds now; zero where the system does not tell.
func holding() held {
	data, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return held{}
	}
	var h held
	const unit = 1024
	for line := range strings.Lines(string(data)) {
		var kb int64
		if _, err := fmt.Sscanf(line, "RssAnon: %d kB", &kb); err == nil {
			h.own = kb * unit
		}
		if _, err := fmt.Sscanf(line, "RssFile: %d kB", &kb); err == nil {
			h.mapped = kb * unit
		}
	}
	return h
}
