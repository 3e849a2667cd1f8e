package extract

import (
	"slices"
	"strings"

	"compromisos/document"
)

// roleBodies are the bodies of the offices that a role names, in order, as printed.
// "Director of Archives of the Ministry of Culture and Coordinator of the Network" is
// two offices, of the ministry and of the network: a unit inside a body is none of
// its own, and an office called after its body ("Minister of Culture") gives the body.
func (l *lexicon) roleBodies(role string) []string {
	ws := words(role)
	var out []string
	for _, office := range l.cutOffices(ws) {
		if b := l.officeBody(role, office); b != "" {
			out = append(out, b)
		}
	}
	return out
}

// bodiesOfLines are the bodies of a role of several lines. The body of an office may have
// a line of its own: then what the office is of, on the line above, is none unless it is
// called one itself.
func (l *lexicon) bodiesOfLines(lines []document.Text) []string {
	var groups []string
	for _, t := range lines {
		n := len(groups)
		if n > 0 && !l.ownLine(words(groups[n-1]), words(t.String)) {
			groups[n-1] += " " + t.String
			continue
		}
		groups = append(groups, t.String)
	}
	var out []string
	for i, role := range groups {
		found := l.roleBodies(role)
		if i > 0 && len(found) == 0 {
			found = append(found, trimName(role))
		}
		if i+1 < len(groups) {
			found = slices.DeleteFunc(found, func(b string) bool { return !l.isBody(words(b)) })
		}
		out = append(out, found...)
	}
	return out
}

// isBody reports whether a name is one of a body by its words, and of no unit in one.
func (l *lexicon) isBody(ws []word) bool {
	return len(ws) > 1 && (l.bodies.prefix(ws) > l.units.prefix(ws) || l.legalForm(ws) || l.endsInBody(ws))
}

// ownLine reports whether a line is a name of its own and does not go on with that of the
// line above: a word for a body opens it; or it holds one, or a legal form, and above is an
// office with nothing but its field.
func (l *lexicon) ownLine(above, ws []word) bool {
	if len(ws) == 0 || len(above) == 0 || !ws[0].upper() || !above[len(above)-1].upper() || !l.isBody(ws) {
		return false
	}
	if l.bodies.prefix(ws) > 0 {
		return true
	}
	n := l.office(above)
	rest := l.skipOf(above[n:])
	return n > 0 && l.office(ws) == 0 && (len(rest) == 0 || len(rest) <= 2 && l.workFields.prefix(rest) > 0)
}

// cutOffices cuts the words of a role before each further office: after "and" or a
// comma.
func (l *lexicon) cutOffices(ws []word) [][]word {
	var out [][]word
	from := 0
	for i := 1; i < len(ws); i++ {
		if l.offices.prefix(ws[i:]) == 0 {
			continue
		}
		switch {
		case l.and.full[ws[i-1].fold]:
			out = append(out, ws[from:i-1])
			from = i
		case strings.HasPrefix(ws[i-1].after, ",") || strings.HasPrefix(ws[i-1].after, ";"):
			out = append(out, ws[from:i])
			from = i
		}
	}
	return append(out, ws[from:])
}

// officeBody is the body of one office, or "" where it names none.
func (l *lexicon) officeBody(role string, ws []word) string {
	n := l.office(ws)
	if n == 0 && l.legalForm(ws) && ws[0].upper() {
		return strings.TrimRight(role[ws[0].start:], " ,;:")
	}
	if n == 0 {
		return l.bodyIn(role, ws)
	}
	office, rest := ws[:n], ws[n:]
	rest = l.skipOf(rest)
	if len(rest) == 0 {
		return ""
	}
	if b := l.bodyIn(role, rest); b != "" {
		return b
	}
	if body, ok := l.officeBodies[joinFolds(office)]; ok {
		return body + " " + trimName(role[ws[n].start:ws[len(ws)-1].end])
	}
	if b := l.bodyAfterComma(role, rest); b != "" {
		return b
	}
	if !rest[0].upper() || l.workFields.prefix(rest) > 0 {
		return ""
	}
	return trimName(role[rest[0].start:ws[len(ws)-1].end])
}

// maxOffice is the longest name of an office that ends in its noun, in words.
const maxOffice = 5

// office is how many words the office takes that opens the words; 0 where none does. Any
// capitals make one up to a noun that ends the names of offices: "Programme Manager".
func (l *lexicon) office(ws []word) int {
	n := l.offices.prefix(ws)
	for i := range min(maxOffice, len(ws)) {
		if !ws[i].upper() && (i == 0 || !l.and.full[ws[i].fold]) || ws[i].digits() {
			break
		}
		if i >= n && l.officeEnds.full[ws[i].fold] {
			n = i + 1
		}
		if strings.ContainsAny(ws[i].after, ",;:") {
			break
		}
	}
	return n
}

// bodyAfterComma is the name behind the first comma of the words where a word for a body
// opens it, or stands in it before what the body is for: "of Planning, Northern Institute
// for Water".
func (l *lexicon) bodyAfterComma(role string, ws []word) string {
	for i := 1; i < len(ws); i++ {
		if !strings.HasPrefix(ws[i-1].after, ",") || !ws[i].upper() {
			continue
		}
		if l.bodies.prefix(ws[i:]) > 0 || l.endsInBody(ws[i:]) {
			return trimName(role[ws[i].start:ws[len(ws)-1].end])
		}
	}
	return ""
}

// endsInBody reports whether the capitals that open the words end in a noun for a body:
// "River Watch Trust", "Volta Institute for …".
func (l *lexicon) endsInBody(ws []word) bool {
	n := 0
	for n < len(ws) && ws[n].upper() && (n == 0 || ws[n-1].after == "") {
		n++
	}
	return n > 0 && l.bodyEnds.full[ws[n-1].fold]
}

// bodyIn is the name that begins with a word for a body ("Institute", "Ministry"),
// from there to the end; the first such word that opens the words or stands after
// "of" counts. Words for units count where no body follows them.
func (l *lexicon) bodyIn(role string, ws []word) string {
	end := 0
	if len(ws) > 0 {
		end = ws[len(ws)-1].end
	}
	for i := range ws {
		if i > 0 && !l.afterOf(ws, i) {
			continue
		}
		if ws[i].upper() && l.bodies.prefix(ws[i:]) > 0 {
			return trimName(role[ws[i].start:end])
		}
	}
	if len(ws) > 0 && ws[0].upper() && l.units.prefix(ws) > 0 {
		return trimName(role[ws[0].start:end])
	}
	return ""
}

// afterOf reports whether the word at i follows a preposition of belonging.
func (l *lexicon) afterOf(ws []word, i int) bool {
	for from := max(0, i-3); from < i; from++ {
		if n := l.of.prefix(ws[from:i]); n > 0 && from+n == i {
			return true
		}
	}
	return false
}

// skipOf drops the preposition that opens the words.
func (l *lexicon) skipOf(ws []word) []word { return ws[l.of.prefix(ws):] }

func joinFolds(ws []word) string {
	var parts []string
	for _, w := range ws {
		parts = append(parts, w.fold)
	}
	return strings.Join(parts, " ")
}

func trimName(s string) string { return strings.TrimRight(s, " .,;:") }
