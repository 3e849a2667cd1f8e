package main

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/schollz/progressbar/v3"

	"compromisos/pipeline"
)

// A progress tells the user how far ingest is: with a bar where standard error is a
// terminal, else with a line a source. Sources that fail are told of in any case.
type progress struct {
	a   *app
	bar *progressbar.ProgressBar
}

func (a *app) newProgress(ctx context.Context, paths []string) *progress {
	p := &progress{a: a}
	if a.quiet || !isTerminal(a.stderr) {
		return p
	}
	total := 0
	for range a.sources(ctx, paths) { //nolint:errcheck // a source that is not there counts too
		total++
	}
	p.bar = progressbar.NewOptions(total,
		progressbar.OptionSetWriter(a.stderr),
		progressbar.OptionShowCount(),
		progressbar.OptionSetDescription("reading"),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetPredictTime(true),
	)
	return p
}

// event tells of a source that is done.
func (p *progress) event(e pipeline.Event) {
	if e.Failure != nil {
		p.clear()
		p.a.printFailure(*e.Failure)
	}
	switch {
	case p.bar != nil:
		p.bar.Describe(truncate(clean(filepath.Base(e.Source.URI)), 30))
		_ = p.bar.Add(1) // a bar that cannot be drawn is no reason to stop
	case !p.a.quiet && e.Failure == nil:
		fmt.Fprintf(p.a.stderr, "%s: %s\n", clean(e.Source.URI), eventText(e))
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

func (p *progress) clear() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}

// end takes the bar away.
func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}

// count is "1 document", "2 documents".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
