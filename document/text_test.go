package document

import (
	"slices"
	"testing"
)

// wordsAt makes a text of words on one line of page 1, ten points each, with a line end
// before each word that begins with "|".
func wordsAt(t *testing.T, list ...string) Text {
	t.Helper()
	var out Text
	x, y := 0.0, 0.0
	for _, w := range list {
		if w[0] == '|' {
			w, x, y = w[1:], 0, y+12
			out.Breaks = append(out.Breaks, len(out.String)+1)
		}
		if out.String != "" {
			out.String += " "
		}
		at := len(out.String)
		out.String += w
		out.Spans = append(out.Spans, Span{Start: at, End: len(out.String), Page: 1, Box: Box{x, y, x + 10, y + 10}})
		x += 12
	}
	return out
}

func TestSlice(t *testing.T) {
	text := wordsAt(t, "Num.", "años", "|de", "obra")
	text.Calls = []Call{{Offset: 10, Mark: "1"}}
	tests := []struct {
		name   string
		i, j   int
		want   string
		spans  int
		breaks []int
		calls  int
	}{
		{"a word", 0, 4, "Num.", 1, nil, 0},
		{"white space at the ends goes", 4, 11, "años", 1, nil, 1},
		{"over a line end", 5, 18, "años de obra", 3, []int{6}, 1},
		{"part of a word", 14, 16, "ob", 1, nil, 0},
		{"out of range", -3, 99, text.String, 4, []int{11}, 1},
		{"nothing", 7, 7, "", 0, nil, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := text.Slice(tt.i, tt.j)
			if got.String != tt.want || len(got.Spans) != tt.spans || !slices.Equal(got.Breaks, tt.breaks) || len(got.Calls) != tt.calls {
				t.Errorf("Slice(%d, %d) = %+v", tt.i, tt.j, got)
			}
			for _, s := range got.Spans {
				if s.Start < 0 || s.End > len(got.String) || s.Start >= s.End {
					t.Errorf("span %+v outside %q", s, got.String)
				}
			}
		})
	}
}

func TestLinesAndJoin(t *testing.T) {
	text := wordsAt(t, "Directora", "|del", "Puerto")
	lines := text.Lines()
	if len(lines) != 2 || lines[1].String != "del Puerto" {
		t.Fatalf("lines %+v", lines)
	}
	back := Join(" ", lines...)
	if back.String != text.String || !slices.Equal(back.Breaks, text.Breaks) || !slices.Equal(back.Spans, text.Spans) {
		t.Errorf("joined again %+v, want %+v", back, text)
	}
	if got := Join(" ", Text{}, lines[0], Text{}); got.String != "Directora" || len(got.Breaks) != 0 {
		t.Errorf("empty texts leave seams: %+v", got)
	}
}

func TestPlaces(t *testing.T) {
	text := wordsAt(t, "uno", "dos", "|tres")
	text.Spans = append(text.Spans, Span{Start: 0, End: 3, Page: 2, Box: Box{0, 0, 10, 10}})
	got := text.Places()
	want := []Box{{0, 0, 22, 10}, {0, 12, 10, 22}, {0, 0, 10, 10}}
	if len(got) != len(want) {
		t.Fatalf("%d places, want one a line and page: %d", len(got), len(want))
	}
	for i, w := range want {
		if *got[i].Box != w {
			t.Errorf("place %d is %v, want %v", i, *got[i].Box, w)
		}
	}
	if got[2].Page != 2 || text.Page() != 1 || text.LastPage() != 2 {
		t.Errorf("pages %d, %d to %d", got[2].Page, text.Page(), text.LastPage())
	}
	pathless := Text{String: "x", Path: "body > p"}
	if p := pathless.Places(); len(p) != 1 || p[0].Path != "body > p" || p[0].Box != nil {
		t.Errorf("places without pages: %+v", p)
	}
}

func TestBoxJSON(t *testing.T) {
	data, err := Box{1.004, 2, 3.456, 4}.MarshalJSON()
	if err != nil || string(data) != "[1,2,3.46,4]" {
		t.Fatalf("%s, %v", data, err)
	}
	var b Box
	if err := b.UnmarshalJSON(data); err != nil || b != (Box{1, 2, 3.46, 4}) {
		t.Errorf("%v, %v", b, err)
	}
	if err := b.UnmarshalJSON([]byte("[1,2,3]")); err == nil {
		t.Error("a box of three numbers is read")
	}
}
