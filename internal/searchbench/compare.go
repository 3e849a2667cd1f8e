package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"time"

	"go.yaml.in/yaml/v3"
)

// hits is how many of them each search returns: the first page.
const hits = 20

// A question is a query of a kind.
type question struct {
	text          string
	fuzzy, facets bool
}

// A kind of query and the queries, as bench.yaml has them.
type kind struct {
	Kind    string
	Fuzzy   bool
	Facets  bool
	Queries []string
}

func readKinds(words fs.FS) ([]kind, error) {
	data, err := fs.ReadFile(words, "bench.yaml")
	if err != nil {
		return nil, err
	}
	var kinds []kind
	if err := yaml.Unmarshal(data, &kinds); err != nil {
		return nil, fmt.Errorf("bench.yaml: %w", err)
	}
	return kinds, nil
}

// A side answers queries and tells how many records were found.
type side interface {
	ask(context.Context, question) (int, error)
}

// compare asks both sides the same queries in turns, so that both meet the same
// machine, and prints a line a kind. Where a profile is wanted only ours is asked, and
// each kind gets a file.
func compare(ctx context.Context, o options, kinds []kind, ours, theirs side, out io.Writer) error {
	fmt.Fprintf(out, "\nmilliseconds for the first %d hits with fragments, and the total; processor time is the mean\n", hits)
	fmt.Fprintf(out, "%-12s | %-28s | %-28s | %s\n", "", "index", "FTS5", "records found")
	fmt.Fprintf(out, "%-12s | %8s %8s %10s | %8s %8s %10s | %8s %8s\n",
		"queries", "p50", "p99", "processor", "p50", "p99", "processor", "index", "FTS5")
	sides := []side{ours, theirs}
	if o.profile != "" {
		sides = sides[:1]
	}
	for _, k := range kinds {
		if o.only != "" && o.only != k.Kind {
			continue
		}
		stop := startProfile(o.profile, k.Kind)
		times, err := measure(ctx, sides, k, o.rounds)
		stop()
		if err != nil {
			return fmt.Errorf("%s: %w", k.Kind, err)
		}
		one, two := &times[0], &times[1]
		fmt.Fprintf(out, "%-12s | %8.1f %8.1f %10.1f | %8.1f %8.1f %10.1f | %8d %8d\n", k.Kind,
			one.at(.5), one.at(.99), one.processor(), two.at(.5), two.at(.99), two.processor(), one.found(), two.found())
	}
	return nil
}

// A timing is how long queries took.
type timing struct {
	times []time.Duration
	cpu   time.Duration // in all
	sum   int           // records found, in all
}

// measure asks the queries of a kind, once to warm the caches and then rounds times.
func measure(ctx context.Context, sides []side, k kind, rounds int) (times [2]timing, err error) {
	for round := range rounds + 1 {
		for i, s := range sides {
			if err := times[i].ask(ctx, s, k, round > 0); err != nil {
				return times, err
			}
		}
	}
	for i := range times {
		slices.Sort(times[i].times)
	}
	return times, nil
}

// ask asks each query of a kind once and notes the time where it counts.
func (t *timing) ask(ctx context.Context, s side, k kind, counts bool) error {
	for _, text := range k.Queries {
		began, used := time.Now(), processorTime()
		found, err := s.ask(ctx, question{text: text, fuzzy: k.Fuzzy, facets: k.Facets})
		if err != nil {
			return fmt.Errorf("%q: %w", text, err)
		}
		if counts {
			t.times = append(t.times, time.Since(began))
			t.cpu += processorTime() - used
			t.sum += found
		}
	}
	return nil
}

// at is the time in milliseconds within which a share of the queries was answered.
func (t *timing) at(share float64) float64 {
	if len(t.times) == 0 {
		return 0
	}
	i := min(int(share*float64(len(t.times))), len(t.times)-1)
	return ms(t.times[i])
}

// processor is the mean of the processor time of a query in milliseconds: what a machine
// shared with others changes least.
func (t *timing) processor() float64 { return ms(t.cpu) / float64(max(len(t.times), 1)) }

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// found is how many records a query finds on average.
func (t *timing) found() int { return t.sum / max(len(t.times), 1) }
