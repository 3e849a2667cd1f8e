package main

import (
	"fmt"
	"io"
	"time"

	"compromisos/pipeline"
	"compromisos/store"
)

// A progress tells the user on standard error how far ingest is: with a bar where that is
// a terminal, else with a line a source. Sources that fail are told of in any case.
type progress struct {
	a   *app
	bar *bar
	// lines says that each source gets one.
	lines bool
	// stderr is that of the app before the bar stood in for it.
	stderr io.Writer
}

// newProgress starts telling. Where events go to standard output there are no lines
// besides, and where a log is kept it has the lines.
func (a *app) newProgress(events bool, c *course, w *watch) *progress {
	p := &progress{a: a, stderr: a.stderr}
	switch {
	case a.quiet:
	case drawable(a.stderr) && (!events || !isTerminal(a.terminal)):
		p.bar = startBar(a.stderr, func() (standing, []store.Begun) {
			return c.standing(time.Now()), w.reading()
		})
		a.stderr = p.bar
	default:
		p.lines = !events && !a.logging()
	}
	return p
}

// event tells of a source that is done.
func (p *progress) event(e pipeline.Event) {
	switch {
	case e.Failure != nil && !p.a.logging():
		p.a.printFailure(*e.Failure)
	case e.Failure == nil && p.lines:
		fmt.Fprintf(p.a.stderr, "%s: %s\n", clean(e.Source.URI), eventText(e))
	}
}

// end takes the bar away.
func (p *progress) end() {
	if p.bar != nil {
		p.bar.end()
		p.a.stderr = p.stderr
	}
}

// eventText is what became of a source, and what it holds.
func eventText(e pipeline.Event) string {
	if e.File == nil {
		return e.Outcome.String()
	}
	commitments := 0
	for i := range e.File.Documents {
		commitments += len(e.File.Documents[i].Commitments)
	}
	return fmt.Sprintf("%s, %s, %s", e.Outcome,
		count(len(e.File.Documents), "document"), count(commitments, "commitment"))
}

// count is "1 document", "2 documents".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
