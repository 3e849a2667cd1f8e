package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"compromisos/document"
)

// deflated is a stream of so many repetitions, compressed as often as asked.
func deflated(dict, unit string, repetitions, times int) string {
	var data []byte
	for i := range times {
		var b bytes.Buffer
		w := zlib.NewWriter(&b)
		if i == 0 {
			block := strings.Repeat(unit, 1000)
			for range repetitions / 1000 {
				io.WriteString(w, block)
			}
		} else {
			w.Write(data)
		}
		w.Close()
		data = b.Bytes()
	}
	return stream(dict+" /Filter ["+strings.Repeat(" /FlateDecode", times)+"]", string(data))
}

// formOf is a page that draws its text and then a form with these contents.
func formOf(form string) testPage {
	return testPage{content: letter.content + " /X Do", resources: "/XObject << /X %[1]d 0 R >>", objects: []string{form}}
}

const formDict = "/Type /XObject /Subtype /Form /BBox [0 0 600 800]"

// bloated is a file of three pages, the second of which draws a form that draws the
// next twice, and so on: two to the power of depth drawings from a few hundred bytes.
func bloated(depth int) []byte {
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [5 0 R 6 0 R 7 0 R] /Count 3 >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
		stream("", letter.content+" /X Do"),
	}
	const first = 8
	for _, resources := range []string{"", fmt.Sprintf("/XObject << /X %d 0 R >>", first), ""} {
		objects = append(objects, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> "+resources+" >> >>")
	}
	for i := range depth {
		next := fmt.Sprintf("%s /Resources << /XObject << /X %d 0 R >> >>", formDict, first+i+1)
		objects = append(objects, stream(next, "/X Do /X Do"))
	}
	return assemble(append(objects, stream(formDict, "0 0 9 9 re f")))
}

// TestHostilePages reads pages that would take time or memory without end between two
// good ones: the page is reported, the others are read, and soon.
func TestHostilePages(t *testing.T) {
	const (
		small = 1024 // memory of 64 MB
		soon  = 300 * time.Millisecond
		most  = 20 * time.Second // on a machine that does something else, too
	)
	between := func(p testPage) []byte { return build(letter, p, letter) }
	lines := testPage{content: letter.content + strings.Repeat(" 0 0 m 9 0 l S", 50_000)}
	glyphs := testPage{content: letter.content + " BT /F1 1 Tf 9 9 Td " + strings.Repeat("(abcdefghij) Tj ", 5000) + "ET"}
	loop := bytes.Replace(between(letter), []byte("/Count 3"), []byte("/Count 4"), 1)
	loop = bytes.Replace(loop, []byte("/Kids ["), []byte("/Kids [2 0 R "), 1)
	picture := "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 8"
	for _, c := range []struct {
		name string
		opt  Options
		data []byte
		want string
	}{
		{"a million forms, for want of memory", Options{MemoryPages: small}, bloated(20), warnMemory},
		{"a million forms, for want of time", Options{PageTime: soon}, bloated(24), warnTime},
		{"stream that grows to 600 MB", Options{MemoryPages: small}, between(formOf(deflated(formDict, "   ", 200_000_000, 1))), warnMemory},
		{"stream deflated twice", Options{MemoryPages: small}, between(formOf(deflated(formDict, "   ", 200_000_000, 2))), warnMemory},
		{"operators without end", Options{PageTime: soon}, between(formOf(deflated(formDict, "q Q ", 30_000_000, 1))), warnTime},
		{"a path of many lines", Options{MaxObjects: 10_000}, between(lines), warnPaths},
		{"more glyphs than allowed", Options{MaxGlyphs: 10_000}, between(glyphs), warnGlyphs},
		{"a path of many lines that is allowed", Options{}, between(lines), ""},
		{"picture of 3.6 gigapixels", Options{MemoryPages: small}, between(formOf(deflated(picture, "\x00", 1_000_000, 1))), ""},
		{"page tree in a loop", Options{}, loop, warnDamaged},
	} {
		t.Run(c.name, func(t *testing.T) {
			begin := time.Now()
			pages, info, err := readWith(t, c.opt, c.data)
			if took := time.Since(begin); took > most {
				t.Errorf("took %s", took)
			}
			if err != nil {
				t.Fatal(err)
			}
			good := 0
			for _, p := range pages {
				if strings.HasPrefix(text(p), "a letter of three words") {
					good++
				}
			}
			if good < 2 {
				t.Errorf("%d pages read, want the two good ones at least", good)
			}
			var got []string
			for _, w := range info.Warnings {
				got = append(got, w.Code)
				if w.Page == 0 {
					t.Errorf("warning %+v names no page", w)
				}
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("warnings %v, want %q", info.Warnings, c.want)
			}
		})
	}
}

// Many bad pages do not hide the good one at the end.
func TestManyHostilePages(t *testing.T) {
	bad := formOf(deflated(formDict, "1 1 m 2 2 l S ", 1_000_000, 1))
	bad.content = "/X Do"
	pages, info, err := readWith(t, Options{MemoryPages: 640}, build(letter, bad, bad, bad, bad, bad, bad, bad, letter))
	if err != nil || len(pages) != 9 || text(pages[8]) != text(pages[0]) || len(info.Warnings) != 7 {
		t.Fatalf("%d pages, warnings %v, error %v", len(pages), info.Warnings, err)
	}
	_, _, err = readWith(t, Options{MemoryPages: 640}, build(bad))
	if code := document.ErrorCode(err); code != document.CodeLimit {
		t.Errorf("error %v of a file whose only page is too large, code %q", err, code)
	}
	if err != nil && (strings.Contains(err.Error(), "in part") || !strings.Contains(err.Error(), "limits.")) {
		t.Errorf("%q says that something was kept, or does not name the limit", err)
	}
}

// A context ends a call of the engine that would go on for long.
func TestContextEndsCall(t *testing.T) {
	data := build(letter, formOf(deflated(formDict, "q Q ", 30_000_000, 1)))
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	begin := time.Now()
	_, err := shared.Read(ctx, data, func(*document.Page) error { return nil })
	if took := time.Since(begin); !errors.Is(err, context.DeadlineExceeded) || took > 10*time.Second {
		t.Errorf("error %v after %s", err, took)
	}
	r := NewReader(Options{PageTime: 300 * time.Millisecond})
	defer r.Close()
	if _, err := r.Image(t.Context(), data, 2, 72); document.ErrorCode(err) != document.CodeLimit {
		t.Errorf("drawing: error %v", err)
	}
	if _, err := r.Image(t.Context(), data, 1, 72); err != nil {
		t.Errorf("drawing the page before: %v", err)
	}
}

func TestMemoryIsBounded(t *testing.T) {
	m := newMemory(0, 1<<20)
	defer m.Free()
	if b := m.Reallocate(1 << 16); len(b) != 1<<16 {
		t.Errorf("%d bytes", len(b))
	}
	if b := m.Reallocate(1 << 20); len(b) != 1<<20 {
		t.Errorf("%d bytes", len(b))
	}
	if b := m.Reallocate(1<<20 + 1); b != nil {
		t.Errorf("%d bytes, more than there are", len(b))
	}
}
