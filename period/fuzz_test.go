package period

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzFind(f *testing.F) {
	for _, c := range findCases {
		f.Add(c.text)
	}
	for _, text := range noDates {
		f.Add(text)
	}
	for _, cases := range languageCases {
		for _, c := range cases {
			f.Add(c.text)
		}
	}
	g := grammar(f, "es", "pt", "en")
	f.Fuzz(func(t *testing.T, text string) {
		for _, ctx := range []Context{{}, {Reference: reference}, {Reference: reference, Field: true, Deadline: true, MonthFirst: true}} {
			end := 0
			found, terms := g.Read(text, ctx)
			for _, m := range found {
				checkMatch(t, text, m, end)
				end = m.End
			}
			end = 0
			for _, term := range terms {
				checkPlace(t, text, term.Start, term.End, end)
				end = term.End
			}
			g.Cell(text, ctx)
		}
	})
}

// checkMatch checks what holds of every match whatever the text.
func checkMatch(t *testing.T, text string, m Match, after int) {
	t.Helper()
	checkPlace(t, text, m.Start, m.End, after)
	if m.Period.Text != text[m.Start:m.End] {
		t.Fatalf("text %q, want %q", m.Period.Text, text[m.Start:m.End])
	}
	if m.Period.Inferred == nil {
		t.Fatal("inferred is nil")
	}
	span, err := Parse(m.Period.EDTF)
	if err != nil {
		t.Fatalf("%q: %v", m.Period.Text, err)
	}
	if span.String() != m.Period.EDTF {
		t.Fatalf("%q is printed as %q", m.Period.EDTF, span)
	}
	if a, b := m.Period.Start, m.Period.End; a != nil && b != nil && a.Compare(*b) > 0 {
		t.Fatalf("%q ends before it starts", m.Period.EDTF)
	}
	sameDay(t, span.Start(), m.Period.Start)
	sameDay(t, span.End(), m.Period.End)
}

// checkPlace checks that bytes start to end are a part of the text on the borders of
// runes, after what was found before.
func checkPlace(t *testing.T, text string, start, end, after int) {
	t.Helper()
	if start < after || end <= start || end > len(text) {
		t.Fatalf("bytes %d to %d of %d, after %d", start, end, len(text), after)
	}
	if utf8.ValidString(text) && (!utf8.RuneStart(text[start]) || end < len(text) && !utf8.RuneStart(text[end])) {
		t.Fatalf("%q: bytes %d to %d are not on the borders of runes", text, start, end)
	}
}

// What Parse reads it prints as it was, but for intervals whose sides are the same.
func FuzzParse(f *testing.F) {
	for _, edtf := range []string{"1985-04-12T23:20:30+04:30", "Y-17000", "2004-06-11%", "1985-XX-XX", "201X/..", "/1985-04", "2001-21", "-0044"} {
		f.Add(edtf)
	}
	f.Fuzz(func(t *testing.T, edtf string) {
		s, err := Parse(edtf)
		if err != nil {
			return
		}
		from, to, interval := strings.Cut(edtf, "/")
		if got := s.String(); got != edtf && !(interval && from == to && got == from) {
			t.Fatalf("%q is printed as %q", edtf, got)
		}
		if a, b := s.Start(), s.End(); a != nil && b != nil && a.Compare(*b) > 0 {
			t.Fatalf("%q ends before it starts", edtf)
		}
	})
}

func sameDay(t *testing.T, got, want *Date) {
	t.Helper()
	if (got == nil) != (want == nil) || got != nil && *got != *want {
		t.Fatalf("EDTF gives %v, the period has %v", got, want)
	}
}
