package pdf

import (
	"math"
	"strings"

	"github.com/ledongthuc/pdf"

	"compromisos/document"
)

// readLedongthuc reads a page, counted from 1. A page that the library cannot read
// is empty.
func readLedongthuc(r *pdf.Reader, number int) (page *document.Page, err error) {
	page = &document.Page{Number: number}
	defer recovered(&err)
	p := r.Page(number)
	fr := frameOf(p)
	page.Width, page.Height = fr.size()
	content := p.Content()
	ends := lineEnds(p)
	fonts := map[string]uint16{}
	for i, t := range content.Text[:min(len(content.Text), defaultMaxGlyphs)] {
		if t.S == ends[t.Font] && breaks(content.Text[i:]) {
			continue
		}
		font, ok := fonts[t.Font]
		if !ok {
			font = uint16(len(fonts) + 1)
			fonts[t.Font] = font
		}
		for _, c := range t.S {
			if c = clean(c); c != 0 && finite(t.X, t.Y, t.W, t.FontSize) {
				page.Glyphs = append(page.Glyphs, glyphOf(t, c, font, fr))
			}
		}
	}
	page.Rulings = rulingsOf(content.Rect, fr)
	return page, nil
}

// glyphOf places a character; the library knows neither ascent nor descent.
func glyphOf(t pdf.Text, c rune, font uint16, fr frame) document.Glyph {
	g := document.Glyph{Rune: c, Size: float32(t.FontSize), Font: font, Flags: style(t.Font, 0), Angle: fr.angle(1, 0)}
	g.Box = fr.box(t.X, t.Y+usualDescent*t.FontSize, t.X+t.W, t.Y+usualAscent*t.FontSize)
	g.Baseline = fr.baseline(g.Angle, t.X, t.Y)
	return g
}

// rulingsOf are the rectangles that are lines. The library gives the rectangles of
// all paths, painted or not, so that larger ones mean nothing.
func rulingsOf(rects []pdf.Rect, fr frame) []document.Ruling {
	k := &walk{pageWork: &pageWork{file: &file{reading: &reading{}}, frame: fr}}
	for _, r := range rects {
		lo := point{math.Min(r.Min.X, r.Max.X), math.Min(r.Min.Y, r.Max.Y)}
		hi := point{math.Max(r.Min.X, r.Max.X), math.Max(r.Min.Y, r.Max.Y)}
		if finite(lo.x, lo.y, hi.x, hi.y) && math.Min(hi.x-lo.x, hi.y-lo.y) <= thinLine {
			k.thin(lo, hi, 0)
		}
	}
	return k.page.Rulings
}

// lineEnds are, by font, the letters that the library adds at the end of each TJ:
// it shows a line feed, and a font may have a glyph for that code.
func lineEnds(p pdf.Page) map[string]string {
	ends := map[string]string{}
	for _, name := range p.Fonts() {
		f := p.Font(name)
		if enc := f.Encoder(); enc != nil {
			_, base, tagged := strings.Cut(f.BaseFont(), "+")
			if !tagged {
				base = f.BaseFont()
			}
			ends[base] = enc.Decode("\n")
		}
	}
	return ends
}

// breaks reports whether the second text does not follow the first on its line.
func breaks(ts []pdf.Text) bool {
	if len(ts) < 2 {
		return true
	}
	size := math.Abs(ts[0].FontSize)
	return math.Abs(ts[1].Y-ts[0].Y) > size/2 || ts[1].X < ts[0].X || ts[1].X > ts[0].X+ts[0].W+size
}

// frameOf is how a page is displayed.
func frameOf(p pdf.Page) frame {
	fr := frame{right: 612, top: 792}
	for _, key := range []string{"CropBox", "MediaBox"} {
		if box := inherited(p, key); box.Len() == 4 {
			fr = frame{left: box.Index(0).Float64(), bottom: box.Index(1).Float64(), right: box.Index(2).Float64(), top: box.Index(3).Float64()}
			break
		}
	}
	fr.turns = int(inherited(p, "Rotate").Int64()/90) & 3
	return fr
}

// inherited is an attribute of a page or of the page tree above it.
func inherited(p pdf.Page, key string) pdf.Value {
	v := p.V
	for range maxDepth {
		if value := v.Key(key); v.IsNull() || !value.IsNull() {
			return value
		}
		v = v.Key("Parent")
	}
	return pdf.Value{}
}
