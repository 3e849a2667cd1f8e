package extract

import (
	"strings"

	"compromisos/configs"
	"compromisos/document"
)

// maxTitleWords and maxTitle (in bytes) bound what is taken for a title: official
// titles are long, but a paragraph is longer.
const (
	maxTitleWords = 60
	maxTitle      = 600
)

// headReach is how many blocks after a title its dateline may stand.
const headReach = 3

// split cuts a file into the parts that are documents of their own: an agreement
// attached to a communiqué. Notes go to the part that calls them, running heads to
// the parts on whose pages they stand.
func (e *Extractor) split(f *document.File) []*part {
	lex := e.language(f.Blocks, f.Language)
	starts := []int{0}
	for i := 1; i < len(f.Blocks); i++ {
		if opensDocument(f, lex, starts[len(starts)-1], i) {
			starts = append(starts, i)
		}
	}
	var parts []*part
	for n, from := range starts {
		to := len(f.Blocks)
		if n+1 < len(starts) {
			to = starts[n+1]
		}
		blocks := f.Blocks[from:to]
		l := lex
		if len(starts) > 1 {
			l = e.language(blocks, f.Language)
		}
		p := &part{lex: l, registry: e.registry, blocks: blocks}
		p.joinHeads()
		parts = append(parts, p)
	}
	assignNotes(parts, f.Footnotes)
	assignRunning(parts, f.Running)
	return parts
}

// opensDocument reports whether a second document begins at block i: a title of a
// kind of document ("AGREEMENT on …"), at a place where a title can begin one (a
// new page, a new section of the page, or after a signature block), that bears a
// date of its own, in the blocks after it or in a running head that begins there.
func opensDocument(f *document.File, lex *lexicon, start, i int) bool {
	b := f.Blocks[i]
	if !titleLike(b) {
		return false
	}
	ws := words(b.Text.String)
	kind, n := lex.kindOf(ws)
	if kind == "" || n == len(ws) {
		return false
	}
	before := f.Blocks[i-1]
	newPage := b.Page() > before.LastPage()
	newSection := b.Section != before.Section
	signed := false
	for _, c := range f.Blocks[start:i] {
		signed = signed || lex.isClosing(c.Text.String)
	}
	if !newPage && !newSection && !signed {
		return false
	}
	for _, c := range f.Blocks[i+1 : min(i+1+headReach, len(f.Blocks))] {
		if _, ok := lex.dateline(c.Text); ok {
			return true
		}
	}
	return headBegins(f, b, lex)
}

// headBegins reports whether a running head that repeats the title of the block, or
// bears a date, is on the title's page or on pages after it and on none before:
// from there on the file is another document.
func headBegins(f *document.File, b document.Block, lex *lexicon) bool {
	first := f.Blocks[0].Page()
	title := configs.Fold(b.Text.String)
	for _, r := range f.Running {
		if len(r.Pages) == 0 {
			if strings.HasPrefix(configs.Fold(r.Text.String), title) {
				return true
			}
			continue
		}
		if r.Pages[0] < b.Page() || b.Page() == first {
			continue
		}
		if _, dated := lex.findDateline(r.Text); dated || strings.Contains(configs.Fold(r.Text.String), title) {
			return true
		}
	}
	return false
}

// titleLike reports whether a block can be a title: a heading, or one short
// paragraph without the period that ends a sentence.
func titleLike(b document.Block) bool {
	if b.Kind != document.Heading && b.Kind != document.Paragraph {
		return false
	}
	s := strings.TrimSpace(b.Text.String)
	if s == "" || len(s) > maxTitle || b.Kind == document.Paragraph && strings.ContainsAny(s[len(s)-1:], ".:;,") {
		return false
	}
	return len(words(s)) <= maxTitleWords
}

// assignNotes gives each note to the first part, from the part of the note before
// on, that calls its mark; a note that nobody calls goes to the last part that has
// one on its page, or to the last.
func assignNotes(parts []*part, notes []document.Footnote) {
	at := 0
	for _, n := range notes {
		to := -1
		for i := at; i < len(parts) && to < 0; i++ {
			if parts[i].callsMark(n.Mark) {
				to = i
			}
		}
		if to < 0 {
			to = at
			for i, p := range parts {
				if pg := p.pages(); n.Text.Page() > 0 && pg[0] <= n.Text.Page() && n.Text.Page() <= pg[1] {
					to = i
				}
			}
		}
		at = to
		parts[to].notes = append(parts[to].notes, n)
	}
}

func (p *part) callsMark(mark string) bool {
	for t := range p.texts() {
		for _, c := range t.Calls {
			if c.Mark == mark {
				return true
			}
		}
	}
	return false
}

// assignRunning gives running heads to the parts on whose pages they stand; without
// pages, to the part whose title they repeat, else to the last.
func assignRunning(parts []*part, running []document.Running) {
	for _, r := range running {
		if len(r.Pages) == 0 {
			to := parts[len(parts)-1]
			for _, p := range parts {
				if len(p.blocks) > 0 && titleLike(p.blocks[0]) && strings.HasPrefix(configs.Fold(r.Text.String), configs.Fold(p.blocks[0].Text.String)) {
					to = p
				}
			}
			to.running = append(to.running, r)
			continue
		}
		for _, p := range parts {
			pg := p.pages()
			for _, n := range r.Pages {
				if n >= pg[0] && n <= pg[1] {
					p.running = append(p.running, r)
					break
				}
			}
		}
	}
}
