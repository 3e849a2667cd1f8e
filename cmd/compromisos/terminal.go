package main

import (
	"io"
	"os"
	"strings"

	"github.com/rivo/uniseg"
	"golang.org/x/term"

	"compromisos/export/render"
)

// plainWidth is the width in columns where the output is no terminal.
const plainWidth = 120

// minWidth is the narrowest terminal that tables are fitted to; on a narrower one
// lines wrap.
const minWidth = 60

// isTerminal reports whether w is a terminal.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// typed reports whether the standard input is what somebody types.
func (a *app) typed() bool {
	f, ok := a.stdin.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// width of w in columns.
func width(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok {
		return plainWidth
	}
	n, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return plainWidth
	}
	return max(n, minWidth)
}

// clean makes text of a document safe to print.
func clean(s string) string { return render.Clean(s) }

// truncate shortens s to columns, the last of which is then an ellipsis.
func truncate(s string, columns int) string {
	if uniseg.StringWidth(s) <= columns {
		return s
	}
	return strings.TrimRight(prefix(s, columns-1), " ") + "…"
}

// wrap breaks s into lines of at most columns at spaces, and inside a word where it
// is longer than a line.
func wrap(s string, columns int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range pieces(s, columns) {
		w := uniseg.StringWidth(word)
		if used > 0 && used+1+w > columns {
			lines = append(lines, line)
			line, used = "", 0
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+w
	}
	return append(lines, line)
}

// pieces are the words of s, those longer than columns in several pieces.
func pieces(s string, columns int) []string {
	var out []string
	for _, word := range strings.Fields(s) {
		for uniseg.StringWidth(word) > columns {
			head := prefix(word, columns)
			// Names of files and spans of dates are broken where a reader would.
			if at := strings.LastIndexAny(head, "/-_.") + 1; at > 0 {
				head = head[:at]
			}
			out = append(out, head)
			word = word[len(head):]
		}
		out = append(out, word)
	}
	return out
}

// prefix is as much of s as fits into columns, at least one character as a reader
// counts them.
func prefix(s string, columns int) string {
	rest, used, state := s, 0, -1
	for rest != "" {
		_, next, w, nextState := uniseg.FirstGraphemeClusterInString(rest, state)
		if used > 0 && used+w > columns {
			break
		}
		used, rest, state = used+w, next, nextState
	}
	return s[:len(s)-len(rest)]
}
