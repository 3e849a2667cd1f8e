package main

import (
	"context"
	"time"

	"compromisos/store"
)

// beatEvery is how often the store is told how far the run is.
const beatEvery = time.Second

// beat tells the store until the run ends.
func (o *observer) beat() {
	tick := time.NewTicker(beatEvery)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
		case <-o.stop:
			return
		}
		now := time.Now()
		s := o.course.standing(now)
		// An error is met by the run itself as well, which then ends.
		_ = o.keeper.store.Beat(context.Background(), o.queue.run, s.counts(o.queue.total()), store.Beat{
			At: now.UTC(), Documents: s.documents, SourcesPerSecond: s.sources,
			DocumentsPerSecond: s.documentRate, PagesPerSecond: s.pageRate, Reading: o.watch.reading(),
		})
	}
}
