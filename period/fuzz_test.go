package period

import (
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
	g := grammar(f, "es", "pt", "en")
	f.Fuzz(func(t *testing.T, text string) {
		for _, ctx := range []Context{{}, {Reference: reference}, {Reference: reference, Field: true, Deadline: true, MonthFirst: true}} {
			end := 0
			for _, m := range g.Find(text, ctx) {
				checkMatch(t, text, m, end)
				end = m.End
			}
			g.Cell(text, ctx)
		}
	})
}

// checkMatch checks what holds of every match whatever the text.
func checkMatch(t *testing.T, text string, m Match, after int) {
	t.Helper()
	if m.Start < after || m.End <= m.Start || m.End > len(text) {
		t.Fatalf("bytes %d to %d of %d, after %d", m.Start, m.End, len(text), after)
	}
	if utf8.ValidString(text) && (!utf8.RuneStart(text[m.Start]) || m.End < len(text) && !utf8.RuneStart(text[m.End])) {
		t.Fatalf("%q: bytes %d to %d are not on the borders of runes", text, m.Start, m.End)
	}
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
	sameDay(t, span.Start(), m.Period.Start)
	sameDay(t, span.End(), m.Period.End)
}

func sameDay(t *testing.T, got, want *Date) {
	t.Helper()
	if (got == nil) != (want == nil) || got != nil && *got != *want {
		t.Fatalf("EDTF gives %v, the period has %v", got, want)
	}
}
