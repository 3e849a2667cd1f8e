package document

// A Page is what a paginated reader (PDF, OCR) saw on one page. Coordinates are
// points from the top left corner of the page as displayed.
type Page struct {
	// Number counts from 1.
	Number int
	// Width and Height as displayed, in points.
	Width, Height float64
	// Glyphs in the order of the content stream, which is how the producer wrote
	// them: cell by cell, often, where cells stand side by side.
	Glyphs []Glyph
	// Rulings are straight lines and thin rectangles, and the edges of filled or
	// stroked rectangles.
	Rulings []Ruling
	// Dots are small shapes about as wide as high: how browsers draw the bullets of
	// lists, of which no glyph tells.
	Dots []Box
	// Images are the boxes of pictures; a page of one large image and no glyphs
	// is a scan.
	Images []Box
	// Outlines are how many filled shapes follow one another in rows as letters do:
	// text that was drawn without a font, of which no glyph tells.
	Outlines int
}

// A Glyph is one character as drawn. Spaces that the producer drew are glyphs too;
// spaces that a reader would only infer from a gap are not.
type Glyph struct {
	// Rune is the character; a ligature comes as several glyphs that share a box,
	// or as the ligature's own code point.
	Rune rune
	// Box is the glyph's advance box: from origin to origin horizontally, from
	// descent to ascent vertically.
	Box Box
	// Baseline is the y of the glyph's origin (x for text that runs vertically).
	Baseline float64
	// Size of the font in points as displayed, text matrix applied.
	Size float32
	// Font is the same for glyphs of one font of the file.
	Font uint16
	// Flags say how the glyph is set.
	Flags GlyphFlags
	// Angle of the baseline in whole degrees, counter-clockwise; 0 is upright.
	Angle int16
}

// GlyphFlags are properties of a glyph.
type GlyphFlags uint8

// The properties of a glyph.
const (
	GlyphBold GlyphFlags = 1 << iota
	GlyphItalic
	// GlyphInvisible is drawn in rendering mode 3, as under a scan.
	GlyphInvisible
	// GlyphObjectStart opens a text object of the content stream.
	GlyphObjectStart
	// GlyphHyphen is a hyphen that the reader knows to be a line-end hyphenation.
	GlyphHyphen
)

// A Ruling is a straight line, horizontal or vertical within a degree.
type Ruling struct {
	// Box of the line; its smaller side is the line's thickness in points.
	Box Box
	// Fill marks an edge of a filled area (a shaded cell), which is drawn without
	// a line of its own.
	Fill bool
}

// Horizontal reports whether the ruling is wider than high.
func (r Ruling) Horizontal() bool { return r.Box.Width() >= r.Box.Height() }

// A PageFunc takes the pages of a file one at a time, in order. The page and what
// it holds belong to the reader and are used again after the call returns.
type PageFunc func(*Page) error
