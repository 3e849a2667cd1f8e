package extract

import (
	"strings"

	"compromisos/document"
)

// A name has two to maxNameWords words.
const maxNameWords = 8

// personName reads a line as the name of a person, with its honorific ("Dra.") as
// printed. Names are capitals and particles, no digits; they begin with no word
// for a body or an office.
func (p *part) personName(l signLine) (honorific string, name document.Text, ok bool) {
	ws := l.words
	n := p.lex.honorifics.prefix(ws)
	if n > 0 && n < len(ws) {
		end := ws[n-1].end
		if strings.HasPrefix(l.String[end:], ".") {
			end++
		}
		honorific = l.String[ws[0].start:end]
		ws = ws[n:]
	}
	if len(ws) < 2 || len(ws) > maxNameWords || honorific == "" && p.lex.offices.prefix(ws) > 0 {
		return "", name, false
	}
	if p.lex.bodies.prefix(ws) > 0 || p.lex.units.prefix(ws) > 0 || p.lex.legalForm(ws) {
		return "", name, false
	}
	if !ws[0].upper() || !p.lex.nameWords(ws) {
		return "", name, false
	}
	return honorific, l.Slice(ws[0].start, nameStop(ws[len(ws)-1])), true
}

// nameStop is the byte offset at which the name whose last word is w ends: without the
// rule to sign on, without a period unless it is an initial's.
func nameStop(w word) int {
	if len([]rune(w.bare)) == 1 && strings.HasPrefix(w.after, ".") {
		return w.end + 1
	}
	return w.end
}

// nameWords reports whether words can be of a name: capitals and particles, no
// digits, nothing that parts a list.
func (l *lexicon) nameWords(ws []word) bool {
	for i, w := range ws {
		if w.digits() || !w.upper() && !l.particles.full[w.fold] || i < len(ws)-1 && strings.ContainsAny(w.after, ",;:") {
			return false
		}
	}
	return len(ws) > 0 && ws[len(ws)-1].upper()
}

// legalForm reports whether the words end in a legal form ("A.C.").
func (l *lexicon) legalForm(ws []word) bool {
	for i := 1; i < len(ws); i++ {
		if n := l.legalForms.prefix(ws[i:]); n > 0 && i+n == len(ws) {
			return true
		}
	}
	return false
}
