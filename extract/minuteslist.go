package extract

import (
	"strings"

	"compromisos/configs"
	"compromisos/document"
)

// promisedItems reads a list of commitments: one an item of the outermost level or a
// numbered paragraph. What follows an item, deeper or with a label, belongs to it.
func (p *part) promisedItems(blocks []document.Block) []*draft {
	outer := outerLevel(blocks)
	var out []*draft
	for i := 0; i < len(blocks); {
		if !opensItem(blocks[i], outer) {
			i++
			continue
		}
		n := 1
		for i+n < len(blocks) && !opensItem(blocks[i+n], outer) && p.continuesItem(blocks[i+n]) {
			n++
		}
		out = append(out, p.promisedItem(blocks[i:i+n]))
		i += n
	}
	return out
}

// outerLevel is the level of the outermost list among blocks: a list may be indented as
// a whole.
func outerLevel(blocks []document.Block) int {
	outer := 0
	for _, b := range blocks {
		if b.Kind == document.ListItem && (outer == 0 || b.Level < outer) {
			outer = b.Level
		}
	}
	return outer
}

// opensItem reports whether a block begins an item of the outermost list.
func opensItem(b document.Block, outer int) bool {
	if b.Kind == document.ListItem {
		return b.Level <= outer
	}
	return b.Kind == document.Paragraph && withoutListMark(b.Text).String != b.Text.String
}

// continuesItem reports whether a block goes on with the item before it.
func (p *part) continuesItem(b document.Block) bool {
	if b.Kind == document.ListItem {
		return true
	}
	_, _, _, ok := p.lex.label(b.Text)
	return ok
}

// promisedItem makes a commitment of the blocks of one item. Its lines may carry labels
// of their own ("Responsible: …").
func (p *part) promisedItem(blocks []document.Block) *draft {
	d := newDraft()
	first := blocks[0].Text
	if bare := withoutListMark(first); bare.String != first.String {
		mark := first.Slice(0, len(first.String)-len(bare.String))
		if strings.ContainsFunc(mark.String, isDigit) {
			d.add(configs.FieldNumber, "", trimNumber(mark))
		}
		first = bare
	}
	parts := p.labelledParts(first)
	blocks = append(parts, blocks[1:]...)
	for _, b := range blocks {
		d.places = append(d.places, b.Text.Places()...)
	}
	p.readActivity(d, blocks)
	return d
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// labelledParts cuts an item before each known label that opens a sentence or a line in it, so
// that each part is a block: "Send the report. Responsible: the Council" is two.
func (p *part) labelledParts(t document.Text) []document.Block {
	ws := words(t.String)
	cuts := []int{0}
	for i := 1; i < len(ws); i++ {
		if !ws[i].upper() || !strings.ContainsAny(ws[i-1].after, ".;,)") && !breaksAt(t, ws[i].start) {
			continue
		}
		for n := 1; n <= maxLabelWords && i+n <= len(ws); n++ {
			last := ws[i+n-1]
			if !strings.Contains(last.after, ":") {
				continue
			}
			if _, known := p.lex.fieldOf(t.String[ws[i].start:last.end]); known {
				cuts = append(cuts, ws[i].start)
			}
			break
		}
	}
	var out []document.Block
	for k, from := range cuts {
		to := len(t.String)
		if k+1 < len(cuts) {
			to = cuts[k+1]
		}
		out = append(out, document.Block{Kind: document.Paragraph, Text: t.Slice(from, to)})
	}
	return out
}

// breaksAt reports whether a line of the source begins at the offset.
func breaksAt(t document.Text, offset int) bool {
	for _, b := range t.Breaks {
		if b == offset {
			return true
		}
	}
	return false
}
