package pdf

import (
	"math"
	"strings"

	"github.com/tetratelabs/wazero/api"

	"compromisos/document"
)

// A font is a font of the file as glyphs use it.
type font struct {
	handle uint64
	number uint16
	flags  document.GlyphFlags
	// ascent and descent for a size of 1.
	ascent, descent float64
	// flat marks a font without ascent and descent (most Type 3 fonts), whose
	// loose boxes have no height to trust.
	flat bool
	// unmapped marks a font that has shown a character of which no code point is known.
	unmapped bool
	// scale is by how much a font without a name and height of its own is larger than
	// the file says; 0 before it is measured.
	scale float64
	// unnamed marks a Type 3 font, whose glyphs are drawn in a unit of its own: what
	// the file calls its size may say nothing.
	unnamed  bool
	advances map[rune]float64
}

// fonts are those of one file.
type fonts struct {
	module *module
	// byHandle holds for one page: pdfium frees fonts between pages, and their
	// addresses may come again.
	byHandle map[uint64]*font
	numbers  map[fontKey]uint16
}

// A fontKey is what makes two fonts of different pages the same.
type fontKey struct {
	name  string
	flags uint64
}

// Flags of a font descriptor (ISO 32000-1, table 123).
const (
	descriptorItalic    = 1 << 6
	descriptorForceBold = 1 << 18
)

// Ascent and descent of a font that names none, as those of most text faces.
const (
	usualAscent  = 0.75
	usualDescent = -0.25
)

// of looks a font up, by the handle that a text object gave.
func (fs *fonts) of(handle uint64) *font {
	if f := fs.byHandle[handle]; f != nil {
		return f
	}
	if fs.byHandle == nil {
		fs.byHandle, fs.numbers = map[uint64]*font{}, map[fontKey]uint16{}
	}
	f := fs.describe(handle)
	fs.byHandle[handle] = f
	return f
}

// use asks another module from now on.
func (fs *fonts) use(m *module) { fs.module = m }

// newPage forgets the handles of the page before.
func (fs *fonts) newPage() { clear(fs.byHandle) }

// describe asks pdfium for what there is to know of a font.
func (fs *fonts) describe(handle uint64) *font {
	m := fs.module
	f := &font{handle: handle, ascent: usualAscent, descent: usualDescent, flat: true}
	if handle == 0 {
		return f
	}
	key := fontKey{name: fs.name(handle), flags: uint64(m.count(fnFontFlags, handle))}
	number, ok := fs.numbers[key]
	if !ok {
		number = uint16(min(len(fs.numbers)+1, math.MaxUint16))
		fs.numbers[key] = number
	}
	f.number = number
	f.unnamed = key.name == ""
	f.flags = style(key.name, key.flags)
	if fs.heavy(handle, key.name) {
		f.flags |= document.GlyphBold
	}
	one := api.EncodeF32(1)
	if m.ok(fnFontAscent, handle, one, m.scratch) && m.ok(fnFontDescent, handle, one, m.at(1)) {
		up, down := m.float32(0), m.float32(1)
		if up > down && finite(up, down) {
			f.ascent, f.descent, f.flat = up, down, false
		}
	}
	return f
}

// name is the PostScript name of a font, with the tag of its subset.
func (fs *fonts) name(handle uint64) string {
	m := fs.module
	n := m.call(fnFontName, handle, m.scratch, scratchSize)
	raw, ok := m.memory.Read(uint32(m.scratch), uint32(min(n, scratchSize)))
	if !ok {
		return ""
	}
	return strings.TrimRight(string(raw), "\x00")
}

// advance is how far a character moves the pen, for a size of 1; 0 where unknown.
func (fs *fonts) advance(f *font, r rune) float64 {
	if a, ok := f.advances[r]; ok || f.handle == 0 {
		return a
	}
	if f.advances == nil {
		f.advances = map[rune]float64{}
	}
	m, a := fs.module, 0.0
	if m.ok(fnGlyphWidth, f.handle, uint64(r), api.EncodeF32(1), m.scratch) {
		a = m.float32(0)
	}
	if !finite(a) || a < 0 {
		a = 0
	}
	f.advances[r] = a
	return a
}

// styleNames are parts of PostScript names of fonts and what they say of the style.
var styleNames = []struct {
	part string
	flag document.GlyphFlags
}{
	{"bold", document.GlyphBold}, {"black", document.GlyphBold}, {"heavy", document.GlyphBold},
	{"demi", document.GlyphBold}, {"italic", document.GlyphItalic}, {"oblique", document.GlyphItalic},
}

// style of a font by its name and the flags of its descriptor. What follows a
// hyphen or comma in the name is its style; where there is none, all of it is looked
// through.
func style(name string, descriptor uint64) document.GlyphFlags {
	var flags document.GlyphFlags
	if i := strings.IndexAny(name, "-,"); i >= 0 {
		name = name[i:]
	}
	name = strings.ToLower(name)
	for _, s := range styleNames {
		if strings.Contains(name, s.part) {
			flags |= s.flag
		}
	}
	if descriptor&descriptorItalic != 0 {
		flags |= document.GlyphItalic
	}
	if descriptor&descriptorForceBold != 0 {
		flags |= document.GlyphBold
	}
	return flags
}

const (
	// boldWeight is the weight from which a font is bold; 700 is its usual value.
	boldWeight = 650
	// realName is the length of the shortest name that tells something; printer
	// drivers call all fonts F1, F2, TT0.
	realName = 5
)

// heavy reports whether a font without a name of its own is bold by its weight.
// For others the weight is left aside: it is guessed from the width of stems, for
// which word processors write the same number into every font.
func (fs *fonts) heavy(handle uint64, name string) bool {
	if _, base, tagged := strings.Cut(name, "+"); tagged {
		name = base
	}
	return len(name) < realName && fs.module.count(fnFontWeight, handle) >= boldWeight
}
