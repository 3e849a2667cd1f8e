package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/rivo/uniseg"

	"compromisos/pipeline"
	"compromisos/store"
)

// A bar is the line at the foot of a terminal that says how far a run is. It is drawn anew
// by the clock, not only when a source ends: one that takes long is named with its time,
// and what is not known yet, such as how many sources there will be, is not made up.
// Whatever else is written to the terminal goes through the bar and stands above it.
type bar struct {
	mu       sync.Mutex
	out      io.Writer
	standing func() (standing, []store.Begun)
	// drawn is how many columns the line on the terminal has.
	drawn int
	stop  chan struct{}
	ended sync.WaitGroup
}

// How often the line is drawn, how long a source is read before it is named, and how many
// columns its name and the bar itself take.
const (
	barEvery   = 200 * time.Millisecond
	slowSource = 5 * time.Second
	nameWidth  = 40
	barCells   = 20
)

// startBar draws a bar until end is called.
func startBar(out io.Writer, standing func() (standing, []store.Begun)) *bar {
	b := &bar{out: out, standing: standing, stop: make(chan struct{})}
	b.ended.Go(func() {
		tick := time.NewTicker(barEvery)
		defer tick.Stop()
		for {
			b.draw()
			select {
			case <-tick.C:
			case <-b.stop:
				return
			}
		}
	})
	return b
}

// end takes the bar away.
func (b *bar) end() {
	close(b.stop)
	b.ended.Wait()
	b.mu.Lock()
	defer b.mu.Unlock()
	b.erase()
}

// Write writes lines above the bar.
func (b *bar) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.erase()
	return b.out.Write(p)
}

// erase and draw use no more than spaces and returns, which every terminal knows.
func (b *bar) erase() {
	if b.drawn > 0 {
		fmt.Fprintf(b.out, "\r%s\r", strings.Repeat(" ", b.drawn))
	}
	b.drawn = 0
}

func (b *bar) draw() {
	now, reading := b.standing()
	// A line that fills the last column would wrap.
	line := barLine(now, reading, time.Now(), width(b.out)-1)
	columns := uniseg.StringWidth(line)
	b.mu.Lock()
	defer b.mu.Unlock()
	fmt.Fprintf(b.out, "\r%s%s", line, strings.Repeat(" ", max(0, b.drawn-columns)))
	b.drawn = columns
}

// barLine is the line, in as many columns as there are: what matters less is left out
// first.
func barLine(s standing, reading []store.Begun, now time.Time, columns int) string {
	parts := []string{cells(s), counted(s), remaining(s), outcomesText(s), slowText(reading, now), ratesText(s)}
	// The places of the parts, from the one that can best be spared.
	for _, spare := range []int{5, 0, 2, 3, 4} {
		if line := joined(parts); uniseg.StringWidth(line) <= columns {
			return line
		}
		parts[spare] = ""
	}
	return truncate(joined(parts), columns)
}

func joined(parts []string) string {
	var filled []string
	for _, p := range parts {
		if p != "" {
			filled = append(filled, p)
		}
	}
	return strings.Join(filled, "  ")
}

// cells are the bar itself; it is full when all is done and not before.
func cells(s standing) string {
	full := 0
	if s.found > 0 {
		full = barCells * s.done / s.found
	}
	if !s.listed || s.done < s.found {
		full = min(full, barCells-1)
	}
	return strings.Repeat("█", full) + strings.Repeat("░", barCells-full)
}

func counted(s standing) string {
	if s.listed {
		return fmt.Sprintf("%d of %d", s.done, s.found)
	}
	return fmt.Sprintf("%d of %d found so far", s.done, s.found)
}

func remaining(s standing) string {
	if left := s.left(); left >= time.Second {
		return shortTime(left) + " left"
	}
	return ""
}

func ratesText(s standing) string {
	if s.documentRate == 0 {
		return ""
	}
	return rates(s.documentRate, s.pageRate)
}

// rates are how many documents are read by second, and pages where there are any: HTML and
// text have none.
func rates(documents, pages float64) string {
	out := rate(documents) + " documents/s"
	if pages > 0 {
		out += ", " + rate(pages) + " pages/s"
	}
	return out
}

// outcomesText counts what became of the sources, as far as anything did.
func outcomesText(s standing) string {
	var parts []string
	for _, o := range []pipeline.Outcome{pipeline.Added, pipeline.Updated, pipeline.Unchanged, pipeline.Failed} {
		if n := s.outcomes[o]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, o))
		}
	}
	return strings.Join(parts, ", ")
}

// slowText names the source that is being read for longest, once that is long.
func slowText(reading []store.Begun, now time.Time) string {
	if len(reading) == 0 || now.Sub(reading[0].Since) < slowSource {
		return ""
	}
	name := truncate(clean(filepath.Base(reading[0].URI)), nameWidth)
	return fmt.Sprintf("%s for %s", name, shortTime(now.Sub(reading[0].Since)))
}

// rate is a number by second: with a decimal while it is small.
func rate(r float64) string {
	if r < 10 {
		return fmt.Sprintf("%.1f", r)
	}
	return fmt.Sprintf("%.0f", r)
}

// shortTime is a span as people say it: "12s", "3m20s", "5h10m".
func shortTime(d time.Duration) string {
	switch {
	case d < time.Minute:
		return fmt.Sprintf("%ds", int(d.Seconds()))
	case d < time.Hour:
		return fmt.Sprintf("%dm%02ds", int(d.Minutes()), int(d.Seconds())%60)
	}
	return fmt.Sprintf("%dh%02dm", int(d.Hours()), int(d.Minutes())%60)
}

// drawable reports whether a bar can be drawn on w.
func drawable(w io.Writer) bool { return isTerminal(w) && os.Getenv("TERM") != "dumb" }
