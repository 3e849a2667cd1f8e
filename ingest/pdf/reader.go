package pdf

import (
	"bytes"
	"context"
	"fmt"

	"compromisos/document"
)

// Info is what is known of a file beside its pages.
type Info struct {
	// Engine that read the file, with its version.
	Engine string
	// Pages of the file, those over a limit included.
	Pages int
	// Sizes of the pages as displayed, in points, in order.
	Sizes []document.Box
	// Title that the file declares, if any.
	Title string
	// Warnings about pages that were read in part or not at all.
	Warnings []document.Warning
}

// warn notes something a user should know; page 0 is the whole file.
func (i *Info) warn(code string, page int, format string, args ...any) {
	i.Warnings = append(i.Warnings, document.Warning{Code: code, Page: page, Message: fmt.Sprintf(format, args...)})
}

// The codes of warnings.
const (
	// warnDrawn is a page whose text is drawn, as a picture or as outlines, among others
	// whose text can be read.
	warnDrawn = "drawn_text"
	// warnDamaged is a page that could not be read, or not to its end.
	warnDamaged = "page_damaged"
	// These are more than Options allow; the rest of the file, or of the page, was left
	// out.
	warnPages  = "page_limit"
	warnGlyphs = "glyph_limit"
	warnPaths  = "path_limit"
	warnTime   = "page_time"
	warnMemory = "page_memory"
	// warnUnmapped is text whose characters are not known.
	warnUnmapped = "unmapped_text"
	// warnCross is a difference between two engines.
	warnCross = "cross_check"
)

// A Reader reads PDF files. Several goroutines may use it at once. The engine
// starts with the first file.
type Reader struct {
	opt    Options
	engine engine
	// check is the second engine; nil where none is asked for.
	check engine
	// images renders pages, whatever engine reads the text.
	images *pdfiumEngine
}

// NewReader returns a reader; it must be closed.
func NewReader(opt Options) *Reader {
	opt = opt.withDefaults()
	r := &Reader{opt: opt, engine: newEngine(opt.Engine, opt)}
	if p, ok := r.engine.(*pdfiumEngine); ok {
		r.images = p
	} else {
		r.images = newPdfium(opt)
	}
	if opt.CrossCheck {
		check := opt
		check.PageTime /= childTime // a second opinion may take as long as a page
		r.check = newEngine(other(opt.Engine), check)
	}
	return r
}

// Close waits for the files that are being read and ends the engines.
func (r *Reader) Close() error {
	err := r.images.close()
	if r.engine != nil && r.engine != engine(r.images) {
		if e := r.engine.close(); err == nil {
			err = e
		}
	}
	if r.check != nil {
		if e := r.check.close(); err == nil {
			err = e
		}
	}
	return err
}

// Read hands the pages of a file to each, in order, one at a time; a page belongs
// to the reader again when each returns. A page that cannot be read is handed over
// empty, with a warning.
//
// Errors are *document.Error with CodeEmpty, CodeUnsupported (no PDF at all),
// CodeDamaged, CodeEncrypted, CodeLimit, CodeNoText (no page has text: a scan) or
// CodeInternal; or what each returned; or that of ctx. Info is of use even then.
func (r *Reader) Read(ctx context.Context, data []byte, each document.PageFunc) (Info, error) {
	if err := sniff(data); err != nil {
		return Info{}, err
	}
	if r.engine == nil {
		return Info{}, &document.Error{Code: document.CodeInternal, Message: fmt.Sprintf("there is no PDF engine %q", r.opt.Engine)}
	}
	var t textless
	var found coverage
	info, err := r.engine.read(ctx, data, func(p *document.Page) error {
		t.see(p)
		if r.check != nil {
			found.add(p)
		}
		return each(p)
	})
	if err != nil {
		return info, err
	}
	if err := t.judge(&info); err != nil {
		return info, err
	}
	if r.check != nil {
		crossCheck(ctx, &info, &found, r.check, data)
	}
	return info, nil
}

// headerReach is how far into a file its "%PDF-" may stand; mail gateways and web
// servers put lines of their own before it.
const headerReach = 1024

// sniff tells apart what no engine should be asked to repair.
func sniff(data []byte) error {
	if len(data) == 0 {
		return &document.Error{Code: document.CodeEmpty, Message: "the file is empty"}
	}
	if !bytes.Contains(data[:min(len(data), headerReach)], []byte("%PDF")) {
		return &document.Error{Code: document.CodeUnsupported, Message: "the file is no PDF: it has no %PDF header"}
	}
	return nil
}
