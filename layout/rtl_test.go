package layout

import (
	"slices"
	"testing"
)

// leftwards writes a text from right to left, beginning at x: the letters in the order in
// which they are read.
func (s *sheet) leftwards(x, y float64, st style, text string) float64 {
	for _, r := range text {
		x -= st.size / 2
		s.glyph(x, y, st.size/2, st, r, 0)
	}
	return x
}

func TestRightToLeft(t *testing.T) {
	for _, c := range []struct {
		name  string
		write func(*sheet)
		want  string
	}{
		{"written in reading order", func(s *sheet) { s.leftwards(300, 100, plain, "שלום עולם") }, "שלום עולם"},
		{"written as it stands", func(s *sheet) { s.text(100, 100, plain, "םלוע םולש") }, "שלום עולם"},
		{"forms of letters", func(s *sheet) { s.leftwards(300, 100, plain, "\ufee3\ufead") }, "مر"},
		{"a name among it", func(s *sheet) {
			x := s.leftwards(300, 100, plain, "שלום ")
			s.text(x-50, 100, plain, "Ana Ruiz")
			s.leftwards(x-55, 100, plain, "עולם")
		}, "שלום Ana Ruiz עולם"},
		{"words of it in a line from left to right", func(s *sheet) {
			x := s.text(72, 100, plain, "El saludo dice ")
			s.leftwards(x+50, 100, plain, "שלום עולם")
			s.text(x+55, 100, plain, "en la carta")
		}, "El saludo dice שלום עולם en la carta"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newSheet(1)
			c.write(s)
			f := build(t, s)
			same(t, outline(f.Blocks, false), []string{"P " + c.want})
		})
	}
}

func TestReverseWords(t *testing.T) {
	words := []word{{text: "a"}, {text: "b", glued: true}, {text: "c"}, {text: "d", glued: true}, {text: "e", glued: true}}
	reverseWords(words)
	var got []string
	for _, w := range words {
		if w.glued {
			got[len(got)-1] += w.text
			continue
		}
		got = append(got, w.text)
	}
	if want := []string{"edc", "ba"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
