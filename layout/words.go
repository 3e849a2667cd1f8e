package layout

import (
	"math"
	"slices"
	"unicode"

	"compromisos/document"
)

const (
	// inferredGap is the gap in ems that is a space where the producer draws none.
	inferredGap = 0.12
	// tightGap is the same behind letters that stand as close as the font sets them,
	// closeSetting apart at most: what is set wide has no such letters.
	tightGap     = 0.105
	closeSetting = 0.02
	// objectGap is the same between two text objects of a line that draws spaces, and
	// drawnGap inside one: what kerning and rounding put inside a word stays below.
	objectGap = 0.14
	drawnGap  = 0.2
	// slantedGap is the same for text at an angle, whose glyphs tell their place alone.
	slantedGap = 0.35
	// jumpGap is the gap in ems over which a run of text does not go on by itself:
	// a tab, a column.
	jumpGap = 2.0
	// backStep is how far in ems a glyph may start left of where the last one ended
	// (kerning, overstrikes) without being a new run.
	backStep = 0.5
	// sameBase is how far in ems baselines of one run may differ: in the text layer of
	// a scan they are where the letters end.
	sameBase = 0.3
	// raisedSize is the size of a superscript against the text it stands in, at most;
	// highSize that of one that is raised by highRise ems or more.
	raisedSize = 0.87
	highSize   = 0.95
	highRise   = 0.25
	// leastRise and mostRise bound in ems how far a superscript is raised.
	leastRise = 0.12
	mostRise  = 0.75
	// markRise is how far in ems a digit that touches the word before it is raised, at
	// least, to be its superscript whatever its size: browsers that make it smaller by
	// the size of the page, not of the text, leave it nearly as large. markTouch is the
	// gap in ems up to which it touches.
	markRise  = 0.35
	markTouch = 0.15
	// leastHyphen is the width in ems of a hyphen that is drawn, at least.
	leastHyphen = 0.15
	// maxChainStep is the distance of two lines of a chain in ems, at most.
	maxChainStep = 2.4
)

// A word is a run of glyphs of one style without a gap: a whole word, or part of one
// where the style changes inside it.
type word struct {
	text string
	box  document.Box
	// base is the baseline; a raised word has that of the text it stands in.
	base float64
	// turn is how the word was brought upright; nil where the page shows it so.
	turn  *turn
	size  float32
	style document.Style
	// raised is a superscript: smaller than its neighbour and above its baseline.
	raised bool
	// rtl is a word of a script written from right to left.
	rtl bool
	// lowered is a subscript: smaller than its neighbour and below its baseline.
	lowered bool
	// glued means that no space stands between the word before and this one.
	glued bool
	// hyphen is a soft hyphen at the end, which goes.
	hyphen bool
	chain  int32
	// seq is the place in the content stream.
	seq int32
}

// A chain is a run of the content stream that goes down the page line by line.
type chain struct {
	box   document.Box
	lines int
}

// A scanner makes words of glyphs.
type scanner struct {
	// out, buf and texts are used again for every page.
	out    []word
	buf    []rune
	texts  texts
	chains []chain
	cur    word
	// last glyph that was not a space, and whether one was drawn after it.
	last document.Glyph
	// firstX is where the first glyph of the open word begins.
	firstX float64
	// leftward means that the text runs from right to left.
	leftward bool
	// held is an accent that waits for its letter.
	held   document.Glyph
	open   bool
	space  bool
	drawn  bool
	jumped bool
	// inner is the gap in points between the last two glyphs of the open word.
	inner     float64
	lineBox   document.Box
	lineBase  float64
	cuts      []rule
	invisible bool
	// slanted means that the widths of glyphs are no more than guesses.
	slanted bool
}

// words cuts the glyphs of a page into words, in content-stream order. Invisible text
// counts only where the page shows no other: under a scan.
func (s *scanner) words(glyphs []document.Glyph, size document.Box, rules rules) []word {
	*s = scanner{out: s.out[:0], buf: s.buf[:0], texts: s.texts, cuts: rules.v, slanted: s.slanted}
	s.invisible = !slices.ContainsFunc(glyphs, func(g document.Glyph) bool {
		return g.Flags&document.GlyphInvisible == 0 && !unicode.IsSpace(g.Rune)
	})
	for i := range glyphs {
		g := &glyphs[i]
		if s.skip(g, size) {
			continue
		}
		if isSpace(g.Rune) {
			s.release()
			s.space = s.space || s.open
			s.drawn = true
			continue
		}
		if !s.accent(g) {
			s.add(g)
		}
	}
	s.release()
	s.close()
	return s.out
}

// takeChains hands over the chains of the last page.
func (s *scanner) takeChains() []chain { return s.chains }

// add puts a glyph to the open word, or opens one.
func (s *scanner) add(g *document.Glyph) {
	if !s.open {
		s.begin(g, false)
		return
	}
	em := float64(max(g.Size, s.last.Size))
	dx, dy := s.step(g), g.Baseline-s.last.Baseline
	raised := s.raisedStep(g, dy) || s.loweredStep(g, dx, dy)
	switch {
	case g.Box == s.last.Box && !s.space:
		// The letters of a ligature share its box.
		s.extend(g)
	case !raised && math.Abs(dy) > sameBase*em, dx < -backStep*em, dx > jumpGap*em && !s.space, dx > 3*jumpGap*em, s.cutBetween(g):
		s.close()
		s.jump(g)
	case s.spaced(dx, em, g.Flags&document.GlyphObjectStart != 0):
		s.close()
		s.begin(g, false)
	case raised || s.changes(g):
		s.close()
		s.begin(g, true)
	default:
		s.inner = dx
		s.extend(g)
	}
}

// spaced reports whether a space stands between the last glyph and the next one, dx
// away, which may open a text object. A drawn space that the next glyph takes back by
// kerning is none.
func (s *scanner) spaced(dx, em float64, object bool) bool {
	if s.space {
		return dx > 0.06*em
	}
	if s.slanted {
		return dx > slantedGap*em
	}
	limit := inferredGap
	switch {
	case s.drawn && object:
		limit = objectGap
	case s.drawn:
		limit = drawnGap
	case len(s.buf) > 1 && s.inner < closeSetting*em:
		limit = tightGap
	}
	return dx > limit*em
}

// changes reports whether g is set in another style than the open word.
func (s *scanner) changes(g *document.Glyph) bool {
	return styleOf(g) != s.cur.style && (g.Flags^s.last.Flags)&(document.GlyphBold|document.GlyphItalic) != 0 ||
		math.Abs(float64(g.Size-s.last.Size)) > 0.08*float64(s.last.Size)
}

// cutBetween reports whether a vertical rule stands between the last glyph and g: text
// of two cells that touch.
func (s *scanner) cutBetween(g *document.Glyph) bool {
	if len(s.cuts) == 0 {
		return false
	}
	a, b := (s.last.Box.X0+s.last.Box.X1)/2, (g.Box.X0+g.Box.X1)/2
	i, _ := slices.BinarySearchFunc(s.cuts, a, func(c rule, x float64) int {
		if c.pos < x {
			return -1
		}
		return 1
	})
	y := (g.Box.Y0 + g.Box.Y1) / 2
	for ; i < len(s.cuts) && s.cuts[i].pos < b; i++ {
		if s.cuts[i].from <= y && y <= s.cuts[i].to && s.cuts[i].length() > float64(g.Size) {
			return true
		}
	}
	return false
}

// jump opens a word in another line or column, and says whether its chain goes on: the
// next line of a column stands right below, at the pitch of the text.
func (s *scanner) jump(g *document.Glyph) {
	dy := g.Baseline - s.lineBase
	below := dy > 0.5*float64(g.Size) && dy < maxChainStep*float64(max(g.Size, s.last.Size)) &&
		g.Box.X0 < s.lineBox.X1 && g.Box.X0 > s.lineBox.X0-25*float64(g.Size)
	if n := len(s.chains) - 1; n >= 0 && below {
		s.chains[n].lines++
	} else {
		s.chains = append(s.chains, chain{lines: 1})
	}
	s.lineBox, s.lineBase, s.drawn, s.jumped = g.Box, g.Baseline, false, true
	s.begin(g, false)
}

// begin opens a word with g.
func (s *scanner) begin(g *document.Glyph, glued bool) {
	if len(s.chains) == 0 {
		s.chains = append(s.chains, chain{lines: 1})
		s.lineBox, s.lineBase = g.Box, g.Baseline
	}
	s.cur = word{box: g.Box, base: g.Baseline, size: g.Size, style: styleOf(g), glued: glued,
		chain: int32(len(s.chains) - 1), seq: int32(len(s.out))}
	if !s.jumped {
		s.settleRaised(g)
		s.settleLowered(g)
	}
	s.open, s.space, s.jumped = true, false, false
	s.buf = s.buf[:0]
	s.firstX = g.Box.X0
	s.extend(g)
}

// extend puts g at the end of the open word.
func (s *scanner) extend(g *document.Glyph) {
	// A soft hyphen is drawn at line ends only: one that is drawn with letters behind it
	// is a hyphen that its font names so. That a reader takes a plain hyphen for one of a line end
	// (GlyphHyphen) does not say that the word has none: see hyphen.
	if s.cur.hyphen && s.last.Box.Width() > leastHyphen*float64(s.last.Size) {
		s.buf = append(s.buf, '-')
	}
	s.cur.hyphen = g.Rune == '\u00ad'
	if !s.cur.hyphen {
		s.buf = appendRune(s.buf, g.Rune)
	}
	s.strong(g)
	s.cur.box = s.cur.box.Union(g.Box)
	s.lineBox = s.lineBox.Union(g.Box)
	s.last = *g
}

// close ends the open word.
func (s *scanner) close() {
	if !s.open {
		return
	}
	s.open = false
	if len(s.buf) == 0 && !s.cur.hyphen {
		return
	}
	s.readingOrder()
	s.cur.text = s.texts.of(s.buf)
	s.out = append(s.out, s.cur)
	c := &s.chains[s.cur.chain]
	c.box = c.box.Union(s.cur.box)
}
