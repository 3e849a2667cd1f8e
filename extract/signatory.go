package extract

import (
	"strings"

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
}

// signatories are the persons and bodies that sign the document: the short lines
// at its end, after a closing formula where there is one.
func signatories(p *part, d *record.Document) {
	from, closed := p.signatureZone()
	lines := p.signLines(from)
	if len(lines) == 0 {
		return
	}
	if people := p.people(lines); len(people) > 0 {
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
		if p.lex.isClosing(p.blocks[i].Text.String) {
			return i + 1, true
		}
	}
	from = len(p.blocks)
	for from > p.body && signBlock(p.blocks[from-1]) {
		from--
	}
	return from, false
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

func (p *part) signLines(from int) []signLine {
	var out []signLine
	for i := from; i < len(p.blocks); i++ {
		b := p.blocks[i]
		if !signBlock(b) {
			if len(out) > 0 {
				break
			}
			continue
		}
		for _, l := range b.Text.Lines() {
			ws := words(l.String)
			if len(ws) == 0 || p.lex.marks.prefix(ws) == len(ws) {
				continue
			}
			out = append(out, signLine{l, ws, i, l.Style().Bold})
		}
	}
	return out
}

// bodies reads the lines as organizations, one a line; a line that begins in lower
// case goes on with the one before.
func (p *part) bodies(lines []signLine) []record.Signatory {
	var out []record.Signatory
	var texts []document.Text
	for _, l := range lines {
		if p.lex.speaksFor.prefix(l.words) > 0 {
			continue // the group, over its members
		}
		if n := len(texts); n > 0 && !l.words[0].upper() && !l.words[0].digits() {
			texts[n-1] = document.Join(" ", texts[n-1], l.Text)
			continue
		}
		texts = append(texts, l.Text)
	}
	for _, t := range texts {
		out = append(out, record.Signatory{
			Kind: record.Organization, Name: t.String, Organizations: []string{t.String},
			Evidence: evidence(t), FieldEvidence: record.FieldEvidence{"name": evidence(t)},
		})
	}
	return out
}
