// Package querytest holds queries for tests of whatever takes a query.
package querytest

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"
)

//go:embed hostile.txt
var hostile string

// Hostile are queries that nobody means well with, or that people paste.
func Hostile(t testing.TB) []string {
	t.Helper()
	var out []string
	for line := range strings.Lines(hostile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		var b strings.Builder
		for r := strings.NewReader(line); r.Len() > 1; { // the end of the line is left
			var n int
			var piece string
			if _, err := fmt.Fscanf(r, "%d %q", &n, &piece); err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			b.WriteString(strings.Repeat(piece, n))
		}
		out = append(out, b.String())
	}
	return out
}

// Seed gives a fuzzer those that are short enough to be varied.
func Seed(f *testing.F) {
	f.Helper()
	const longest = 4096
	for _, s := range Hostile(f) {
		if len(s) < longest {
			f.Add(s)
		}
	}
}
