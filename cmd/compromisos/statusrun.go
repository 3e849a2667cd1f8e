package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"compromisos/store"
)

// A runView is what status says of the last run.
type runView struct {
	ID    int64     `json:"id"`
	Began time.Time `json:"began"`
	// Ended is absent while it goes on, and where it was killed.
	Ended *time.Time `json:"ended,omitempty"`
	// State is running, complete or interrupted.
	State string `json:"state"`
	// Found are the places found, all where Listed; Places are they by state.
	Found  int                 `json:"found"`
	Listed bool                `json:"listed"`
	Places map[store.State]int `json:"places"`

	Added     int `json:"added"`
	Updated   int `json:"updated"`
	Unchanged int `json:"unchanged"`
	Failed    int `json:"failed"`
	Skipped   int `json:"skipped"`
	Pages     int `json:"pages"`
	// The rest is of a run that goes on. SecondsLeft is absent where nobody can know.
	DocumentsPerSecond float64       `json:"documents_per_second,omitempty"`
	PagesPerSecond     float64       `json:"pages_per_second,omitempty"`
	SecondsLeft        float64       `json:"seconds_left,omitempty"`
	Reading            []readingView `json:"reading,omitempty"`
}

// A readingView is a source that is being read.
type readingView struct {
	URI     string  `json:"uri"`
	Seconds float64 `json:"seconds"`
}

// stateRunning is that of a run that goes on, besides those of a report.
const stateRunning = "running"

// viewRun looks at the last run and at what earlier ones left.
func (v *statusView) viewRun(ctx context.Context, s *store.Store) error {
	runs, err := s.Runs(ctx, 1)
	if err != nil || len(runs) == 0 {
		return err
	}
	r := runs[0]
	places, err := s.Waiting(ctx, r.ID)
	if err != nil {
		return err
	}
	v.Run = newRunView(r, places, v.Holder, time.Now())
	v.Interrupted = v.Places[store.Pending] + v.Places[store.Running]
	if v.Run.State == stateRunning {
		v.Interrupted -= places[store.Pending] + places[store.Running]
		return nil
	}
	// Nobody reads: what is noted as running was when its process died.
	stopRunning(v.Places)
	stopRunning(places)
	return nil
}

// stopRunning makes pending what was running, as the next run does.
func stopRunning(places map[store.State]int) {
	if n := places[store.Running]; n > 0 {
		places[store.Pending] += n
		delete(places, store.Running)
	}
}

// newRunView is the view of a run. One that has no end goes on if its process holds the
// folder, and was killed otherwise.
func newRunView(r store.Run, places map[store.State]int, holder *store.Holder, now time.Time) *runView {
	v := &runView{
		ID: r.ID, Began: r.Started, Listed: r.Listed, Places: places, State: stateInterrupted,
		Added: r.Added, Updated: r.Updated, Unchanged: r.Unchanged, Failed: r.Failed, Skipped: r.Skipped, Pages: r.Pages,
	}
	for state, n := range places {
		if state != store.Skipped {
			v.Found += n
		}
	}
	waiting := places[store.Pending] + places[store.Running]
	switch {
	case r.Ended.IsZero() && holder != nil && holder.PID == r.PID:
		v.State = stateRunning
		v.DocumentsPerSecond, v.PagesPerSecond = r.Beat.DocumentsPerSecond, r.Beat.PagesPerSecond
		if r.Listed && r.Beat.SourcesPerSecond > 0 {
			v.SecondsLeft = float64(waiting) / r.Beat.SourcesPerSecond
		}
		for _, b := range r.Beat.Reading {
			v.Reading = append(v.Reading, readingView{b.URI, now.Sub(b.Since).Seconds()})
		}
	case r.Ended.IsZero():
	case waiting == 0 && r.Listed:
		v.State, v.Ended = stateComplete, &r.Ended
	default:
		v.Ended = &r.Ended
	}
	return v
}

// print writes the run for people.
func (v *runView) print(w io.Writer, now time.Time) {
	when := v.Began.Local().Format(time.DateTime)
	did := fmt.Sprintf("%d added, %d updated, %d unchanged, %d failed", v.Added, v.Updated, v.Unchanged, v.Failed)
	if v.State != stateRunning {
		if v.State == stateInterrupted {
			did += ", interrupted"
		}
		fmt.Fprintf(w, "last run   %s, %s\n", when, did)
		return
	}
	done := v.Found - v.Places[store.Pending] - v.Places[store.Running]
	of := fmt.Sprintf("%d of %d", done, v.Found)
	if !v.Listed {
		of = fmt.Sprintf("%d of %d found so far", done, v.Found)
	}
	fmt.Fprintf(w, "running    %s, for %s: %s\n", of, shortTime(now.Sub(v.Began)), did)
	if v.DocumentsPerSecond > 0 {
		pace := rates(v.DocumentsPerSecond, v.PagesPerSecond)
		if left := v.SecondsLeft; left >= 1 {
			pace += ", " + shortTime(time.Duration(left*float64(time.Second))) + " left"
		}
		fmt.Fprintf(w, "rate       %s\n", pace)
	}
	v.printReading(w)
}

func (v *runView) printReading(w io.Writer) {
	if len(v.Reading) == 0 {
		return
	}
	var names []string
	for i, r := range v.Reading {
		if i == shownReading {
			names = append(names, fmt.Sprintf("… and %d more", len(v.Reading)-i))
			break
		}
		name := truncate(clean(filepath.Base(r.URI)), nameWidth)
		names = append(names, fmt.Sprintf("%s for %s", name, shortTime(time.Duration(r.Seconds*float64(time.Second)))))
	}
	fmt.Fprintf(w, "reading    %s\n", strings.Join(names, ", "))
}
