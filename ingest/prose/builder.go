package prose

import (
	"strings"
	"unicode"

	"compromisos/document"

	"golang.org/x/text/unicode/norm"
)

// A Builder collects the pieces of one text as a reader meets them and sets white
// space as a browser does. The zero value is ready to use.
type Builder struct {
	b      strings.Builder
	spans  []document.Span
	breaks []int
	calls  []document.Call
	// space and line are a space, or a line end, that is written only when more
	// text follows.
	space, line bool
	// called is true right after a footnote mark.
	called bool
	styled bool
}

// Empty reports whether nothing but white space was written.
func (b *Builder) Empty() bool { return b.b.Len() == 0 }

// Write adds a piece set in one style. White space becomes single spaces; soft
// hyphens and characters without width are dropped.
func (b *Builder) Write(s string, style document.Style) {
	start := -1
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Cf, r) || r < ' ' && !unicode.IsSpace(r):
			continue
		case unicode.IsSpace(r):
			b.space = true
			continue
		}
		b.seam(r)
		if start < 0 {
			start = b.b.Len()
		}
		b.b.WriteRune(r)
	}
	if start >= 0 {
		b.span(start, style)
	}
}

// seam writes the space or line end that waits before r. A footnote mark set apart
// by a space leaves none before the punctuation that follows it.
func (b *Builder) seam(r rune) {
	if b.b.Len() > 0 && (b.space || b.line) && (!b.called || b.line || !strings.ContainsRune(",.;:)", r)) {
		b.b.WriteByte(' ')
	}
	if b.line && b.b.Len() > 0 {
		b.breaks = append(b.breaks, b.b.Len())
	}
	b.space, b.line, b.called = false, false, false
}

// span notes that the text from start on is set in style.
func (b *Builder) span(start int, style document.Style) {
	b.styled = b.styled || style != document.Style{}
	if n := len(b.spans); n > 0 && b.spans[n-1].Style == style {
		b.spans[n-1].End = b.b.Len()
		return
	}
	b.spans = append(b.spans, document.Span{Start: start, End: b.b.Len(), Style: style})
}

// Break ends a line of the source.
func (b *Builder) Break() { b.line = true }

// Call adds a footnote mark, which is no part of the text.
func (b *Builder) Call(mark string) {
	b.calls = append(b.calls, document.Call{Offset: b.b.Len(), Mark: mark})
	b.called = true
}

// Text hands over what was written, in NFC, and empties the builder. A text of one
// plain style has no spans.
func (b *Builder) Text() document.Text {
	t := document.Text{String: b.b.String(), Breaks: b.breaks, Calls: b.calls}
	if b.styled {
		t.Spans = b.spans
	}
	*b = Builder{}
	return compose(t)
}

// compose brings a text to NFC and moves its offsets along: accents are often
// stored apart from their letter by programs that come from another system.
func compose(t document.Text) document.Text {
	if norm.NFC.IsNormalString(t.String) {
		return t
	}
	var it norm.Iter
	it.InitString(norm.NFC, t.String)
	var out strings.Builder
	at := make([]int, len(t.String)+1)
	for from := 0; !it.Done(); {
		seg := it.Next()
		for ; from < it.Pos(); from++ {
			at[from] = out.Len()
		}
		out.Write(seg)
	}
	at[len(t.String)] = out.Len()
	t.String = out.String()
	kept := t.Spans[:0]
	for _, s := range t.Spans {
		if s.Start, s.End = at[s.Start], at[s.End]; s.Start < s.End {
			kept = append(kept, s)
		}
	}
	t.Spans = kept
	for i, k := range t.Breaks {
		t.Breaks[i] = at[k]
	}
	for i := range t.Calls {
		t.Calls[i].Offset = at[t.Calls[i].Offset]
	}
	return t
}

// tailLength is how many bytes Tail looks back: more than a word of a unit.
const tailLength = 16

// Tail is the end of what was written, with the white space after it as one space.
func (b *Builder) Tail() string {
	s := b.b.String()
	s = s[max(0, len(s)-tailLength):]
	if b.space || b.line {
		s += " "
	}
	return s
}
