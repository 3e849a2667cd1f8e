package main

import (
	"io"
	"os"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
	"golang.org/x/term"
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

// clean makes text of a document safe to print: control characters, which could
// move the cursor or change colors, and those that turn the direction of writing
// become a replacement character; white space becomes a space.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), r == '\u2028', r == '\u2029':
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// truncate shortens s to columns, the last of which is then an ellipsis.
func truncate(s string, columns int) string {
	if uniseg.StringWidth(s) <= columns {
		return s
	}
	var b strings.Builder
	used, state := 0, -1
	for s != "" {
		var cluster string
		var w int
		cluster, s, w, state = uniseg.FirstGraphemeClusterInString(s, state)
		if used+w > columns-1 {
			break
		}
		b.WriteString(cluster)
		used += w
	}
	return strings.TrimRight(b.String(), " ") + "…"
}

// wrap breaks s into lines of at most columns at spaces; a longer word is cut.
func wrap(s string, columns int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(s) {
		w := uniseg.StringWidth(word)
		if w > columns {
			word = truncate(word, columns)
			w = uniseg.StringWidth(word)
		}
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
