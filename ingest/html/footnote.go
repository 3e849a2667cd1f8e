package html

import (
	"slices"
	"strings"
	"unicode"

	"compromisos/document"
	"compromisos/ingest/prose"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// call reads an element that is a footnote's mark, at a call or before the note, or
// a link from a note back to its call; it reports whether n was one.
func (w *walker) call(n *html.Node) bool {
	if mark, ok := w.notes.opened[n]; ok {
		w.open(mark)
		return true
	}
	if marks, ok := w.notes.calls[n]; ok {
		if w.note != "" && w.run.Empty() {
			return true
		}
		if !slices.ContainsFunc(marks, func(m string) bool { return prose.Power(w.run.Tail(), m) }) {
			for _, m := range marks {
				w.run.Call(m)
			}
			return true
		}
	}
	if w.note == "" || !is(n, atom.A) || target(n) == "" {
		return false
	}
	text, ok := content(n)
	return ok && !strings.ContainsFunc(text, wordRune)
}

// A footnote is a note with its paragraphs.
type footnote struct {
	mark  string
	parts []document.Text
}

// allNotes are the footnotes read, in order.
func (w *walker) allNotes() []document.Footnote {
	var out []document.Footnote
	for _, n := range w.footnotes {
		out = append(out, document.Footnote{Mark: n.mark, Text: document.Join(" ", n.parts...)})
	}
	return out
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// open begins a footnote. Inside an element that is the note it changes nothing.
func (w *walker) open(mark string) {
	if w.held {
		return
	}
	w.flush()
	w.note, w.fresh = mark, true
}

// addNote adds a paragraph to the footnote at hand.
func (w *walker) addNote(t document.Text) {
	if w.held && w.fresh {
		// The mark is printed again before the note, as a number.
		if head, rest, ok := strings.Cut(t.String, " "); ok && prose.NoteMark(head) == w.note {
			t = t.Slice(len(t.String)-len(rest), len(t.String))
		}
	}
	if w.fresh {
		w.footnotes = append(w.footnotes, footnote{mark: w.note})
	}
	last := &w.footnotes[len(w.footnotes)-1]
	last.parts = append(last.parts, t)
	w.fresh = false
	if !w.held {
		w.note = ""
	}
}

// raised writes a line of text, with the raised digits that call a note as calls.
func (w *walker) raised(line string, style document.Style) {
	from := 0
	for before, mark := range raisedMarks(line) {
		if !w.notes.marks[mark] || prose.Power(before, mark) {
			continue
		}
		w.run.Write(line[from:len(before)], style)
		if !w.run.Empty() {
			w.run.Call(mark)
		}
		_, n := prose.Raised(line[len(before):])
		from = len(before) + n
	}
	w.run.Write(line[from:], style)
}

// raisedMarks are the runs of raised digits in s: what stands before each, and the
// number it writes.
func raisedMarks(s string) func(yield func(before, mark string) bool) {
	return func(yield func(before, mark string) bool) {
		for i := 0; i < len(s); {
			mark, n := prose.Raised(s[i:])
			if n == 0 {
				i++
				continue
			}
			if !yield(s[:i], mark) {
				return
			}
			i += n
		}
	}
}
