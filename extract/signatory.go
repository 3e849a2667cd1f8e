package extract

import (
	"slices"
	"strings"
	"unicode"

	"compromisos/document"
	"compromisos/record"
)

// maxSignLine is the longest line of a signature block, in words: an office of a large
// administration, over the width of the page.
const maxSignLine = 45

// A signLine is a line of the signature zone.
type signLine struct {
	document.Text
	words []word
	// block is the index of the block that the line is of.
	block int
	bold  bool
	// tier counts from 0: those who sign, then those who support what they sign.
	tier int
	// head is true of a heading over those below ("Witnesses"), which parts columns.
	head bool
	// ruled is true of what stands under a rule to sign on, or under a mark.
	ruled bool
	// named is true of what stands behind the label of a name.
	named bool
}

// signatories are the persons and bodies that sign the document: the short lines
// at its end, after a closing formula where there is one; else those before what is bound
// behind them.
func signatories(p *part, d *record.Document) {
	for _, end := range p.signEnds(d.Kind) {
		if d.Signatories = p.signersBefore(end, d); len(d.Signatories) > 0 {
			return
		}
	}
}

// signersBefore are those who sign the blocks up to the index end.
func (p *part) signersBefore(end int, d *record.Document) []record.Signatory {
	from, closed := p.signatureZone(end)
	lines := p.sideBySide(p.signLines(from, end, closed))
	lines, group := p.collective(lines)
	if people := p.people(lines); len(people) > 0 {
		return append(people, p.bodies(group)...)
	}
	if len(group) > 0 {
		return p.bodies(group)
	}
	if end == len(p.blocks) {
		if people := p.tableSigners(d); len(people) > 0 {
			return people
		}
	}
	if len(lines) > 1 && (closed || end == len(p.blocks) && d.Kind == record.Letter) {
		return p.bodies(lines)
	}
	return nil
}

// signatureZone is the index of the first block of the zone that ends before the block
// end. A closing formula opens it; without one it is the run of short blocks at the end.
func (p *part) signatureZone(end int) (from int, closed bool) {
	for i := end - 1; i >= p.body; i-- {
		if t := p.blocks[i].Text; p.closes(t) && p.behalfOf(signLine{Text: t, words: words(t.String)}) == "" {
			return i + 1, true
		}
	}
	from = end
	for from > p.body && p.isSheetNote(p.blocks[from-1]) {
		from--
	}
	for from > p.body && (p.signBlock(p.blocks[from-1]) || p.signHead(p.blocks[from-1]) || p.seatsPeople(p.blocks[from-1].Table)) {
		from--
		if p.listsPeople(p.blocks[from].Text) {
			return end, false // those who met, or who did not come
		}
	}
	return from, false
}

// listsPeople reports whether a text is a heading over people or bodies who do not
// sign: attendants, members, the absent.
func (p *part) listsPeople(t document.Text) bool {
	_, title := sectionNumber(strings.TrimRight(t.String, " :."))
	return len(title) <= maxListHeading &&
		(p.lex.attendees.has(title) || p.lex.memberHeadings.has(title) || p.lex.absent.has(title))
}

// signLines are the lines of the zone from the block on. After a closing formula the
// bodies that sign may stand in a list.
func (p *part) signLines(from, end int, closed bool) []signLine {
	var out []signLine
	tier, block, ruled := 0, 0, false
	for _, b := range p.withSeats(p.blocks[from:end]) {
		if p.isLine(p.lex.supporters, b.Text) {
			tier++
			out = append(out, signLine{head: true})
			continue
		}
		if len(out) > 0 && (p.listsPeople(b.Text) || p.lex.copyLine(b.Text)) {
			break // those below do not sign
		}
		if p.isLine(p.lex.witnesses, b.Text) || p.isLine(p.lex.closings, b.Text) {
			out = append(out, signLine{head: true})
			continue
		}
		if !p.signBlock(b) && !p.signHead(b) && (!closed || b.Kind != document.ListItem || len(words(b.Text.String)) > maxMember) {
			if len(out) > 0 {
				break
			}
			continue
		}
		block++
		lines := b.Text.Lines()
		for n, l := range lines {
			if n+1 < len(lines) && p.isLine(p.lex.witnesses, l) || p.isLine(p.lex.closings, l) {
				block++ // a heading over those below
				out = append(out, signLine{head: true})
				continue
			}
			for _, l := range p.cutForm(l) {
				if p.blankForm(l) {
					ruled = true
					continue
				}
				named := p.labelsName(l)
				l, ok := p.unlabelled(l)
				if !ok {
					continue
				}
				if l = p.withoutMarks(l); l.Empty() {
					ruled = true
					continue
				}
				out = append(out, signLine{Text: l, words: words(l.String), block: block, bold: l.Style().Bold, tier: tier, ruled: ruled || named, named: named})
				ruled = false
			}
		}
	}
	return out
}

// copyLine reports whether a text says who gets a copy of a letter: below its signatures.
// The same letters before a number are those of an identity card.
func (l *lexicon) copyLine(t document.Text) bool {
	ws := words(t.String)
	n := l.copies.prefix(ws)
	return n > 0 && n < len(ws) && !ws[n].digits()
}

// withoutMarks drops the marks of a signature at either end of a line, and the rule to
// sign on.
func (p *part) withoutMarks(l document.Text) document.Text {
	ws := words(l.String)
	for n := p.lex.marks.prefix(ws); n > 0; n = p.lex.marks.prefix(ws) {
		ws = ws[n:]
	}
	for i := range ws {
		if n := p.lex.marks.prefix(ws[i:]); n > 0 && i+n == len(ws) {
			ws = ws[:i]
			break
		}
	}
	if len(ws) == 0 {
		return document.Text{}
	}
	if strings.Contains(l.String, signingRule) && !slices.ContainsFunc(ws, func(w word) bool { return strings.ContainsFunc(w.bare, unicode.IsLetter) }) {
		return document.Text{} // the numbers of two places to sign at, side by side
	}
	first, last := ws[0], ws[len(ws)-1]
	return l.Slice(openingBefore(l.String, first.start), last.end+len(strings.TrimRight(last.after, "_")))
}
