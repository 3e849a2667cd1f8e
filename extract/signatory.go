package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/record"
)

const (
	// maxSignLine is the longest line of a signature block, in words: an office of
	// a large administration, over the width of the page.
	maxSignLine = 45
	// A name has two to maxNameWords words.
	maxNameWords = 8
)

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
	p.sign = from
	lines := p.signLines(from)
	if len(lines) == 0 {
		return
	}
	if people := p.people(lines, closed); len(people) > 0 {
		d.Signatories = people
		return
	}
	if len(lines) > 1 && (closed || d.Kind == record.Letter) {
		d.Signatories = p.bodies(lines)
	}
	if len(d.Signatories) == 0 {
		p.sign = len(p.blocks)
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

// people reads the lines as names with the office below each. A line that is no
// name belongs to the office above it. Nothing is read where no line has an
// honorific or an office below it: those are bodies.
func (p *part) people(lines []signLine, closed bool) []record.Signatory {
	var out []record.Signatory
	var roles []document.Text
	var name document.Text
	sure := false
	var behalf []string
	flush := func() {
		if len(out) > 0 && !name.Empty() {
			p.setRole(&out[len(out)-1], name, roles)
		}
		name, roles = document.Text{}, nil
	}
	skip := 0
	inBehalf := false
	set := false // names are set in bold, so that what is not is no name
	for i, l := range lines {
		if skip > 0 {
			skip--
			continue
		}
		if s := p.behalfOf(l); s != "" {
			flush()
			behalf = append(behalf, s)
			inBehalf = true
			continue
		}
		honorific, bare, ok := p.personName(l)
		if !ok || honorific == "" && (set && !l.bold || !p.beginsPerson(lines, i+p.nameGoesOn(lines, i))) {
			if inBehalf {
				behalf[len(behalf)-1] += " " + trimName(l.String)
			} else if len(out) > 0 {
				roles = append(roles, l.Text)
			}
			continue
		}
		inBehalf = false
		flush()
		if n := p.nameGoesOn(lines, i); n > 0 {
			whole := []document.Text{bare}
			for _, more := range lines[i+1 : i+1+n] {
				whole = append(whole, more.Text)
			}
			bare = document.Join(" ", whole...)
			skip = n
		}
		s := record.Signatory{Kind: record.Person, Name: bare.String}
		if honorific != "" {
			s.Honorific = &honorific
		}
		if len(behalf) > 0 {
			// Side by side, the bodies may all come before the first name.
			s.Organizations, behalf = append(s.Organizations, behalf[0]), behalf[1:]
		}
		name = l.Text
		set = set || l.bold
		for _, more := range lines[i+1 : i+1+skip] {
			name = document.Join(" ", name, more.Text)
		}
		sure = sure || honorific != "" || p.officeFollows(lines, i+skip)
		out = append(out, s)
	}
	flush()
	if !sure {
		return nil
	}
	return out
}

// nameGoesOn is how many lines after i still belong to the name at i, which a narrow
// column broke: lines of the same block and style made of capitals, before an
// office or a change of style.
func (p *part) nameGoesOn(lines []signLine, i int) int {
	n := 0
	for j := i + 1; j < len(lines) && lines[j].block == lines[i].block; j++ {
		l := lines[j]
		if l.bold != lines[i].bold || p.lex.offices.prefix(l.words) > 0 || !p.lex.nameWords(l.words) || p.lex.bodies.prefix(l.words) > 0 {
			break
		}
		n++
	}
	if i+n+1 < len(lines) && n > 0 {
		next := lines[i+n+1]
		if next.block == lines[i].block && (next.bold != lines[i].bold || p.officeFollows(lines, i+n)) {
			return n
		}
	}
	return 0
}

// setRole joins the lines of the office and reads the bodies that it names.
func (p *part) setRole(s *record.Signatory, name document.Text, lines []document.Text) {
	role := document.Join(" ", lines...)
	s.Role = text(role)
	if s.Role != nil {
		s.Organizations = append(s.Organizations, p.lex.roleBodies(role.String)...)
	}
	s.Evidence = evidence(append([]document.Text{name}, lines...)...)
	s.FieldEvidence = record.FieldEvidence{"name": evidence(name)}
	if s.Role != nil {
		s.FieldEvidence["role"] = evidence(lines...)
	}
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

// beginsPerson reports whether the line at i, which has the shape of a name,
// begins a person: its office follows, or it is set apart from the line after it
// by its style, or it is alone in its block among others like it.
func (p *part) beginsPerson(lines []signLine, i int) bool {
	if p.officeFollows(lines, i) {
		return true
	}
	l := lines[i]
	if i+1 < len(lines) && lines[i+1].block == l.block {
		return l.bold && !lines[i+1].bold
	}
	return i == 0 || lines[i-1].block != l.block
}

// officeFollows reports whether the line after i begins with an office.
func (p *part) officeFollows(lines []signLine, i int) bool {
	return i+1 < len(lines) && p.lex.offices.prefix(lines[i+1].words) > 0
}

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
	return honorific, l.Slice(ws[0].start, len(strings.TrimRight(l.String, " ,;:"))), true
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
