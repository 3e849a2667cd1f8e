package period

import (
	"encoding/json"
	"errors"
	"testing"
)

// The examples of the specification of EDTF (Library of Congress), levels 0 and 1, with
// the first and last day of what has them.
func TestSpecification(t *testing.T) {
	for _, c := range []struct{ edtf, start, end string }{
		// Level 0: dates, date and time, intervals.
		{"1985-04-12", "1985-04-12", "1985-04-12"},
		{"1985-04", "1985-04-01", "1985-04-30"},
		{"1985", "1985-01-01", "1985-12-31"},
		{"1985-04-12T23:20:30", "1985-04-12", "1985-04-12"},
		{"1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"},
		{"1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12"},
		{"1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12"},
		{"1964/2008", "1964-01-01", "2008-12-31"},
		{"2004-06/2006-08", "2004-06-01", "2006-08-31"},
		{"2004-02-01/2005-02-08", "2004-02-01", "2005-02-08"},
		{"2004-02-01/2005-02", "2004-02-01", "2005-02-28"},
		{"2004-02-01/2005", "2004-02-01", "2005-12-31"},
		{"2005/2006-02", "2005-01-01", "2006-02-28"},
		// Level 1: years of more than four figures, seasons.
		{"Y170000002", "", ""},
		{"Y-170000002", "", ""},
		{"2001-21", "2001-01-01", "2001-12-31"},
		{"2001-22", "2001-01-01", "2001-12-31"},
		{"2001-23", "2001-01-01", "2001-12-31"},
		{"2001-24", "2001-01-01", "2001-12-31"},
		// Doubt about a whole date.
		{"1984?", "1984-01-01", "1984-12-31"},
		{"2004-06~", "2004-06-01", "2004-06-30"},
		{"2004-06-11%", "2004-06-11", "2004-06-11"},
		// Digits that are not known.
		{"201X", "2010-01-01", "2019-12-31"},
		{"20XX", "2000-01-01", "2099-12-31"},
		{"2004-XX", "2004-01-01", "2004-12-31"},
		{"1985-04-XX", "1985-04-01", "1985-04-30"},
		{"1985-XX-XX", "1985-01-01", "1985-12-31"},
		// Extended intervals: open and unknown ends, ends with a mark.
		{"1985-04-12/..", "1985-04-12", ""},
		{"1985-04/..", "1985-04-01", ""},
		{"1985/..", "1985-01-01", ""},
		{"../1985-04-12", "", "1985-04-12"},
		{"../1985-04", "", "1985-04-30"},
		{"../1985", "", "1985-12-31"},
		{"1985-04-12/", "1985-04-12", ""},
		{"1985-04/", "1985-04-01", ""},
		{"1985/", "1985-01-01", ""},
		{"/1985-04-12", "", "1985-04-12"},
		{"/1985-04", "", "1985-04-30"},
		{"/1985", "", "1985-12-31"},
		{"1984~/2004-06", "1984-01-01", "2004-06-30"},
		{"1984/2004-06~", "1984-01-01", "2004-06-30"},
		{"1984~/2004~", "1984-01-01", "2004-12-31"},
		{"1984?/2004%", "1984-01-01", "2004-12-31"},
		{"2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03"},
		// Years before our era.
		{"-1985", "", ""},
		// Our own: leap years, and what the parts above give together.
		{"2020-02", "2020-02-01", "2020-02-29"},
		{"1900-02", "1900-02-01", "1900-02-28"},
		{"-0044-03-15", "", ""},
		{"201X/..", "2010-01-01", ""},
		{"2019-24/2020", "2019-01-01", "2020-12-31"},
	} {
		t.Run(c.edtf, func(t *testing.T) {
			s, err := Parse(c.edtf)
			if err != nil {
				t.Fatal(err)
			}
			if s.String() != c.edtf || day(s.Start()) != c.start || day(s.End()) != c.end {
				t.Errorf("got %v from %q to %q, want from %q to %q", s, day(s.Start()), day(s.End()), c.start, c.end)
			}
		})
	}
}

func day(d *Date) string {
	if d == nil {
		return ""
	}
	return d.String()
}

func TestParseErrors(t *testing.T) {
	for _, edtf := range []string{
		"", "/", "..", "../..", "../", "..-05", "19", "2019-3", "2019-13", "2019-00", "2019-02-30", "2019-02-00", "2019-02-1",
		"2020/2019", "2020-02/2020-01", "2019/2020/2021", "20l9", "0000", "-0000", "2019 ", "+2019",
		"2019??", "?2019", "2019-?05", "2019!", "..?", "X", "XXXX", "2XXX", "20X9", "2019-1X", "2019-XX-05", "2019-13-XX", "2019-21-XX", "-20XX",
		"2019-20", "2019-25", "2019-21-01", "Y2019", "Y", "Y-", "Y017000", "Y17000-05", "Y9999999999", "Y1e5",
		"2019-05T10:00:00", "2019-05-03T", "2019-05-03T25:00:00", "2019-05-03T10:00", "2019-05-03T10:00:00?", "2019-05-03T10:00:00+", "2019-05-03T10:00:00+1",
		"2019-05-03T10:00:00Z?", "2019-05-03T1:000:00",
	} {
		if s, err := Parse(edtf); !errors.Is(err, ErrEDTF) {
			t.Errorf("Parse(%q) = %v, %v", edtf, s, err)
		}
	}
}

func TestDateJSON(t *testing.T) {
	p := Span{From: Point{Year: 2019, Month: 8}}.Period("a partir de agosto", "year")
	data, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"text":"a partir de agosto","edtf":"2019-08/..","start":"2019-08-01","end":null,"inferred":["year"]}`
	if string(data) != want {
		t.Errorf("got %s\nwant %s", data, want)
	}
	var back Period
	if err := json.Unmarshal(data, &back); err != nil || *back.Start != *p.Start || back.End != nil {
		t.Errorf("read back as %+v, %v", back, err)
	}
	if _, err := json.Marshal(Date{2019, 2, 30}); err == nil {
		t.Error("February 30 was printed")
	}
	if err := json.Unmarshal([]byte(`"2019-2-3"`), new(Date)); err == nil {
		t.Error("2019-2-3 was read")
	}
}

func TestDateArithmetic(t *testing.T) {
	if got := (Date{2020, 2, 28}).AddDays(2); got != (Date{2020, 3, 1}) {
		t.Errorf("two days after February 28, 2020: %v", got)
	}
	if got := (Date{2020, 1, 1}).AddDays(-1); got != (Date{2019, 12, 31}) {
		t.Errorf("the day before January 1, 2020: %v", got)
	}
	if got := (Date{2021, 2, 3}).LastOfMonth(); got != (Date{2021, 2, 28}) {
		t.Errorf("last day of February 2021: %v", got)
	}
	if (Date{2020, 1, 2}).Compare(Date{2020, 2, 1}) >= 0 || (Date{}).Valid() {
		t.Error("days are out of order, or no date is one")
	}
}
