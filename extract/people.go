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
	// ahead are the lines of an office whose holder's name has not come yet.
	ahead []document.Text
	// bodyFirst is true where each body stands over its people, roleFirst where the
	// office stands over the name: the first line says so for all.
	bodyFirst, roleFirst bool
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
	if len(lines) > 0 {
		s.bodyFirst, s.roleFirst = s.bodyLine(lines[0]), s.officeLine(lines[0])
	}
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
	body := s.behalfOf(l)
	if body == "" && s.bodyFirst && (s.opensBlock(i) && s.bodyLine(l) || s.signerFollows(i)) {
		body = s.bodyName(l)
	}
	if body == "" && s.opensBlock(i) && s.lex.onBehalf.prefix(l.words) == len(l.words) {
		s.close()
		s.behalf, s.inBehalf = append(s.behalf, ""), true // its name is on the next line
		return 1
	}
	if body != "" {
		s.close()
		s.behalf, s.inBehalf = append(s.behalf, body), true
		return 1
	}
	if s.roleFirst && s.opensBlock(i) && s.officeLine(l) {
		s.close()
		s.ahead = append(s.ahead, l.Text)
		return 1
	}
	more := s.nameGoesOn(i)
	x, name, ok := s.readName(l)
	if ok && s.inBehalf && s.behalf[len(s.behalf)-1] == "" && x.Honorific == nil {
		ok = false
	}
	if !ok || x.Honorific == nil && x.Role == nil && !l.named && (s.bold && !l.bold || !s.beginsPerson(i, more)) {
		s.goOn(l)
		return 1
	}
	s.begin(x, name, i, more)
	return 1 + more
}

// begin opens the person whose name is at the line i and goes on for more lines.
func (s *signing) begin(x record.Signatory, name document.Text, i, more int) {
	s.close()
	l := s.lines[i]
	s.inBehalf = false
	s.name, s.role, s.ahead = name, s.ahead, nil
	if x.Role != nil {
		s.role = append(s.role, l.Slice(strings.Index(l.String, *x.Role), len(l.String)))
	}
	for _, m := range s.lines[i+1 : i+1+more] {
		x.Name += " " + m.String
		s.name = document.Join(" ", s.name, m.Text)
	}
	if len(s.behalf) > 0 {
		x.Organizations, s.behalf = append(x.Organizations, s.behalf[0]), s.behalf[1:]
	}
	s.bold = s.bold || l.bold
	s.sure = s.sure || l.ruled || x.Honorific != nil || len(s.role) > 0 || s.officeFollows(i+more)
	s.found = append(s.found, x)
}

// readName reads a line as a name, or as a name with its office after a comma or dash.
func (s *signing) readName(l signLine) (x record.Signatory, name document.Text, ok bool) {
	x.Kind = record.Person
	honorific, bare, ok := s.personName(l)
	if !ok || strings.ContainsAny(l.String, "–—") {
		var role document.Text
		if l, role, ok = s.inlineRole(l); !ok {
			return x, name, false
		}
		x.Role = text(role)
		honorific, bare, _ = s.personName(l)
	}
	x.Name = bare.String
	if honorific != "" {
		x.Honorific = &honorific
	}
	return x, l.Text, true
}

// inlineRole splits "Name, office": what stands before the first comma or dash is a
// name, and an office or a body follows.
func (s *signing) inlineRole(l signLine) (head signLine, role document.Text, ok bool) {
	for _, sign := range []string{", ", " – ", " — ", " - "} {
		i := strings.Index(l.String, sign)
		if i < 0 {
			continue
		}
		t := l.Slice(0, i)
		head = signLine{Text: t, words: words(t.String), block: l.block, bold: l.bold}
		role = l.Slice(i+len(sign), len(l.String))
		ws := words(role.String)
		if _, _, ok := s.personName(head); ok && len(ws) > 0 && (s.lex.office(ws) > 0 || s.lex.bodies.prefix(ws) > 0 || s.lex.legalForm(ws)) {
			return head, role, true
		}
	}
	return l, role, false
}

// goOn adds a line that begins nothing to the body or the office above it.
func (s *signing) goOn(l signLine) {
	switch {
	case s.inBehalf:
		last := &s.behalf[len(s.behalf)-1]
		*last = strings.TrimSpace(*last + " " + s.bodyName(l))
	case len(s.ahead) > 0:
		s.ahead = append(s.ahead, l.Text)
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
		x.Organizations = s.addBodies(x.Organizations, s.role)
		x.FieldEvidence["role"] = evidence(s.role...)
	}
	s.name, s.role = document.Text{}, nil
}
