package period

// A Span is the time from one point to another, both within it. A zero From or To
// leaves that side open; where both are the same point, the span is that point.
type Span struct{ From, To Point }

// open is how EDTF writes the side of an interval that has no end.
const open = ".."

// Valid reports whether the span has a side that is neither open nor unknown, the
// sides that it has exist, and it does not end before it starts.
func (s Span) Valid() bool {
	switch {
	case s.From.missing() && s.To.missing():
		return false
	case s.From.missing():
		return s.To.Valid()
	case s.To.missing():
		return s.From.Valid()
	}
	return s.From.Valid() && s.To.Valid() && s.From.First().Compare(s.To.Last()) <= 0
}

// Start is the first day that may be within the span. It is nil where the span is
// open, its start unknown, or beyond the years 1 to 9999.
func (s Span) Start() *Date {
	if !s.From.dated() {
		return nil
	}
	d := s.From.First()
	return &d
}

// End is the last day that may be within the span, nil as Start is.
func (s Span) End() *Date {
	if !s.To.dated() {
		return nil
	}
	d := s.To.Last()
	return &d
}

// String is the span in EDTF.
func (s Span) String() string {
	if s.From == s.To {
		return s.From.String()
	}
	return s.From.String() + "/" + s.To.String()
}

// Period is the period of the span, read from text. The parts in inferred are those
// that the text does not say.
func (s Span) Period(text string, inferred ...string) Period {
	if inferred == nil {
		inferred = []string{}
	}
	return Period{Text: text, EDTF: s.String(), Start: s.Start(), End: s.End(), Inferred: inferred}
}
