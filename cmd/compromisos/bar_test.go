package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/rivo/uniseg"

	"compromisos/pipeline"
	"compromisos/store"
)

func TestBarLine(t *testing.T) {
	now := time.Date(2024, 5, 3, 10, 0, 0, 0, time.UTC)
	begun := func(uri string, ago time.Duration) []store.Begun {
		return []store.Begun{{URI: uri, Since: now.Add(-ago)}}
	}
	outcomes := map[pipeline.Outcome]int{pipeline.Added: 40, pipeline.Failed: 2}
	cases := []struct {
		name    string
		s       standing
		reading []store.Begun
		columns int
		want    string
	}{
		{"nothing found yet", standing{}, nil, 100, "░░░░░░░░░░░░░░░░░░░░  0 of 0 found so far"},
		{
			"the folder is still walked", standing{found: 84, done: 42, outcomes: outcomes, sources: 4}, nil, 100,
			"██████████░░░░░░░░░░  42 of 84 found so far  40 added, 2 failed",
		},
		{
			"all that was found is done, and more may come", standing{found: 42, done: 42, outcomes: outcomes}, nil, 100,
			"███████████████████░  42 of 42 found so far  40 added, 2 failed",
		},
		{
			"time left once all are found",
			standing{found: 84, done: 42, listed: true, outcomes: outcomes, sources: 0.5, documentRate: 0.5, pageRate: 12.4}, nil, 120,
			"██████████░░░░░░░░░░  42 of 84  1m24s left  40 added, 2 failed  0.5 documents/s, 12 pages/s",
		},
		{
			"the one that takes long is named", standing{found: 2, done: 1, listed: true}, begun("a/b/acta.pdf", 75*time.Second), 100,
			"██████████░░░░░░░░░░  1 of 2  acta.pdf for 1m15s",
		},
		{
			"not before it takes long", standing{found: 2, done: 1, listed: true}, begun("acta.pdf", time.Second), 100,
			"██████████░░░░░░░░░░  1 of 2",
		},
		{
			"a name moves no cursor", standing{found: 2, done: 1, listed: true}, begun("a\x1b[2Jb.pdf", 6*time.Second), 100,
			"██████████░░░░░░░░░░  1 of 2  a\ufffd[2Jb.pdf for 6s",
		},
		{
			"on a narrow terminal the rates and the bar go first",
			standing{found: 84, done: 42, listed: true, outcomes: outcomes, sources: 0.5, documentRate: 0.5},
			begun("acta.pdf", 75*time.Second), 60, "42 of 84  1m24s left  40 added, 2 failed  acta.pdf for 1m15s",
		},
		{"on a very narrow one all but the count", standing{found: 84, done: 42, listed: true, outcomes: outcomes}, nil, 10, "42 of 84"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := barLine(c.s, c.reading, now, c.columns)
			if got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			if n := uniseg.StringWidth(got); n > c.columns {
				t.Errorf("%d columns, want at most %d", n, c.columns)
			}
		})
	}
}

// TestBarGivesWay checks that lines written while a bar is drawn stand alone.
func TestBarGivesWay(t *testing.T) {
	var out bytes.Buffer
	b := &bar{out: &out, standing: func() (standing, []store.Begun) { return standing{found: 4, done: 1, listed: true}, nil }}
	b.draw()
	if _, err := b.Write([]byte("a line\n")); err != nil {
		t.Fatal(err)
	}
	const bar = "█████░░░░░░░░░░░░░░░  1 of 4"
	blank := strings.Repeat(" ", uniseg.StringWidth(bar))
	if want := "\r" + bar + "\r" + blank + "\r" + "a line\n"; out.String() != want {
		t.Errorf("got  %q\nwant %q", out.String(), want)
	}
}
