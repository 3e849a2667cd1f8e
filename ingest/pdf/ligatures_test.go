package pdf

import (
	"bytes"
	"compress/zlib"
	"maps"
	"testing"
)

func TestLettersOf(t *testing.T) {
	for name, want := range map[string]string{
		"f_i": "fi", "f_f_i": "ffi", "T_h": "Th", "f_i.alt": "fi", "a": "", "f_": "", "f_1": "", "seven_eighths": "", "": "",
	} {
		if got := lettersOf(name); got != want {
			t.Errorf("letters of %q are %q, want %q", name, got, want)
		}
	}
}

func TestFindLigatures(t *testing.T) {
	pack := func(s string) string {
		var b bytes.Buffer
		z := zlib.NewWriter(&b)
		z.Write([]byte(s))
		z.Close()
		return "<< /Type /ObjStm /N 1 >>\nstream\r\n" + b.String() + "\nendstream"
	}
	for _, c := range []struct {
		name, data string
		want       ligatures
	}{
		{"none", "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding >>", ligatures{}},
		{"an encoding", "/Differences [31 /f_i 40/a/f_l 66 /c_t]", ligatures{31: "fi", 41: "fl", 66: "ct"}},
		{"in an object stream", pack("/Differences [ 30 /f_f /f_i ]"), ligatures{30: "ff", 31: "fi"}},
		{"one code, two ligatures", "/Differences [31 /f_i] /Differences [31 /f_l] /Differences [31 /f_i]", ligatures{31: ""}},
		{"cut off", "/Differences [31 /f_i", ligatures{}},
		{"a damaged object stream", "/ObjStm stream\nxyz", ligatures{}},
		{"codes out of range", "/Differences [999 /f_i]", ligatures{255: "fi"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := findLigatures([]byte(c.data)); !maps.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

// A font of page-design programs names the glyph of "fi" by its letters alone.
func TestLigatureByName(t *testing.T) {
	p := onePage(t, testPage{
		content: "BT /F2 10 Tf 100 600 Td (\\037n de o\\037cio) Tj ET",
		attrs:   "/Resources << /Font << /F2 %[1]d 0 R >> >>",
		objects: []string{"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding << /Type /Encoding /Differences [31 /f_i] >> >>"},
	})
	if got, want := text(p), "fin de oficio"; got != want {
		t.Errorf("text is %q, want %q", got, want)
	}
	if p.Glyphs[0].Box != p.Glyphs[1].Box {
		t.Errorf("letters of a ligature stand at %v and %v", p.Glyphs[0].Box, p.Glyphs[1].Box)
	}
}

// A font may be drawn in a unit of its own and have neither name nor height: its glyphs
// tell how large it is.
func TestSizeOfFlatFont(t *testing.T) {
	const face = "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 -1] /FontMatrix [1 0 0 -1 0 0] " +
		"/CharProcs << /a %s >> /Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [80] /Resources << >> >>"
	p := onePage(t, testPage{
		content: "BT /T3 0.1 Tf 1 0 0 -1 100 600 Tm (aa) Tj ET",
		attrs:   "/Resources << /Font << /T3 %[2]d 0 R >> >>",
		objects: []string{stream("", "80 0 0 0 60 70 d1 0 0 60 -70 re f"), sprintfFirst(face, "4 0 R")},
	})
	for _, g := range p.Glyphs {
		if g.Size < 8 || g.Size > 12 {
			t.Errorf("glyph of box %v has size %g, want about 10", g.Box, g.Size)
		}
	}
}
