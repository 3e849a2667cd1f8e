package pdf

import (
	"context"
	"errors"

	"compromisos/document"
)

// A pageWork is the reading of one page.
type pageWork struct {
	*file
	frame
	ctx    context.Context
	handle uint64
}

// readPage fills f.page with the i-th page, counted from 0. Of one that breaks the
// engine or the limits what was read until then is kept.
func (f *file) readPage(ctx context.Context, i int) {
	f.page = document.Page{Number: i + 1, Glyphs: f.page.Glyphs[:0], Rulings: f.page.Rulings[:0], Dots: f.page.Dots[:0], Images: f.page.Images[:0]}
	f.fonts.newPage()
	ctx, cancel := context.WithTimeout(ctx, f.opt.PageTime)
	defer cancel()
	defer f.during(ctx)()
	if page := f.load(i); page != 0 {
		w := &pageWork{file: f, frame: f.frame(page), ctx: ctx, handle: page}
		f.page.Width, f.page.Height = w.size()
		w.glyphs()
		w.objects()
		f.call(fnClosePage, page)
		f.closeCopy()
	} else if f.err == nil {
		f.info.warn(warnDamaged, i+1, "the page is damaged and was not read")
	}
	f.warnPart(i+1, expired(ctx))
}

// inPart ends the warning of a page of which something was read.
const inPart = "; it was read in part"

// warnPart warns of a page of which a part was read; late is why it was stopped.
func (f *file) warnPart(page int, late error) {
	switch {
	case errors.Is(late, context.DeadlineExceeded):
		f.info.warn(warnTime, page, "the page takes longer than %s"+inPart, f.opt.PageTime)
	case f.err != nil && f.full():
		f.info.warn(warnMemory, page, "the page takes more memory than %d MB"+inPart, int64(f.opt.MemoryPages)<<16/1e6)
	case f.err != nil:
		f.info.warn(warnDamaged, page, "the page breaks the PDF engine"+inPart)
	}
}

// late reports whether the page has used its time up; it is asked now and then.
func (w *pageWork) late() bool { return w.err != nil || expired(w.ctx) != nil }

// frame is how the page is displayed.
func (f *file) frame(page uint64) frame {
	if !f.ok(fnPageBox, page, f.scratch) {
		return frame{right: 612, top: 792} // pdfium's own assumption, Letter
	}
	return frame{
		left: f.float32(0), top: f.float32(1), right: f.float32(2), bottom: f.float32(3),
		turns: f.count(fnPageRotation, page) & 3,
	}
}
