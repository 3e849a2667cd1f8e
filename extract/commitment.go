package extract

import (
	"fmt"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/record"
)

// commitments are the rows of activity tables and the cards of plans, in reading
// order.
func commitments(p *part, d *record.Document) {
	var last *draft
	var drafts []*draft
	for i := 0; i < len(p.blocks); i++ {
		b := p.blocks[i]
		if b.Table == nil {
			if c, next := p.runIn(d.Kind, i); c != nil {
				drafts, last, i = append(drafts, c), c, next-1
			}
			continue
		}
		if d.Kind == record.Minutes && p.decides(i) {
			continue
		}
		if i > 0 && p.names(p.blocks[i-1]) {
			last = nil
		}
		found, continues := p.tableDrafts(b.Table, last)
		if !continues && len(found) == 0 {
			continue
		}
		p.take(b.Table)
		p.numberAbove(i, found)
		drafts = append(drafts, found...)
		if len(drafts) > 0 {
			last = drafts[len(drafts)-1]
		}
	}
	for i, c := range withoutSummaries(drafts) {
		c.finish(p)
		c.ID = fmt.Sprintf("%s-c%d", d.ID, i+1)
		d.Commitments = append(d.Commitments, c.Commitment)
	}
}

// names reports whether a block is a heading that opens a commitment of its own.
func (p *part) names(b document.Block) bool {
	if b.Table != nil {
		return false
	}
	_, _, ok := p.lex.namedNumber(b.Text)
	return ok
}

// take notes that commitments were read from a table.
func (p *part) take(t *document.Table) {
	if p.taken == nil {
		p.taken = map[*document.Table]bool{}
	}
	p.taken[t] = true
}

// numberAbove gives the card in the table at block i the number that the heading above
// it bears: "Commitment 3".
func (p *part) numberAbove(i int, found []*draft) {
	if i == 0 || len(found) != 1 || found[0].Number != nil || p.blocks[i-1].Table != nil {
		return
	}
	if number, _, ok := p.lex.namedNumber(p.blocks[i-1].Text); ok {
		found[0].add(configs.FieldNumber, "", number)
		found[0].places = append(p.blocks[i-1].Text.Places(), found[0].places...)
	}
}

// tableDrafts reads one table. continues is true where its rows went on with last.
func (p *part) tableDrafts(t *document.Table, last *draft) (found []*draft, continues bool) {
	if cols, from := p.columns(t); cols != nil {
		return p.rowDrafts(t, cols, from), false
	}
	if found, continues = p.cardDrafts(t, last); continues || len(found) > 0 {
		return found, continues
	}
	return p.groupDrafts(t), false
}
