package pdf

import (
	"context"
	"errors"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"compromisos/document"
)

var (
	letter = testPage{content: "BT /F1 10 Tf 100 600 Td (a letter of three words) Tj ET"}
	scan   = testPage{
		content:   "q 600 0 0 800 0 0 cm /I Do Q",
		resources: "/XObject << /I %[1]d 0 R >>", objects: []string{grey},
	}
	blank = testPage{}
)

func TestErrors(t *testing.T) {
	encrypted, err := os.ReadFile(filepath.Join("testdata", "encrypted.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	whole := build(letter)
	for _, c := range []struct {
		name string
		data []byte
		code string
	}{
		{"no bytes", nil, document.CodeEmpty},
		{"a web page", []byte("<!DOCTYPE html><title>404</title>"), document.CodeUnsupported},
		{"header alone", []byte("%PDF-1.7\n"), document.CodeDamaged},
		{"cut off in its first object", whole[:20], document.CodeDamaged},
		{"no pages", build(), document.CodeDamaged},
		{"password", encrypted, document.CodeEncrypted},
		{"scan", build(scan), document.CodeNoText},
		{"blank", build(blank), document.CodeNoText},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := readAll(t, shared, c.data)
			var e *document.Error
			if !errors.As(err, &e) || e.Code != c.code || e.Message == "" {
				t.Errorf("error is %#v, want code %q", err, c.code)
			}
		})
	}
}

func TestDamagedTrailerIsRepaired(t *testing.T) {
	whole := build(letter)
	cut := whole[:strings.LastIndex(string(whole), "xref")]
	pages, _, err := readAll(t, shared, append([]byte("HTTP/1.1 200 OK\n\n"), cut...))
	if err != nil || len(pages) != 1 || !strings.Contains(text(pages[0]), "letter") {
		t.Errorf("%d pages, error %v", len(pages), err)
	}
}

func TestWarnings(t *testing.T) {
	heavy := testPage{content: letter.content + strings.Repeat(" 1 1 m 2 2 l S", 1_000_000)}
	unmapped := testPage{content: "BT /F1 10 Tf 100 600 Td (abc\\001\\002\\003) Tj ET"}
	for _, c := range []struct {
		name  string
		opt   Options
		pages []testPage
		want  document.Warning
	}{
		{"scan among pages", Options{}, []testPage{letter, blank, scan}, document.Warning{Code: warnDrawn, Page: 3}},
		{"too many pages", Options{MaxPages: 1}, []testPage{letter, letter}, document.Warning{Code: warnPages, Page: 2}},
		{"too many glyphs", Options{MaxGlyphs: 4}, []testPage{blank, letter}, document.Warning{Code: warnGlyphs, Page: 2}},
		{"too many objects", Options{MaxObjects: 10}, []testPage{{content: letter.content + strings.Repeat(" 0 0 m 9 0 l S", 20)}}, document.Warning{Code: warnPaths, Page: 1}},
		{"unknown characters", Options{}, []testPage{unmapped}, document.Warning{Code: warnUnmapped}},
		{"page stopped within a call", Options{PageTime: 500 * time.Millisecond}, []testPage{letter, heavy}, document.Warning{Code: warnTime, Page: 2}},
		{"page too slow", Options{PageTime: 1}, []testPage{letter}, document.Warning{Code: warnTime, Page: 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, info, _ := readWith(t, c.opt, build(c.pages...))
			if len(info.Warnings) != 1 || info.Warnings[0].Code != c.want.Code || info.Warnings[0].Page != c.want.Page {
				t.Errorf("warnings %v, want %v", info.Warnings, c.want)
			}
		})
	}
}

// readWith reads a file with options of its own.
func readWith(t *testing.T, opt Options, data []byte) ([]document.Page, Info, error) {
	t.Helper()
	r := NewReader(opt)
	defer func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}()
	return readAll(t, r, data)
}

func TestInfo(t *testing.T) {
	pages, info, err := readAll(t, shared, build(letter, testPage{attrs: "/Rotate 90", content: letter.content}))
	if err != nil {
		t.Fatal(err)
	}
	if info.Pages != 2 || len(pages) != 2 || pages[1].Number != 2 || !strings.HasPrefix(info.Engine, "pdfium") {
		t.Errorf("info %+v", info)
	}
	if want := (document.Box{X1: 800, Y1: 600}); info.Sizes[1] != want {
		t.Errorf("size %v, want %v", info.Sizes[1], want)
	}
}

func TestPageFuncStopsReading(t *testing.T) {
	stop := errors.New("enough")
	n := 0
	_, err := shared.Read(context.Background(), build(letter, letter), func(*document.Page) error { n++; return stop })
	if !errors.Is(err, stop) || n != 1 {
		t.Errorf("error %v after %d pages", err, n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	_, err = shared.Read(ctx, build(letter, letter), func(*document.Page) error { cancel(); return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that of the context", err)
	}
}

func TestManyAtOnce(t *testing.T) {
	data := build(letter, scan)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				if pages, _, err := readAll(t, shared, data); err != nil || len(pages) != 2 {
					t.Errorf("%d pages, error %v", len(pages), err)
				}
			}
		})
	}
	wg.Wait()
}

// A page that needs more memory than the engine has breaks it; the pages after it
// are read all the same.
func TestBrokenPage(t *testing.T) {
	bomb := testPage{content: letter.content + strings.Repeat(" 1 1 m 2 2 l S", 1_000_000)}
	pages, info, err := readWith(t, Options{MemoryPages: 640}, build(letter, bomb, letter))
	if err != nil || len(pages) != 3 || text(pages[2]) != text(pages[0]) {
		t.Fatalf("%d pages, error %v", len(pages), err)
	}
	if len(info.Warnings) != 1 || info.Warnings[0].Code != warnDamaged || info.Warnings[0].Page != 2 {
		t.Errorf("warnings %v", info.Warnings)
	}
}

func TestImage(t *testing.T) {
	data := build(testPage{attrs: "/Rotate 90", content: "0 0 1 rg 0 600 300 200 re f"})
	img, err := shared.Image(context.Background(), data, 1, 36)
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 400 || b.Dy() != 300 {
		t.Fatalf("image is %v", b)
	}
	blue, white := color.RGBA{B: 255, A: 255}, color.RGBA{255, 255, 255, 255}
	if got := color.RGBAModel.Convert(img.At(390, 10)); got != blue {
		t.Errorf("top right is %v", got)
	}
	if got := color.RGBAModel.Convert(img.At(10, 290)); got != white {
		t.Errorf("bottom left is %v", got)
	}
	for code, f := range map[string]func() error{
		document.CodeMissing: func() error { _, err := shared.Image(context.Background(), data, 2, 36); return err },
		document.CodeLimit:   func() error { _, err := shared.Image(context.Background(), data, 1, 1e6); return err },
	} {
		if got := document.ErrorCode(f()); got != code {
			t.Errorf("code %q, want %q", got, code)
		}
	}
}
