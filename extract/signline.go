package extract

import (
	"slices"
	"strings"

	"compromisos/configs"
	"compromisos/document"
)

// opensBlock reports whether the line at i is the first of its block.
func (s *signing) opensBlock(i int) bool {
	return i == 0 || s.lines[i-1].block != s.lines[i].block
}

// bodyLine reports whether a line is the name of a body: it begins with a word for one,
// or ends in a legal form.
func (s *signing) bodyLine(l signLine) bool {
	return l.words[0].upper() && (s.lex.bodies.prefix(l.words) > 0 || s.lex.endsInBody(l.words)) || s.lex.legalForm(l.words)
}

// bodyName is a line as the name of a body: without what ends a sentence, with the
// period of a legal form.
func (s *signing) bodyName(l signLine) string {
	name := trimName(l.String)
	if s.lex.legalForm(l.words) && strings.Contains(l.words[len(l.words)-1].bare, ".") && strings.HasPrefix(l.String[len(name):], ".") {
		name += "."
	}
	return name
}

// signerFollows reports whether the line after i is a person with an honorific or with an
// office on the same line, and that at i is neither.
func (s *signing) signerFollows(i int) bool {
	if i+1 >= len(s.lines) || !s.lines[i].words[0].upper() {
		return false
	}
	x, _, ok := s.readName(s.lines[i+1])
	first, _, _ := s.readName(s.lines[i])
	return ok && (x.Honorific != nil || x.Role != nil) && first.Honorific == nil && first.Role == nil
}

// officeLine reports whether a line begins with an office, with or without an article.
func (s *signing) officeLine(l signLine) bool {
	ws := l.words
	if len(ws) > 1 && s.lex.articles.full[ws[0].fold] {
		ws = ws[1:]
	}
	return s.lex.office(ws) > 0
}

// addBodies adds the bodies of the offices that a role names. A person who signs for a
// body by name gets further ones only where the role has a word for a body.
func (s *signing) addBodies(have []string, role []document.Text) []string {
	named := len(have) > 0
	for _, b := range s.lex.bodiesOfLines(role) {
		known := slices.ContainsFunc(have, func(h string) bool { return s.content(h) == s.content(b) || named && s.inShort(b, h) })
		ws := words(b)
		if known || named && s.lex.bodies.prefix(ws) <= s.lex.units.prefix(ws) {
			continue
		}
		have = append(have, b)
	}
	return have
}

// inShort reports whether a name is the first or the last words of another: the "Leader of
// the Council" signs for the Borough Council.
func (s *signing) inShort(short, long string) bool {
	a, b := s.content(short), s.content(long)
	return strings.HasPrefix(b, a+" ") || strings.HasSuffix(b, " "+a)
}

// content is the name of a body in its words alone: "Minister for Culture" is of the
// "Ministry of Culture".
func (s *signing) content(name string) string {
	var out []string
	for _, w := range words(name) {
		if !s.lex.particles.full[w.fold] && !s.lex.articles.full[w.fold] {
			out = append(out, configs.Fold(w.fold))
		}
	}
	return strings.Join(out, " ")
}

// nameGoesOn is how many lines after i still belong to the name at i, which a narrow
// column broke: lines of the same block and style made of capitals, before an
// office or a change of style.
func (s *signing) nameGoesOn(i int) int {
	n := 0
	for j := i + 1; j < len(s.lines) && s.lines[j].block == s.lines[i].block; j++ {
		l := s.lines[j]
		if l.bold != s.lines[i].bold || s.lex.office(l.words) > 0 || s.lex.bodies.prefix(l.words) > 0 || !s.lex.nameWords(l.words) {
			break
		}
		n++
	}
	if end := i + n + 1; n > 0 && end < len(s.lines) && s.lines[end].block == s.lines[i].block &&
		(s.lines[end].bold != s.lines[i].bold || s.officeFollows(i+n)) {
		return n
	}
	return 0
}

// beginsPerson reports whether the line at i, which has the shape of a name and goes
// on for more lines, begins a person: its office follows, or it stands under a rule to
// sign on, or over the body that the person stands for; or it is set apart from the line
// after it by its style, or it opens a block.
func (s *signing) beginsPerson(i, more int) bool {
	if s.officeFollows(i+more) || s.lines[i].ruled || s.opensBlock(i) && s.bodyFollows(i+more) {
		return true
	}
	l := s.lines[i]
	if next := i + more + 1; next < len(s.lines) && s.lines[next].block == l.block {
		return l.bold && !s.lines[next].bold
	}
	return i == 0 || s.lines[i-1].block != l.block
}

// officeFollows reports whether the line after i begins with an office.
func (s *signing) officeFollows(i int) bool {
	return i+1 < len(s.lines) && s.lex.office(s.lines[i+1].words) > 0
}

// bodyFollows reports whether the line after i, of the same block, is the name of a body.
func (s *signing) bodyFollows(i int) bool {
	return i+1 < len(s.lines) && s.lines[i+1].block == s.lines[i].block && s.bodyLine(s.lines[i+1])
}

// behalfOf is the body that a line before a name says it is signed for. After an
// article any name is one of a body ("For the …"); without it there must be a word
// for a body, since a person may sign for another.
func (p *part) behalfOf(l signLine) string {
	n := p.lex.onBehalf.prefix(l.words)
	if n == 0 || n == len(l.words) {
		return ""
	}
	rest := l.words[n:]
	if strings.Contains(rest[len(rest)-1].after, ":") {
		for len(rest) > 1 && !rest[len(rest)-1].upper() {
			rest = rest[:len(rest)-1] // "… by:"
		}
	}
	body, _ := p.lex.bodies.find(rest)
	unit, _ := p.lex.units.find(rest)
	named := n > 1 && rest[0].upper() && p.lex.nameWords(rest)
	if body < 0 && unit < 0 && !named {
		return ""
	}
	last := rest[len(rest)-1]
	return strings.TrimRight(l.String[rest[0].start:last.end]+closingBracket(last), " .:")
}

// closingBracket is the bracket that closes after a word.
func closingBracket(w word) string {
	if strings.HasPrefix(w.after, ")") {
		return ")"
	}
	return ""
}
