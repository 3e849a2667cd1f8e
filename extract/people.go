package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/record"
)

// A signing reads the lines of a signature zone as people: names with the office
// below each, and the body that a name stands for above it.
type signing struct {
	*part
	lines []signLine
	found []record.Signatory
	// name and role are the lines of the person being read.
	name document.Text
	role []document.Text
	// behalf are the bodies whose signer has not come yet. Side by side, they may all
	// come before the first name.
	behalf []string
	// inBehalf is true while the name of such a body may go on.
	inBehalf bool
	// bold names are told from what is not bold.
	bold bool
	// sure is true once a line has an honorific, or an office below it.
	sure bool
}

// people reads the lines as names with the office below each. A line that is no
// name belongs to the office above it. Nothing is read where no line has an
// honorific or an office below it: those are bodies.
func (p *part) people(lines []signLine) []record.Signatory {
	s := &signing{part: p, lines: lines}
	for i := 0; i < len(lines); i += s.take(i) {
		continue
	}
	s.close()
	if !s.sure {
		return nil
	}
	return s.found
}

// take reads the line at i and is how many lines that took.
func (s *signing) take(i int) int {
	l := s.lines[i]
	if body := s.behalfOf(l); body != "" {
		s.close()
		s.behalf, s.inBehalf = append(s.behalf, body), true
		return 1
	}
	more := s.nameGoesOn(i)
	honorific, name, ok := s.personName(l)
	if !ok || honorific == "" && (s.bold && !l.bold || !s.beginsPerson(i, more)) {
		s.goOn(l)
		return 1
	}
	s.close()
	s.inBehalf = false
	s.name = l.Text
	for _, m := range s.lines[i+1 : i+1+more] {
		name = document.Join(" ", name, m.Text)
		s.name = document.Join(" ", s.name, m.Text)
	}
	x := record.Signatory{Kind: record.Person, Name: name.String}
	if honorific != "" {
		x.Honorific = &honorific
	}
	if len(s.behalf) > 0 {
		x.Organizations, s.behalf = append(x.Organizations, s.behalf[0]), s.behalf[1:]
	}
	s.bold = s.bold || l.bold
	s.sure = s.sure || honorific != "" || s.officeFollows(i+more)
	s.found = append(s.found, x)
	return 1 + more
}

// goOn adds a line that begins nothing to the body or the office above it.
func (s *signing) goOn(l signLine) {
	switch {
	case s.inBehalf:
		s.behalf[len(s.behalf)-1] += " " + trimName(l.String)
	case len(s.found) > 0:
		s.role = append(s.role, l.Text)
	}
}

// close ends the person being read: their office is the lines below the name, joined.
func (s *signing) close() {
	if s.name.Empty() {
		return
	}
	x := &s.found[len(s.found)-1]
	role := document.Join(" ", s.role...)
	x.Role = text(role)
	x.Evidence = evidence(append([]document.Text{s.name}, s.role...)...)
	x.FieldEvidence = record.FieldEvidence{"name": evidence(s.name)}
	if x.Role != nil {
		x.Organizations = append(x.Organizations, s.lex.roleBodies(role.String)...)
		x.FieldEvidence["role"] = evidence(s.role...)
	}
	s.name, s.role = document.Text{}, nil
}

// nameGoesOn is how many lines after i still belong to the name at i, which a narrow
// column broke: lines of the same block and style made of capitals, before an
// office or a change of style.
func (s *signing) nameGoesOn(i int) int {
	n := 0
	for j := i + 1; j < len(s.lines) && s.lines[j].block == s.lines[i].block; j++ {
		l := s.lines[j]
		if l.bold != s.lines[i].bold || s.lex.offices.prefix(l.words) > 0 || s.lex.bodies.prefix(l.words) > 0 || !s.lex.nameWords(l.words) {
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
// on for more lines, begins a person: its office follows, or it is set apart from the
// line after it by its style, or it opens a block.
func (s *signing) beginsPerson(i, more int) bool {
	if s.officeFollows(i + more) {
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
	return i+1 < len(s.lines) && s.lex.offices.prefix(s.lines[i+1].words) > 0
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
	body, _ := p.lex.bodies.find(rest)
	unit, _ := p.lex.units.find(rest)
	named := n > 1 && rest[0].upper() && p.lex.nameWords(rest)
	if body < 0 && unit < 0 && !named {
		return ""
	}
	return strings.TrimRight(l.String[rest[0].start:], " .:")
}
