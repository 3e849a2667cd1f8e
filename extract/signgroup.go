package extract

import "compromisos/document"

// collective cuts off the lines below "For the Network of …" where they are the bodies
// that it is made of, one a line, and not a person who signs for it. The group is kept:
// those who sign are its members.
func (p *part) collective(lines []signLine) (rest, group []signLine) {
	for i := range lines {
		name := p.behalfText(lines[i])
		if name.Empty() {
			continue
		}
		end := i + 1
		for end < len(lines) && p.behalfOf(lines[end]) == "" && lines[end].tier == lines[i].tier {
			end++
		}
		for end < len(lines) && lines[end].tier > lines[i].tier && p.behalfOf(lines[end]) == "" {
			end++ // who support it
		}
		if p.areBodies(lines[i+1 : end]) {
			p.signedFor = name
			return append(append([]signLine(nil), lines[:i]...), lines[end:]...), lines[i+1 : end]
		}
	}
	return lines, nil
}

// behalfText is the name of the body that a line says it is signed for.
func (p *part) behalfText(l signLine) document.Text {
	if p.behalfOf(l) == "" {
		return document.Text{}
	}
	n := p.lex.onBehalf.prefix(l.words)
	last := l.words[len(l.words)-1]
	return l.Slice(l.words[n].start, last.end+len(closingBracket(last)))
}

// areBodies reports whether lines are names of bodies: at least half can be of nobody
// else, and none has an honorific or an office.
func (p *part) areBodies(lines []signLine) bool {
	sure := 0
	for _, l := range lines {
		l.Text = withoutListMark(l.Text)
		l.words = words(l.String)
		if len(l.words) == 0 {
			return false
		}
		honorific, _, person := p.personName(l)
		switch {
		case l.ruled, person && honorific != "":
			return false
		case p.bodyOpens(l) || !person && p.lex.offices.prefix(l.words) == 0:
			sure++
		case p.lex.offices.prefix(l.words) > 0:
			return false
		}
	}
	return len(lines) >= minMembers && 2*sure >= len(lines)
}
