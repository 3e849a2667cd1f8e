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
	if page := f.load(ctx, i); page != 0 {
		w := &pageWork{file: f, frame: f.frame(page), ctx: ctx, handle: page}
		f.page.Width, f.page.Height = w.size()
		w.glyphs()
		w.objects()
		f.call(fnClosePage, page)
	} else if f.err == nil {
		f.info.warn(warnDamaged, i+1, "the page is damaged and was not read")
	}
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		f.info.warn(warnTime, i+1, "the page takes longer than %s; it was read in part", f.opt.PageTime)
	case f.err != nil:
		f.info.warn(warnDamaged, i+1, "the page breaks the PDF engine; it was read in part")
	}
}

// late reports whether the page has used its time up; it is asked now and then.
func (w *pageWork) late() bool { return w.err != nil || w.ctx.Err() != nil }

// load opens a page, with the text of its annotations made part of it.
func (f *file) load(ctx context.Context, i int) uint64 {
	page := f.callContext(ctx, fnLoadPage, f.doc, uint64(i))
	if page == 0 || !f.annotated(page) {
		return page
	}
	const display = 0
	f.callContext(ctx, fnFlatten, page, display)
	f.call(fnClosePage, page)
	return f.callContext(ctx, fnLoadPage, f.doc, uint64(i))
}

// textual are the kinds of annotation that show text on the page: free text,
// stamps, form fields (and signatures), watermarks. Links, which most documents
// have, show none, and flattening a page doubles what it costs.
var textual = map[int]bool{3: true, 13: true, 20: true, 24: true}

// maxAnnotations that are looked at on a page.
const maxAnnotations = 10_000

// annotated reports whether the page has annotations that may carry text.
func (f *file) annotated(page uint64) bool {
	for i := range min(f.count(fnAnnotCount, page), maxAnnotations) {
		annot := f.call(fnAnnot, page, uint64(i))
		if annot == 0 {
			continue
		}
		kind := f.count(fnAnnotSubtype, annot)
		f.call(fnCloseAnnot, annot)
		if textual[kind] {
			return true
		}
	}
	return false
}

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
