package layout

import (
	"fmt"

	"compromisos/configs"
	"compromisos/document"
)

// Options bound what a page may cost. The zero value works.
type Options struct {
	// MaxGlyphs of a page that are looked at; 0 means 200,000. What a page holds
	// beyond that is left out with a warning.
	MaxGlyphs int
	// MaxRulings of a page that are looked at; 0 means 20,000. A page with more is
	// a drawing (a map, a plan), whose lines are no table.
	MaxRulings int
	// MaxCells of one table on one page; 0 means 10,000.
	MaxCells int
	// Vocabularies hold the words that tell languages apart and those by which a table
	// says that it goes on; without them columns are of one language and tables go on
	// by their columns alone.
	Vocabularies []configs.Vocabulary
}

// languages of the vocabularies.
func (o Options) languages() []language { return languagesOf(o.Vocabularies) }

// withDefaults fills in what is zero.
func (o Options) withDefaults() Options {
	if o.MaxGlyphs <= 0 {
		o.MaxGlyphs = 200_000
	}
	if o.MaxRulings <= 0 {
		o.MaxRulings = 20_000
	}
	if o.MaxCells <= 0 {
		o.MaxCells = 10_000
	}
	return o
}

// A Builder collects the pages of one file and arranges them. It is not safe for
// concurrent use, and serves one file.
type Builder struct {
	opt      Options
	pages    []*page
	warnings []document.Warning
	// scanner and its buffers are used again for every page.
	scan scanner
}

// NewBuilder returns a Builder for one file.
func NewBuilder(opt Options) *Builder {
	return &Builder{opt: opt.withDefaults()}
}

// A page is what is kept of a document.Page.
type page struct {
	number int
	// size of the page as it is read; turn is how it was brought upright, if it was.
	size document.Box
	turn *turn
	// rows of the text outside tables, from top to bottom.
	rows []row
	// grids of the page, from top to bottom.
	grids []*grid
	// rules are the horizontal rulings that belong to no table.
	rules []document.Box
	// chains of the content stream, by number.
	chains []chain
	// notes found at the foot of the page, taken from rows.
	notes []note
	// asides are what does not run in the reading direction of the page.
	asides []aside
	// body is the region of the text outside tables.
	body region
	// boxes drawn around text; frame is which part of the page this is.
	boxes []document.Box
	frame frame
}

// AddPage takes the next page of the file. It is a document.PageFunc: nothing of p is
// kept. A page beyond the bounds of Options is cut with a warning, never an error; an
// error means that pages come out of order.
func (b *Builder) AddPage(p *document.Page) error {
	var before *page
	if n := len(b.pages); n > 0 {
		before = b.pages[n-1]
		if p.Number <= before.number {
			return fmt.Errorf("page %d after page %d", p.Number, before.number)
		}
	}
	out := &page{number: p.Number}
	b.pages = append(b.pages, out)
	rulings := p.Rulings
	if len(rulings) > b.opt.MaxRulings {
		b.warn(p.Number, "rulings_limit", fmt.Sprintf("page of %d rulings is taken for a drawing", len(rulings)))
		rulings = nil
	}
	glyphs := p.Glyphs
	if len(glyphs) > b.opt.MaxGlyphs {
		b.warn(p.Number, "glyph_limit", fmt.Sprintf("only %d of %d glyphs are read", b.opt.MaxGlyphs, len(glyphs)))
		glyphs = glyphs[:b.opt.MaxGlyphs]
	}
	seen := *p
	seen.Glyphs, seen.Rulings = glyphs, rulings
	out.upright(&seen)
	rules := snap(seen.Rulings, out.size)
	words := withDots(b.scan.words(seen.Glyphs, out.size, rules), seen.Dots)
	out.mark(words)
	out.chains = b.scan.takeChains()
	out.boxes = boxesOf(rules)
	out.grids, out.rules = grids(rules, b.opt.MaxCells)
	words = out.openTables(words, rules, b.opt.MaxCells)
	words = out.fillGrids(words, before)
	out.rows = rowsOf(words, out.chains)
	out.compact()
	return nil
}

// warn notes something a user should know.
func (b *Builder) warn(page int, code, message string) {
	b.warnings = append(b.warnings, document.Warning{Code: code, Message: message, Page: page})
}

// Finish arranges all pages and fills the file's Blocks, Footnotes and Running;
// warnings are added to those it has. The Builder is of no use afterwards.
func (b *Builder) Finish(f *document.File) error {
	if len(f.Sizes) == 0 {
		for _, p := range b.pages {
			f.Sizes = append(f.Sizes, p.shown(p.size))
		}
	}
	joinBrackets(b.pages)
	usual := measure(b.pages)
	running := takeRunning(b.pages)
	frames := intoFrames(b.pages, usual, b.opt.languages())
	marks := takeNotes(frames, usual)
	usual = measure(frames)
	comp := newComposer(frames, marks)
	for _, r := range running {
		f.Running = append(f.Running, comp.running(r))
	}
	flow := joinBands(flowOf(frames, usual), b.pages, usual)
	j := joiner{u: usual, terms: termsOf(b.opt.Vocabularies)}
	flow = withAsides(j.join(flow), b.pages, usual)
	f.Running = append(f.Running, comp.dropped(j.dropped)...)
	f.Blocks = comp.blocks(flow, usual)
	f.Footnotes = comp.footnotes(frames)
	f.Warnings = append(f.Warnings, b.warnings...)
	return nil
}
