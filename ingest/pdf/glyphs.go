package pdf

import (
	"encoding/binary"
	"math"
	"slices"
	"unicode/utf16"

	"compromisos/document"
)

// A textObject is what the glyphs of one text object have in common.
type textObject struct {
	handle uint64
	matrix matrix
	font   *font
	// size of the font along the upright of the text, in points as displayed.
	size  float64
	angle int16
	flags document.GlyphFlags
	// base is the y of the baseline of upright text, in the file's coordinates; it
	// holds while the lower edge of the glyphs stays near.
	base, edge float64
	based      bool
	// glyphs read of the object so far.
	glyphs int
	// until is a character that is known to be of the object, and so are those before.
	until uint64
	// ahead is how far on the next look goes; 0 once the end is near.
	ahead uint64
}

// hyphenMark is the code that pdfium gives a hyphen at a line end that it takes for
// hyphenation; fonts that say nothing of their characters have one with it, too.
const hyphenMark = 2

// lateEvery is how many glyphs are read between two looks at the clock.
const lateEvery = 4096

// glyphs reads the text of the page, in the order of its content stream.
func (w *pageWork) glyphs() {
	text := w.call(fnLoadText, w.handle)
	if text == 0 {
		return
	}
	defer func() { w.call(fnCloseText, text) }()
	n := w.count(fnCountChars, text)
	if n > w.opt.MaxGlyphs {
		w.info.warn(warnGlyphs, w.page.Number, "the page has %d characters; only the first %d were read", n, w.opt.MaxGlyphs)
		n = w.opt.MaxGlyphs
	}
	units := w.units(text, n)
	w.page.Glyphs = slices.Grow(w.page.Glyphs, n)
	var object textObject
	var high rune
	for i := range n {
		if i%lateEvery == 0 && w.late() {
			return
		}
		r := w.code(text, units, i)
		if utf16.IsSurrogate(r) {
			if high == 0 {
				high = r
				continue
			}
			r = utf16.DecodeRune(high, r)
		}
		high = 0
		w.glyph(text, uint64(i), r, &object)
	}
}

// surelyOne is the end of the code points that GetText gives as they are: above are
// marks of its own and characters that it cuts to sixteen bits.
const surelyOne = 0x2100

// code is the code point of the i-th character.
func (w *pageWork) code(text uint64, units []byte, i int) rune {
	if units != nil {
		if r := rune(binary.LittleEndian.Uint16(units[2*i:])); r < surelyOne {
			return r
		}
	}
	return rune(uint32(w.call(fnUnicode, text, uint64(i))))
}

// units are the UTF-16 code units of the n characters of a text page, got by one call
// instead of n. They are nil where pdfium leaves out characters that it counts (those
// without a code point), or where it counts a surrogate pair as one.
func (w *pageWork) units(text uint64, n int) []byte {
	size := 2 * (uint64(n) + 1)
	at := w.call(fnMalloc, size)
	if at == 0 {
		return nil
	}
	defer w.free(at)
	if w.count(fnText, text, 0, uint64(n), at) != n+1 {
		return nil
	}
	raw, ok := w.memory.Read(uint32(at), uint32(size))
	if !ok {
		return nil
	}
	w.text = append(w.text[:0], raw...)
	return w.text
}

// glyph adds the i-th character of the text page, if it was drawn.
func (w *pageWork) glyph(text, i uint64, r rune, object *textObject) {
	if r <= ' ' && w.ok(fnIsGenerated, text, i) {
		return
	}
	var flags document.GlyphFlags
	if r == hyphenMark && w.ok(fnIsHyphen, text, i) {
		r, flags = '-', document.GlyphHyphen
	}
	code := r
	r = clean(r)
	if !w.inObject(text, i, object) {
		handle := w.call(fnTextObject, text, i)
		if handle == 0 {
			return
		}
		if handle != object.handle {
			*object = w.textObject(text, i, handle)
			flags |= document.GlyphObjectStart
		}
	}
	object.glyphs++
	letters := ""
	if r == 0 || object.font.unmapped {
		letters = w.ligature(text, i, code)
		object.font.unmapped = true
	}
	if r == 0 && letters == "" {
		w.unknown++
		return
	}
	g := document.Glyph{
		Rune: r, Size: float32(object.size), Font: object.font.number,
		Flags: flags | object.flags, Angle: object.angle,
	}
	ok := false
	if object.matrix.upright() && !object.font.flat {
		ok = w.place(&g, text, i, object)
	} else {
		ok = w.placeTurned(&g, text, i, object)
	}
	if _, shown := w.clip(g.Box); !ok || !shown {
		return
	}
	if letters == "" {
		w.page.Glyphs = append(w.page.Glyphs, g)
	}
	for _, g.Rune = range letters { // they share the box
		w.page.Glyphs = append(w.page.Glyphs, g)
		g.Flags &^= document.GlyphObjectStart
	}
}

const (
	// aheadFrom is the number of glyphs from which an object is taken to go on; some
	// producers write one object a glyph.
	aheadFrom = 3
	// ahead is how far the reader looks whether it does.
	ahead = 16
)

// inObject reports whether character i is known to be of the object without asking: the
// characters of an object follow one another, so one further on speaks for those before.
func (w *pageWork) inObject(text, i uint64, o *textObject) bool {
	if o.handle != 0 && i <= o.until {
		return true
	}
	if o.ahead == 0 || o.glyphs < aheadFrom {
		return false
	}
	if w.call(fnTextObject, text, i+o.ahead) == o.handle {
		o.until = i + o.ahead
		return true
	}
	o.ahead = 0 // the object ends before
	return false
}

// textObject asks once for what holds for all glyphs of an object.
func (w *pageWork) textObject(text, i, handle uint64) textObject {
	o := textObject{handle: handle, matrix: identity, until: i, ahead: ahead}
	if w.ok(fnCharMatrix, text, i, w.scratch) {
		o.matrix = w.matrix()
	}
	if w.ok(fnFontSize, handle, w.scratch) {
		o.size = w.float32(0) * math.Hypot(o.matrix.c, o.matrix.d)
	}
	o.font = w.fonts.of(w.call(fnObjectFont, handle))
	if o.font.unnamed && (o.font.flat || !o.matrix.upright()) {
		if o.font.scale == 0 {
			o.font.scale = w.inkScale(text, i, &o)
		}
		o.size *= o.font.scale
	}
	o.flags = o.font.flags
	o.angle = w.angle(o.matrix.a, o.matrix.b)
	const strokedToo, invisible = 2, 3
	switch w.count(fnRenderMode, handle) {
	case strokedToo: // how word processors embolden a font that has no bold face
		o.flags |= document.GlyphBold
	case invisible:
		o.flags |= document.GlyphInvisible
	}
	return o
}
