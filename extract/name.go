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
	n := p.titles(ws)
	if n > 0 {
		honorific = l.String[ws[0].start:titleStop(l.String, ws[n-1])]
		ws = ws[n:]
	}
	if k := p.titlesBehind(ws); k > 0 {
		if behind := ws[len(ws)-k:]; honorific == "" {
			honorific = l.String[behind[0].start:titleStop(l.String, behind[k-1])]
		}
		ws = ws[:len(ws)-k]
	}
	if len(ws) < 2 || len(ws) > maxNameWords || honorific == "" && (p.lex.offices.prefix(ws) > 0 || p.lex.office(ws) == len(ws)) {
		return "", name, false
	}
	if honorific == "" && len(ws) > 2 && p.lex.endsInBody(ws) {
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

// titles is how many words of honorifics open a line, one after the other ("Prof. Dr.");
// none where nothing follows them.
func (p *part) titles(ws []word) int {
	n := 0
	for {
		k := p.lex.honorifics.prefix(ws[n:])
		if k == 0 || n+k >= len(ws) {
			return n
		}
		n += k
	}
}

// titlesBehind is how many words of honorifics a line ends in after the comma that ends a
// name: "…, PhD".
func (p *part) titlesBehind(ws []word) int {
	for i := 2; i < len(ws); i++ {
		if strings.HasPrefix(ws[i-1].after, ",") {
			n := 0
			for k := p.lex.honorifics.prefix(ws[i:]); k > 0; k = p.lex.honorifics.prefix(ws[i+n:]) {
				n += k
			}
			if i+n == len(ws) {
				return n
			}
		}
	}
	return 0
}

// titleStop is the byte offset at which an honorific ends, with its period.
func titleStop(s string, w word) int {
	if strings.HasPrefix(s[w.end:], ".") {
		return w.end + 1
	}
	return w.end
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
