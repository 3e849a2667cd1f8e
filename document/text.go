package document

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Span is a piece of a Text, usually a word, with its place and style.
type Span struct {
	// Start and End are byte offsets into Text.String; a span never cuts a rune.
	Start, End int
	// Page counts from 1; 0 where the format has no pages.
	Page int
	// Box of the piece on its page; zero where the format has no pages.
	Box Box
	// Style that the piece is set in.
	Style Style
}

// A Style is how a piece of text is set.
type Style struct {
	// Size of the font in points as displayed; 0 where unknown (HTML, text).
	Size float32
	// Bold and Italic by the name or the flags of the font.
	Bold, Italic bool
}

// A Call is a footnote mark called from inside a text. The mark itself is no part
// of the string.
type Call struct {
	// Offset in bytes at which the mark stood.
	Offset int
	// Mark of the footnote, as Footnote.Mark has it.
	Mark string
}

// A Text is what a reader sees, with the place of each word. Lines are joined,
// hyphenation at line ends is undone, footnote marks are taken out. The zero value
// is the empty text.
type Text struct {
	// String is NFC with single spaces; it holds no line ends.
	String string
	// Spans are in order and do not overlap; empty where the format has no pages
	// and no styles.
	Spans []Span
	// Breaks are the byte offsets at which a line of the source ended (the offset
	// of the first byte of the next line), in order.
	Breaks []int
	// Calls are the footnote marks called, in order.
	Calls []Call
	// Path of the text where the format has no pages.
	Path string
}

// Empty reports whether there is nothing to read in the text.
func (t Text) Empty() bool { return strings.TrimSpace(t.String) == "" }

// Slice is the part of the text between two byte offsets, with its places; white
// space at both ends is dropped. Offsets out of range are clamped.
func (t Text) Slice(i, j int) Text {
	i, j = max(i, 0), min(j, len(t.String))
	for i < j {
		r, n := utf8.DecodeRuneInString(t.String[i:j])
		if !unicode.IsSpace(r) {
			break
		}
		i += n
	}
	for i < j {
		r, n := utf8.DecodeLastRuneInString(t.String[i:j])
		if !unicode.IsSpace(r) {
			break
		}
		j -= n
	}
	if i >= j {
		return Text{Path: t.Path}
	}
	out := Text{String: t.String[i:j], Path: t.Path}
	first := sort.Search(len(t.Spans), func(k int) bool { return t.Spans[k].End > i })
	for _, s := range t.Spans[first:] {
		if s.Start >= j {
			break
		}
		s.Start, s.End = max(s.Start, i)-i, min(s.End, j)-i
		out.Spans = append(out.Spans, s)
	}
	// A long text is cut into many slices: each costs no more than it holds.
	for _, b := range t.Breaks[sort.SearchInts(t.Breaks, i+1):] {
		if b >= j {
			break
		}
		out.Breaks = append(out.Breaks, b-i)
	}
	called := sort.Search(len(t.Calls), func(k int) bool { return t.Calls[k].Offset >= i })
	for _, c := range t.Calls[called:] {
		if c.Offset > j {
			break
		}
		out.Calls = append(out.Calls, Call{c.Offset - i, c.Mark})
	}
	return out
}

// Lines cuts the text where the lines of its source ended.
func (t Text) Lines() []Text {
	var out []Text
	from := 0
	for _, b := range append(append([]int(nil), t.Breaks...), len(t.String)) {
		if l := t.Slice(from, b); l.String != "" {
			out = append(out, l)
		}
		from = b
	}
	return out
}

// Join puts texts one after the other with sep between them; each seam that sep
// makes is a line break. Empty texts are left out.
func Join(sep string, texts ...Text) Text {
	var out Text
	var b strings.Builder
	for _, t := range texts {
		if t.String == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(sep)
			out.Breaks = append(out.Breaks, b.Len())
		}
		at := b.Len()
		b.WriteString(t.String)
		for _, s := range t.Spans {
			s.Start, s.End = s.Start+at, s.End+at
			out.Spans = append(out.Spans, s)
		}
		for _, k := range t.Breaks {
			out.Breaks = append(out.Breaks, k+at)
		}
		for _, c := range t.Calls {
			out.Calls = append(out.Calls, Call{c.Offset + at, c.Mark})
		}
		if out.Path == "" {
			out.Path = t.Path
		}
	}
	out.String = b.String()
	return out
}

// Places are the boxes that the text covers: one a line of each page, words of one
// line merged. Where the format has no pages it is the path alone.
func (t Text) Places() []Place {
	var out []Place
	for _, s := range t.Spans {
		if s.Page == 0 {
			continue
		}
		if n := len(out); n > 0 && out[n-1].Page == s.Page && sameLine(*out[n-1].Box, s.Box) {
			u := out[n-1].Box.Union(s.Box)
			out[n-1].Box = &u
			continue
		}
		box := s.Box
		out = append(out, Place{Page: s.Page, Box: &box})
	}
	if len(out) == 0 && t.Path != "" {
		out = []Place{{Path: t.Path}}
	}
	return out
}

// sameLine reports whether b goes on the line of a: they overlap vertically by
// half of the lower one's height and b does not start before a does.
func sameLine(a, b Box) bool {
	overlap := min(a.Y1, b.Y1) - max(a.Y0, b.Y0)
	return overlap > min(a.Height(), b.Height())/2 && b.X0 >= a.X0
}

// Page on which the text begins; 0 where the format has no pages.
func (t Text) Page() int {
	for _, s := range t.Spans {
		if s.Page > 0 {
			return s.Page
		}
	}
	return 0
}

// LastPage on which the text stands; 0 where the format has no pages.
func (t Text) LastPage() int {
	for i := len(t.Spans) - 1; i >= 0; i-- {
		if t.Spans[i].Page > 0 {
			return t.Spans[i].Page
		}
	}
	return 0
}

// Style that most of the text is set in, by bytes.
func (t Text) Style() Style {
	count := map[Style]int{}
	var best Style
	most := 0
	for _, s := range t.Spans {
		count[s.Style] += s.End - s.Start
		if count[s.Style] > most {
			best, most = s.Style, count[s.Style]
		}
	}
	return best
}
