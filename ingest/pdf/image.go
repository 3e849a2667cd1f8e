package pdf

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"math"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"

	"compromisos/document"
)

// maxPixels of a rendered page: A3 at 300 dots an inch has 17 million.
const maxPixels = 100_000_000

// Image renders a page, counted from 1, with its annotations. The error is a
// *document.Error with CodeMissing (no such page), CodeLimit (too many pixels),
// CodeEncrypted, CodeDamaged or CodeInternal.
func (r *Reader) Image(ctx context.Context, data []byte, page int, dpi float64) (image.Image, error) {
	if err := sniff(data); err != nil {
		return nil, err
	}
	if err := expired(ctx); err != nil {
		return nil, err
	}
	m, err := r.images.take()
	if err != nil {
		return nil, &document.Error{Code: document.CodeInternal, Message: "the PDF engine does not start", Err: err}
	}
	defer r.images.give(m)
	ctx, cancel := context.WithTimeout(ctx, r.opt.PageTime)
	defer cancel()
	defer m.during(ctx)()
	f := &file{module: m, reading: &reading{opt: r.opt}}
	if err := f.open(ctx, data); err != nil {
		return nil, err
	}
	f.close()
	if page < 1 || page > f.info.Pages {
		return nil, &document.Error{Code: document.CodeMissing, Message: fmt.Sprintf("the file has %d pages", f.info.Pages), Page: page}
	}
	img, err := m.render(data, page-1, dpi)
	if late := expired(ctx); err != nil && late != nil {
		m.err = late // it was stopped in the middle
		return nil, &document.Error{Code: document.CodeLimit, Message: "the page takes too long to draw", Page: page, Err: late}
	}
	return img, err
}

// render draws the i-th page with go-pdfium's own methods. A module that panics in
// them is of no further use.
func (m *module) render(data []byte, i int, dpi float64) (img image.Image, err error) {
	defer func() {
		if v := recover(); v != nil {
			m.err = fmt.Errorf("render: %v", v)
			err = m.err
		}
		var known *document.Error
		if err != nil && !errors.As(err, &known) {
			err = &document.Error{Code: document.CodeDamaged, Message: "the page cannot be drawn", Page: i + 1, Err: err}
		}
	}()
	doc, err := m.pdfium.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return nil, err
	}
	defer func() {
		if _, e := m.pdfium.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: doc.Document}); e != nil {
			m.err = e
		}
	}()
	return m.draw(requests.Page{ByIndex: &requests.PageByIndex{Document: doc.Document, Index: i}}, dpi)
}

// draw paints a page of an open document.
func (m *module) draw(page requests.Page, dpi float64) (image.Image, error) {
	size, err := m.pdfium.GetPageSize(&requests.GetPageSize{Page: page})
	if err != nil {
		return nil, err
	}
	width, height := math.Round(size.Width*dpi/72), math.Round(size.Height*dpi/72)
	if math.IsNaN(width*height) || width*height > maxPixels || width < 1 || height < 1 {
		return nil, &document.Error{
			Code:    document.CodeLimit,
			Message: fmt.Sprintf("the page would have %.0f by %.0f pixels", width, height),
			Page:    page.ByIndex.Index + 1,
		}
	}
	drawn, err := m.pdfium.RenderPageInPixels(&requests.RenderPageInPixels{
		Page: page, Width: int(width), Height: int(height), RenderFlags: enums.FPDF_RENDER_FLAG_ANNOT,
	})
	if err != nil {
		return nil, err
	}
	defer drawn.Cleanup()
	// The pixels lie in the module's memory, which is used again.
	src := drawn.Result.RenderedImage
	out := image.NewRGBA(src.Bounds())
	draw.Draw(out, out.Bounds(), src, src.Bounds().Min, draw.Src)
	return out, nil
}
