package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"compromisos/ingest"
	"compromisos/pipeline"
	"compromisos/record"
)

// A run that was over sooner than anyone waits is told of without its times.
const (
	timedRun    = time.Second
	slowEnough  = time.Second
	maxFailures = 20
)

// printSummary writes what a run did: the more there is to know, the more of it.
func printSummary(w io.Writer, r *pipeline.Report) {
	n := r.Outcomes
	fmt.Fprintf(w, "%s: %d added, %d updated, %d unchanged, %d failed\n", count(r.Sources, "source"),
		n[pipeline.Added], n[pipeline.Updated], n[pipeline.Unchanged], n[pipeline.Failed])
	if len(r.Skipped) > 0 {
		fmt.Fprintf(w, "passed over: %s\n", skippedText(r.Skipped))
	}
	if r.Documents > 0 {
		fmt.Fprintf(w, "read: %s, %s; %s\n", count(r.Documents, "document"), count(r.Pages, "page"), recordCounts(r.Records))
	}
	if len(r.Warnings) > 0 {
		fmt.Fprintf(w, "warnings: %s\n", tally(r.Warnings))
	}
	if r.Took() > timedRun && r.Times.Total() > 0 {
		printTimes(w, r)
	}
	printSlowest(w, r.Slowest)
	printFailures(w, r)
}

// skippedText is "3 files (2 of no format that is read, 1 …)".
func skippedText(skipped map[string]int) string {
	sum := 0
	var parts []string
	for _, code := range sortedKeys(skipped) {
		sum += skipped[code]
		parts = append(parts, fmt.Sprintf("%d %s", skipped[code], skipReasons[ingest.SkipReason(code)]))
	}
	return fmt.Sprintf("%s (%s)", count(sum, "file"), strings.Join(parts, ", "))
}

// printTimes writes how fast a run was, and which share of the work each stage had.
func printTimes(w io.Writer, r *pipeline.Report) {
	var sum time.Duration
	for _, s := range stagesOf(r) {
		sum += s.took
	}
	var shares []string
	for _, s := range stagesOf(r) {
		shares = append(shares, fmt.Sprintf("%s %.0f %%", s.name, 100*s.took.Seconds()/sum.Seconds()))
	}
	fmt.Fprintf(w, "time: %s, %s; %s\n", longTime(r.Took()),
		rates(r.PerSecond(r.Documents), r.PerSecond(r.Pages)), strings.Join(shares, ", "))
}

// printSlowest writes the sources that took long enough to be worth a look.
func printSlowest(w io.Writer, slowest []pipeline.Slow) {
	for i, s := range slowest {
		if s.Took < slowEnough {
			return
		}
		head := "slowest:"
		if i > 0 {
			head = ""
		}
		pages := ""
		if s.Pages > 0 {
			pages = ", " + count(s.Pages, "page")
		}
		fmt.Fprintf(w, "%-8s %s %s%s\n", head, longTime(s.Took), clean(s.URI), pages)
	}
}

// printFailures writes why sources could not be read, by code, and what to do about it.
func printFailures(w io.Writer, r *pipeline.Report) {
	for _, code := range byCount(r.Errors) {
		of := slices.DeleteFunc(slices.Clone(r.Failures), func(f record.Failure) bool { return f.Error.Code != code })
		hint := ""
		if len(of) > 0 && of[0].Error.Hint != "" {
			hint = " (" + clean(of[0].Error.Hint) + ")"
		}
		fmt.Fprintf(w, "not read: %d %s%s\n", r.Errors[code], clean(code), hint)
		shown := min(len(of), max(1, maxFailures/len(r.Errors)))
		for _, f := range of[:shown] {
			fmt.Fprintf(w, "    %s\n", clean(f.Source.URI))
		}
		if left := r.Errors[code] - shown; left > 0 {
			fmt.Fprintf(w, "    … and %d more: 'compromisos status --failed --only-code %s' lists them\n", left, code)
		}
	}
	if len(r.Errors) > 0 {
		fmt.Fprintf(w, "read them again with 'compromisos ingest --retry failed%s'\n", onlyCode(r.Errors))
	}
}

// onlyCode is the flag for failures that are all of one kind.
func onlyCode(codes map[string]int) string {
	if len(codes) == 1 {
		return " --only-code " + sortedKeys(codes)[0]
	}
	return ""
}

// byCount are the names of counts, the most frequent first.
func byCount(counts map[string]int) []string {
	return slices.SortedStableFunc(slices.Values(sortedKeys(counts)), func(a, b string) int {
		return cmp.Compare(counts[b], counts[a])
	})
}

// longTime is a span with a decimal while it is less than a minute.
func longTime(d time.Duration) string {
	if d < time.Minute {
		return fmt.Sprintf("%.1fs", d.Seconds())
	}
	return shortTime(d)
}
