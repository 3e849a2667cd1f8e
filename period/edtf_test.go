package period

import (
	"encoding/json"
	"errors"
	"testing"
)

func TestParseAndPrint(t *testing.T) {
	for _, c := range []struct{ edtf, start, end string }{
		{"1985-04-12", "1985-04-12", "1985-04-12"},
		{"1985-04", "1985-04-01", "1985-04-30"},
		{"2020-02", "2020-02-01", "2020-02-29"},
		{"1900-02", "1900-02-01", "1900-02-28"},
		{"1985", "1985-01-01", "1985-12-31"},
		{"1964/2008", "1964-01-01", "2008-12-31"},
		{"2004-06/2006-08", "2004-06-01", "2006-08-31"},
		{"2004-02-01/2005-02-08", "2004-02-01", "2005-02-08"},
		{"2004-02-01/2005-02", "2004-02-01", "2005-02-28"},
		{"2005/2006-02", "2005-01-01", "2006-02-28"},
		{"1985-04-12/..", "1985-04-12", ""},
		{"1985-04/..", "1985-04-01", ""},
		{"1985/..", "1985-01-01", ""},
		{"../1985-04-12", "", "1985-04-12"},
		{"../1985-04", "", "1985-04-30"},
		{"../1985", "", "1985-12-31"},
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
		"", "/", "..", "../..", "..-05", "19", "2019-3", "2019-13", "2019-00", "2019-02-30", "2019-02-00", "2019-02-1",
		"2020/2019", "2020-02/2020-01", "2019/", "/2019", "2019/2020/2021", "20l9", "2019-06/", "0000", "2019 ", "+2019",
	} {
		if s, err := Parse(edtf); !errors.Is(err, ErrEDTF) {
			t.Errorf("Parse(%q) = %v, %v", edtf, s, err)
		}
	}
}

func TestDateJSON(t *testing.T) {
	p := Span{Point{2019, 8, 0}, Point{}}.Period("a partir de agosto", "year")
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
