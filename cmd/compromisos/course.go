package main

import (
	"sync"
	"time"

	"compromisos/pipeline"
	"compromisos/store"
)

// A course is how far a run is, and how fast it goes. Those who read tell it what they do,
// those who show ask it, at the same time.
type course struct {
	mu      sync.Mutex
	now     standing
	samples []sample
}

// A standing is how far a run was at one moment.
type standing struct {
	// begun is when the run was.
	begun time.Time
	// found are the sources found so far; listed says that they are all.
	found  int
	listed bool
	// done are the sources that ended, by what became of them.
	done     int
	outcomes map[pipeline.Outcome]int
	// documents and pages that were read.
	documents, pages int
	// rates by second.
	sources, documentRate, pageRate float64
}

// A sample is what had been done at a moment.
type sample struct {
	at                     time.Time
	done, documents, pages int
}

// Rates are those of the last half minute: a run over files that are known is faster than
// over those that are new, and large ones come in heaps.
const (
	rateWindow = 30 * time.Second
	rateStep   = time.Second
)

func newCourse(now time.Time) *course {
	return &course{
		now:     standing{begun: now, outcomes: map[pipeline.Outcome]int{}},
		samples: []sample{{at: now}},
	}
}

// found tells how many sources there are so far.
func (c *course) found(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now.found = n
}

// listed tells that there are no more than were found.
func (c *course) listed() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now.listed = true
}

// event tells of a source that ended.
func (c *course) event(e pipeline.Event) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now.done++
	c.now.found = max(c.now.found, c.now.done)
	c.now.outcomes[e.Outcome]++
	if e.File != nil {
		c.now.documents += len(e.File.Documents)
		c.now.pages += e.File.Source.Pages
	}
}

// standing is how far the run is now.
func (c *course) standing(now time.Time) standing {
	c.mu.Lock()
	defer c.mu.Unlock()
	out := c.now
	out.outcomes = make(map[pipeline.Outcome]int, len(c.now.outcomes))
	for o, n := range c.now.outcomes {
		out.outcomes[o] = n
	}
	first := c.samples[0]
	if seconds := now.Sub(first.at).Seconds(); seconds > 0 {
		out.sources = float64(out.done-first.done) / seconds
		out.documentRate = float64(out.documents-first.documents) / seconds
		out.pageRate = float64(out.pages-first.pages) / seconds
	}
	c.sample(now)
	return out
}

// sample keeps what has been done until now for the rates to come.
func (c *course) sample(now time.Time) {
	if now.Sub(c.samples[len(c.samples)-1].at) < rateStep {
		return
	}
	c.samples = append(c.samples, sample{now, c.now.done, c.now.documents, c.now.pages})
	for len(c.samples) > 2 && now.Sub(c.samples[0].at) > rateWindow {
		c.samples = c.samples[1:]
	}
}

// left is how long the rest will take at this rate; 0 where nobody can know.
func (s standing) left() time.Duration {
	if !s.listed || s.sources <= 0 {
		return 0
	}
	return time.Duration(float64(s.found-s.done) / s.sources * float64(time.Second))
}

// counts are those of the store.
func (s standing) counts(skipped int) store.RunCounts {
	n := s.outcomes
	return store.RunCounts{
		Added: n[pipeline.Added], Updated: n[pipeline.Updated], Unchanged: n[pipeline.Unchanged],
		Failed: n[pipeline.Failed], Skipped: skipped, Pages: s.pages,
	}
}
