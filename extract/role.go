package extract

import "strings"

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
	n := l.offices.prefix(ws)
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
	if !rest[0].upper() || l.workFields.prefix(rest) > 0 {
		return ""
	}
	return trimName(role[rest[0].start:ws[len(ws)-1].end])
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
