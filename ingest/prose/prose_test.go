package prose

import (
	"testing"

	"compromisos/document"

	"github.com/google/go-cmp/cmp"
)

func TestBuilder(t *testing.T) {
	bold := document.Style{Bold: true}
	cases := []struct {
		name  string
		write func(*Builder)
		want  document.Text
	}{
		{"nothing but space", func(b *Builder) { b.Write(" \n", bold); b.Break() }, document.Text{}},
		{"plain text has no spans", func(b *Builder) { b.Write("uno ", document.Style{}); b.Write(" dos", document.Style{}) }, document.Text{String: "uno dos"}},
		{"a line end is one space", func(b *Builder) { b.Write("uno ", document.Style{}); b.Break(); b.Write(" dos", document.Style{}) },
			document.Text{String: "uno dos", Breaks: []int{4}}},
		{"a mark set apart before a comma", func(b *Builder) { b.Write("uno ", document.Style{}); b.Call("1"); b.Write(" , dos", document.Style{}) },
			document.Text{String: "uno, dos", Calls: []document.Call{{Offset: 3, Mark: "1"}}}},
		{"styles", func(b *Builder) { b.Write("uno ", bold); b.Write("dos", document.Style{}) },
			document.Text{String: "uno dos", Spans: []document.Span{{Start: 0, End: 3, Style: bold}, {Start: 4, End: 7}}}},
		{"offsets move with the accents", func(b *Builder) {
			b.Write("n\u0303o", document.Style{})
			b.Call("1")
			b.Break()
			b.Write("e\u0301", bold)
		}, document.Text{String: "ño é", Spans: []document.Span{{Start: 0, End: 3}, {Start: 4, End: 6, Style: bold}}, Breaks: []int{4}, Calls: []document.Call{{Offset: 3, Mark: "1"}}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var b Builder
			c.write(&b)
			if diff := cmp.Diff(c.want, b.Text()); diff != "" {
				t.Error(diff)
			}
			if !b.Empty() {
				t.Error("builder is not empty after Text")
			}
		})
	}
}

func TestMarks(t *testing.T) {
	for s, want := range map[string]string{"— uno": "—", "• uno": "•", "-uno": "", "—uno": "", "-": "", "- ": "", "uno": "", "* uno": "*"} {
		if got, _ := Bullet(s); got != want {
			t.Errorf("Bullet(%q) = %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]string{
		"a. uno": "a.", "1) uno": "1)", "(b) uno": "(b)", "1.2. uno": "1.2.", "iv) uno": "iv)", "II. uno": "II.", "10.- uno": "",
		"2019 uno": "", "Dr. uno": "", "1.": "", "a uno": "", "..) x": "", "(( x": "", "() x": "", "1.) uno": "1.)",
	} {
		if got := Ordinal(s); got != want {
			t.Errorf("Ordinal(%q) = %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]string{"1": "1", "[12]": "12", "(a)": "a", "*": "*", "**": "**", "†": "†", "er": "", "2019": "", "": "", "³": "3", "1.": "1", "º": ""} {
		if got := NoteMark(s); got != want {
			t.Errorf("NoteMark(%q) = %q, want %q", s, got, want)
		}
	}
	for before, want := range map[string]bool{"40 m": true, "40 km": true, "…m": true, "programa": false, "": false} {
		if got := Power(before, "2"); got != want {
			t.Errorf("Power(%q) = %v", before, got)
		}
	}
}

func TestDecode(t *testing.T) {
	cases := []struct{ name, data, want string }{
		{"a few broken bytes in utf-8", "\xc3\xa1\xc3\xa9\xc3\xad \xff", "áéí \ufffd"},
		{"quotes of windows-1252", "\x93a\x94", "“a”"},
		{"big-endian utf-16", "\xfe\xff\x00a\x00\xf1", "añ"},
	}
	for _, c := range cases {
		if got := Decode([]byte(c.data), "text/html; charset=utf-8"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
