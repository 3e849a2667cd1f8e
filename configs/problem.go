package configs

import (
	"fmt"
	"slices"
	"strings"
)

// A Problem is a mistake in a file of words.
type Problem struct {
	// File is the name of the file, Line the line of it, from 1.
	File string
	Line int
	// Message is one line, lower case, without a period.
	Message string
	// Harmless says that the file can be read all the same: a word that stands twice.
	Harmless bool
}

// String is the problem with its place.
func (p Problem) String() string {
	return fmt.Sprintf("%q, line %d: %s", p.File, p.Line, p.Message)
}

// Problems are the mistakes of one file in the order of its lines, as an error.
type Problems []Problem

// Error is the first problem, and how many more there are.
func (ps Problems) Error() string {
	if len(ps) == 0 {
		return "no problems"
	}
	out := ps[0].String()
	if n := len(ps) - 1; n > 0 {
		out += fmt.Sprintf(" (and %d more)", n)
	}
	return out
}

// sort orders problems by line, then as they were found.
func (ps Problems) sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int { return a.Line - b.Line })
}

// oneOf lists what is allowed, for a message.
func oneOf(allowed []string) string { return "want one of " + strings.Join(allowed, ", ") }
