package html

import (
	"strings"
	"unicode/utf8"

	"compromisos/document"
)

// labelEnd is where the value begins of a text that opens with a label: bold, with a
// colon at its end or right behind it; 0 for another text, or one that is bold throughout.
func labelEnd(t document.Text) int {
	if len(t.Spans) == 0 || t.Spans[0].Start > 0 || !t.Spans[0].Style.Bold {
		return 0
	}
	at := t.Spans[0].End
	for _, s := range t.Spans[1:] {
		if !s.Style.Bold {
			break
		}
		at = s.End
	}
	if utf8.RuneCountInString(t.String[:at]) > longestTerm {
		return 0
	}
	if strings.HasSuffix(strings.TrimSpace(t.String[:at]), ":") {
		return at
	}
	rest := strings.TrimLeft(t.String[at:], " ")
	if !strings.HasPrefix(rest, ":") {
		return 0
	}
	return len(t.String) - len(rest) + 1
}

// labelledLines cuts a paragraph whose lines open each with a label, at line ends that
// the author set: every line is a part of its own. Lines without a label go on with the
// one above.
func labelledLines(t document.Text) []document.Text {
	from := 0
	var out []document.Text
	if len(t.Breaks) == 0 || labelEnd(t) == 0 {
		return []document.Text{t}
	}
	for _, at := range t.Breaks {
		if labelEnd(t.Slice(at, len(t.String))) > 0 {
			out = append(out, t.Slice(from, at))
			from = at
		}
	}
	return append(out, t.Slice(from, len(t.String)))
}
