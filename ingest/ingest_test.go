package ingest

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"compromisos/document"
)

func TestDetect(t *testing.T) {
	cases := []struct{ name, file, data, want string }{
		{"pdf", "a.bin", "%PDF-1.7\n", "pdf"},
		{"pdf behind lines of a gateway", "a.pdf", "HTTP junk\r\n\r\n%PDF-1.4\n", "pdf"},
		{"html page", "a", "\ufeff\n<!-- x -->\n<!DOCTYPE html><p>x", "html"},
		{"xhtml", "a", `<?xml version="1.0"?><html xmlns="x">`, "html"},
		{"html under another name", "a.txt", "<html><body>x", "html"},
		{"piece of a page", "", "<div><p>x</p></div>", "html"},
		{"text that opens with an element", "a.md", "<p>x</p>\n\n# y", "text"},
		{"html by its name", "a.HTM", "uno dos", "html"},
		{"text", "a", "uno dos\n", "text"},
		{"markdown", "a.md", "# uno\n", "text"},
		{"text of windows", "a.txt", "A\xf1o\r\n", "text"},
		{"utf-16", "a.txt", "\xff\xfeA\x00\xf1\x00", "text"},
		{"bytes", "a.txt", "\x00\x01\x02\x03", ""},
		{"picture with a wrong name", "a.pdf", "\x89PNG\r\n\x1a\nxxxx", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f, _ := Detect(Input{Name: c.file, Data: []byte(c.data)})
			if f.Name != c.want {
				t.Errorf("format %q, want %q", f.Name, c.want)
			}
		})
	}
}

func TestReadErrors(t *testing.T) {
	cases := []struct {
		name, data, code string
		sentinel         error
		message          string
	}{
		{"empty", "", document.CodeEmpty, nil, "empty"},
		{"too large", strings.Repeat("x", 2000), document.CodeLimit, nil, "larger than 1000 bytes"},
		{"word", "PK\x03\x04....[Content_Types].xml....word/document.xml", document.CodeUnsupported, ErrUnsupported, "DOCX"},
		{"zip", "PK\x03\x04....a.txt", document.CodeUnsupported, ErrUnsupported, "ZIP"},
		{"old word", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", document.CodeUnsupported, ErrUnsupported, "DOC"},
		{"noise", "\x00\x01\x02", document.CodeUnsupported, ErrUnsupported, "not known"},
		{"no text", "<html><nav>x</nav>", document.CodeNoText, ErrNoText, "no text"},
	}
	r := NewReader(Options{MaxBytes: 1000})
	defer func() { _ = r.Close() }()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			file, err := r.Read(context.Background(), Input{Data: []byte(c.data)}, nil)
			if file != nil || document.ErrorCode(err) != c.code || !strings.Contains(err.Error(), c.message) {
				t.Errorf("file %v, error %v of code %q", file, err, document.ErrorCode(err))
			}
			if c.sentinel != nil && !errors.Is(err, c.sentinel) {
				t.Errorf("%v is not %v", err, c.sentinel)
			}
			if errors.Is(err, ErrEncrypted) {
				t.Errorf("%v is encrypted", err)
			}
		})
	}
}

func TestReadSource(t *testing.T) {
	r := NewReader(Options{})
	defer func() { _ = r.Close() }()
	when := time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)
	in := Input{URI: "x/a.html", Name: "a.html", Data: []byte("<html lang=es><p>uno</p>"), Retrieved: when}
	file, err := r.Read(context.Background(), in, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := document.Source{
		URI: "x/a.html", MediaType: "text/html", Bytes: int64(len(in.Data)), Engine: "goquery v1.13.0", Retrieved: when,
	}
	got := file.Source
	if !strings.HasPrefix(got.ID, "sha256:") || len(got.ID) != len("sha256:")+64 {
		t.Errorf("id %q", got.ID)
	}
	want.ID = got.ID
	if got != want {
		t.Errorf("source %+v, want %+v", got, want)
	}
	if again := Describe(in); again.ID != got.ID || again.MediaType != got.MediaType {
		t.Errorf("described as %+v", again)
	}
	if len(file.Blocks) != 1 || file.Language != "es" {
		t.Errorf("file %+v", file)
	}
}

// TestPanic turns a fault of a reader into an error.
func TestPanic(t *testing.T) {
	old := Formats
	defer func() { Formats = old }()
	Formats = []Format{{
		Name: "bad", Detect: func([]byte, string) float64 { return 1 },
		Read: func(*Reader, context.Context, Input, document.PageFunc) (*document.File, error) { panic("broken") },
	}}
	r := NewReader(Options{})
	defer func() { _ = r.Close() }()
	if _, err := r.Read(context.Background(), Input{Data: []byte("x")}, nil); document.ErrorCode(err) != document.CodeInternal {
		t.Errorf("error %v", err)
	}
}

// TestReadPDF hands pages on and leaves the blocks to layout.
func TestReadPDF(t *testing.T) {
	r := NewReader(Options{})
	defer func() { _ = r.Close() }()
	pages, glyphs := 0, 0
	file, err := r.Read(context.Background(), Input{Name: "a", Data: []byte(smallPDF)}, func(p *document.Page) error {
		pages++
		glyphs += len(p.Glyphs)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	s := file.Source
	if pages != 1 || glyphs == 0 || s.Pages != 1 || s.MediaType != "application/pdf" || s.Engine == "" || len(file.Sizes) != 1 {
		t.Errorf("%d pages, %d glyphs, source %+v", pages, glyphs, s)
	}
}

// smallPDF is one page with one word; readers find its objects without a table of
// them.
const smallPDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 36>>stream
BT /F 12 Tf 20 50 Td (Acuerdo) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R/Size 6>>
%%EOF
`
