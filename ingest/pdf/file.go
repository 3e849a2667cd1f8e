package pdf

import (
	"context"
	"errors"
	"time"
	"unicode/utf16"

	"compromisos/document"
)

// A file is one PDF open in a module.
type file struct {
	*module
	*reading
	// data and doc are addresses in the module: of the bytes, length of them, and of the
	// document.
	data, length, doc uint64
	// raw is the bytes of the file, and ligatures what is found in them when asked for.
	raw       []byte
	ligatures ligatures
	// form and formInfo are those of pdfium's form filling, 0 before it is started;
	// formless means that there is no form to fill.
	form, formInfo uint64
	formless       bool
	// copy is a document that holds a copy of the page that is being read; inherits
	// means that pages need one, since flattening hides what they inherit.
	copy     uint64
	inherits bool
}

// A reading is what is kept while a file is read, even if a page breaks the module
// and the rest is read with another.
type reading struct {
	opt   Options
	info  Info
	fonts fonts
	// page is filled anew for each page.
	page document.Page
	// text holds the code units of a page; it is used again for each.
	text []byte
	// seen and unknown count the glyphs of all pages, and the characters that were
	// left out because no code point is known for them.
	seen, unknown int
}

// maxBroken is how many pages of a file may break the engine, or use up its time or
// memory; each costs a start of it.
const maxBroken = 50

// openTime is the least that opening a file may take; it reads all of the
// cross-reference table, or makes a new one where that is damaged.
const openTime = 10 * time.Second

// errBroken says that the module broke and a new one may read the pages after.
var errBroken = errors.New("the page breaks the PDF engine")

// read implements engine.
func (e *pdfiumEngine) read(ctx context.Context, data []byte, each document.PageFunc) (Info, error) {
	r := &reading{opt: e.opt, info: Info{Engine: pdfiumName}}
	for range maxBroken {
		err := e.readOn(ctx, r, data, each)
		if err == nil {
			r.warnUnknown()
		}
		if !errors.Is(err, errBroken) {
			return r.info, err
		}
	}
	r.info.warn(warnPages, len(r.info.Sizes)+1, "%d pages could not be read to their end; those from this one on were not read", maxBroken)
	return r.info, nil
}

// readOn reads from the first page that was not yet read.
func (e *pdfiumEngine) readOn(ctx context.Context, r *reading, data []byte, each document.PageFunc) error {
	m, err := e.take()
	if err != nil {
		return &document.Error{Code: document.CodeInternal, Message: "the PDF engine does not start", Err: err}
	}
	defer e.give(m)
	r.fonts.use(m)
	f := &file{module: m, reading: r}
	if err := f.open(ctx, data); err != nil {
		return err
	}
	defer f.close()
	return f.pages(ctx, each)
}

// unknownShare is the share of unknown characters from which a file is suspect; a
// few are ornaments and ligatures.
const unknownShare = 0.01

// warnUnknown warns of fonts that draw characters without saying which.
func (r *reading) warnUnknown() {
	if all := r.seen + r.unknown; share(r.unknown, all) > unknownShare {
		r.info.warn(warnUnmapped, 0, "the fonts of the file do not say which characters they show: %s are missing", portion(r.unknown, all))
	}
}

// open loads the document and counts its pages.
func (f *file) open(ctx context.Context, data []byte) error {
	if f.data = f.bytes(data); f.data == 0 {
		return &document.Error{Code: document.CodeLimit, Message: "the file is larger than the PDF engine's memory, limits.memory", Err: f.err}
	}
	f.raw, f.length = data, uint64(len(data))
	ctx, cancel := context.WithTimeout(ctx, max(f.opt.PageTime, openTime))
	defer cancel()
	defer f.during(ctx)()
	f.doc = f.call(fnLoadDocument, f.data, f.length, 0)
	switch {
	case f.err != nil && expired(ctx) != nil:
		return &document.Error{Code: document.CodeLimit, Message: "the file takes longer to open than limits.page_time allows", Err: expired(ctx)}
	case f.err != nil && f.full():
		return &document.Error{Code: document.CodeLimit, Message: "the file takes more memory than limits.memory allows"}
	case f.err != nil:
		return &document.Error{Code: document.CodeDamaged, Message: "the file breaks the PDF engine", Err: f.err}
	}
	if f.doc == 0 {
		err := openError(f.call(fnLastError))
		f.free(f.data)
		return err
	}
	f.info.Pages = f.count(fnPageCount, f.doc)
	f.info.Title = f.title()
	if f.info.Pages == 0 {
		f.close()
		return &document.Error{Code: document.CodeDamaged, Message: "the file has no pages"}
	}
	return nil
}

// close frees what open took.
func (f *file) close() {
	f.closeForm()
	f.call(fnCloseDocument, f.doc)
	f.free(f.data)
}

// The faults of FPDF_LoadMemDocument that differ for the user.
const (
	faultPassword = 4
	faultSecurity = 5
)

// openError says why a document does not open.
func openError(fault uint64) error {
	switch fault {
	case faultPassword:
		return &document.Error{Code: document.CodeEncrypted, Message: "the file needs a password"}
	case faultSecurity:
		return &document.Error{Code: document.CodeEncrypted, Message: "the file is encrypted in a way that is not supported"}
	}
	return &document.Error{Code: document.CodeDamaged, Message: "the file is damaged or cut off"}
}

// title is the title that the file declares; the file holds it as UTF-16.
func (f *file) title() string {
	name := f.bytes([]byte("Title\x00"))
	if name == 0 {
		return ""
	}
	defer f.free(name)
	n := f.call(fnMetaText, f.doc, name, f.scratch, scratchSize)
	if n > scratchSize { // nothing was written: a title longer than any title is
		return ""
	}
	raw, _ := f.memory.Read(uint32(f.scratch), uint32(n))
	var units []uint16
	for i := 0; i+1 < len(raw); i += 2 {
		if u := uint16(raw[i]) | uint16(raw[i+1])<<8; u != 0 {
			units = append(units, u)
		}
	}
	return string(utf16.Decode(units))
}

// pages reads the pages that are left, as far as the limits go.
func (f *file) pages(ctx context.Context, each document.PageFunc) error {
	for i := len(f.info.Sizes); i < f.info.Pages; i++ {
		if err := expired(ctx); err != nil {
			return err
		}
		if i == f.opt.MaxPages {
			f.info.warn(warnPages, i+1, "the file has %d pages; those from this one on were not read", f.info.Pages)
			return nil
		}
		f.readPage(ctx, i)
		if err := expired(ctx); err != nil {
			return err
		}
		f.seen += len(f.page.Glyphs)
		f.info.Sizes = append(f.info.Sizes, document.Box{X1: f.page.Width, Y1: f.page.Height})
		if err := each(&f.page); err != nil {
			return err
		}
		if f.err != nil {
			return errBroken
		}
	}
	return nil
}
