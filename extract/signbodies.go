package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/record"
)

// bodies reads the lines as organizations, one a line.
func (p *part) bodies(lines []signLine) []record.Signatory {
	var out []record.Signatory
	var texts []document.Text
	wrapped := wrappedLines(lines)
	for i, l := range lines {
		l.Text = withoutListMark(l.Text)
		if p.lex.speaksFor.prefix(l.words) > 0 {
			continue // the group, over its members
		}
		if n := len(texts); n > 0 && (wrapped[i] && !p.bodyOpens(l) || p.bodyGoesOn(texts[n-1], l)) {
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

// bodyOpens reports whether a line begins with a word for a body.
func (p *part) bodyOpens(l signLine) bool {
	return l.words[0].upper() && p.lex.bodies.prefix(l.words) > 0
}

// bodyGoesOn reports whether a line goes on with the name of the body above it: it begins
// in lower case, or is nothing but a legal form, or the name above stops at a comma or at a
// word that a name does not end in.
func (p *part) bodyGoesOn(above document.Text, l signLine) bool {
	if !l.words[0].upper() && !l.words[0].digits() || p.lex.legalForms.prefix(l.words) == len(l.words) {
		return true
	}
	ws := words(above.String)
	last := ws[len(ws)-1]
	return strings.HasSuffix(last.after, ",") || last.after == "" && !last.upper() && p.lex.particles.full[last.fold]
}

// wrappedLines says of each line whether it goes on with the one above because a narrow
// column broke it: lines of one name stand closer than two names, and the line above had
// no room for the first word of the next. Where most lines stand close they are groups of
// names, and none is broken.
func wrappedLines(lines []signLine) []bool {
	out := make([]bool, len(lines))
	if len(lines) > maxSigners {
		return out
	}
	var gaps []float64
	for i := range lines {
		gaps = append(gaps, 0)
		if i > 0 {
			gaps[i] = gapBetween(lines[i-1].Text, lines[i].Text)
		}
	}
	wide, near, apart := 0.0, 0, 0
	for _, g := range gaps {
		if g <= blankLine {
			wide = max(wide, g)
		}
	}
	for i := 1; i < len(lines); i++ {
		switch {
		case gaps[i] <= wide-wrapStep && fillsColumn(lines, i-1):
			out[i] = true
			near++
		case gaps[i] > wide-wrapStep:
			apart++
		}
	}
	if near >= apart {
		return make([]bool, len(lines))
	}
	return out
}

// maxSigners is the longest list of bodies, in lines, whose broken names are joined by how
// they stand.
const maxSigners = 1000

// wrapStep is how much closer than two names the lines of one name stand, in heights of a
// line.
const wrapStep = 0.25

// gapBetween is how far a text stands below another of the same column, in heights of its
// line; more than a blank line where it does not.
func gapBetween(above, below document.Text) float64 {
	if len(above.Spans) == 0 || len(below.Spans) == 0 {
		return signingSpace
	}
	a, b := above.Spans[len(above.Spans)-1], below.Spans[0]
	if a.Page != b.Page || b.Box.Y0 < a.Box.Y0 {
		return signingSpace
	}
	return (b.Box.Y0 - a.Box.Y1) / max(1, b.Box.Height())
}

// fillsColumn reports whether the line at i leaves no room for the first word of the next
// line: none of the lines that begin where it begins, or stand on the same middle, reaches
// as far as both would.
func fillsColumn(lines []signLine, i int) bool {
	here, next := lines[i].Spans, lines[i+1].Spans
	if len(here) == 0 || len(next) == 0 {
		return false
	}
	left, right := here[0].Box.X0, here[len(here)-1].Box.X1
	need := right - left + next[0].Box.Width()
	widest := 0.0
	for _, l := range lines {
		if n := len(l.Spans); n > 0 {
			first, last := l.Spans[0].Box, l.Spans[n-1].Box
			if last.X1 > left && first.X0 < right {
				widest = max(widest, last.X1-first.X0)
			}
		}
	}
	return need > widest
}
