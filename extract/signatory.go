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
}

// signatories are the persons and bodies that sign the document: the short lines
// at its end, after a closing formula where there is one.
func signatories(p *part, d *record.Document) {
	from, closed := p.signatureZone()
	lines := p.sideBySide(p.signLines(from, closed))
	if people := p.people(lines); len(people) > 0 {
		d.Signatories = people
		return
	}
	if people := p.tableSigners(d); len(people) > 0 {
		d.Signatories = people
		return
	}
	if len(lines) > 1 && (closed || d.Kind == record.Letter) {
		d.Signatories = p.bodies(lines)
	}
}

// signatureZone is the index of the first block of the zone. A closing formula
// opens it; without one it is the run of short blocks at the end.
func (p *part) signatureZone() (from int, closed bool) {
	for i := len(p.blocks) - 1; i >= p.body; i-- {
		if t := p.blocks[i].Text; p.lex.isClosing(t.String) && p.behalfOf(signLine{Text: t, words: words(t.String)}) == "" {
			return i + 1, true
		}
	}
	from = len(p.blocks)
	for from > p.body && p.isSheetNote(p.blocks[from-1]) {
		from--
	}
	for from > p.body && (signBlock(p.blocks[from-1]) || p.signHead(p.blocks[from-1]) || p.seatsPeople(p.blocks[from-1].Table)) {
		from--
		if p.listsPeople(p.blocks[from].Text) {
			return len(p.blocks), false // those who met, or who did not come
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

// signBlock reports whether a block can be of a signature zone: short lines that
// are no sentence.
func signBlock(b document.Block) bool {
	if b.Table != nil || b.Kind == document.ListItem {
		return false
	}
	lines := b.Text.Lines()
	for _, l := range lines {
		if len(words(l.String)) > maxSignLine {
			return false
		}
	}
	s := strings.TrimSpace(b.Text.String)
	sentence := strings.HasSuffix(s, ".") && len(words(s)) > 2*maxNameWords || strings.HasSuffix(s, ":")
	return len(lines) > 0 && !sentence
}

// signLines are the lines of the zone from the block on. After a closing formula the
// bodies that sign may stand in a list.
func (p *part) signLines(from int, closed bool) []signLine {
	var out []signLine
	tier, block, ruled := 0, 0, false
	for _, b := range p.withSeats(p.blocks[from:]) {
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
		if !signBlock(b) && !p.signHead(b) && (!closed || b.Kind != document.ListItem || len(words(b.Text.String)) > maxMember) {
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
			l, ok := p.unlabelled(l)
			if !ok {
				continue
			}
			if l = p.withoutMarks(l); l.Empty() {
				ruled = true
				continue
			}
			out = append(out, signLine{Text: l, words: words(l.String), block: block, bold: l.Style().Bold, tier: tier, ruled: ruled})
			ruled = false
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

// bodies reads the lines as organizations, one a line; a line that begins in lower
// case goes on with the one before.
func (p *part) bodies(lines []signLine) []record.Signatory {
	var out []record.Signatory
	var texts []document.Text
	for _, l := range lines {
		l.Text = withoutListMark(l.Text)
		if p.lex.speaksFor.prefix(l.words) > 0 {
			continue // the group, over its members
		}
		if n := len(texts); n > 0 && !l.words[0].upper() && !l.words[0].digits() {
			texts[n-1] = document.Join(" ", texts[n-1], l.Text)
			continue
		}
		texts = append(texts, l.Text)
		if l.tier == 0 {
			p.signers = len(texts)
		}
	}
	for _, t := range texts {
		out = append(out, record.Signatory{
			Kind: record.Organization, Name: t.String, Organizations: []string{t.String},
			Evidence: evidence(t), FieldEvidence: record.FieldEvidence{"name": evidence(t)},
		})
	}
	return out
}
