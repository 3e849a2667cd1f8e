package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/record"
)

// underHeading reads the items below a heading over members or attendants, or below
// a paragraph that introduces them.
func (m *members) underHeading(i int) {
	b := m.blocks[i]
	if b.Table != nil {
		rest, title := untitled(b.Table)
		if group, ok := m.listHeading(title); ok {
			m.add(group, m.attendanceRows(rest))
		}
		return
	}
	if b.Kind == document.ListItem {
		return
	}
	group, ok := m.listHeading(b.Text)
	if !ok || i+1 >= len(m.blocks) || group.Empty() && m.lex.isClosing(b.Text.String) {
		return // without a group, those who sign are members of nothing
	}
	first := i + 1
	if m.introduces(first) {
		first++
	}
	table, at := m.peopleBlocks(m.blocks[first:])
	if table != nil {
		first += at
	}
	if m.listFrom[first] {
		return // a heading, and the sentence below it
	}
	m.listFrom[first] = true
	if table != nil {
		m.add(group, m.attendanceRows(table))
		return
	}
	m.add(group, m.listed(m.blocks[first:]))
}

// introduces reports whether the block at i is a sentence between the heading over a list
// and the list: items or lines of names follow it.
func (m *members) introduces(i int) bool {
	if i+1 >= len(m.blocks) || m.blocks[i].Table != nil || m.blocks[i].Kind != document.Paragraph {
		return false
	}
	next := m.blocks[i+1]
	return strings.HasSuffix(strings.TrimSpace(m.blocks[i].Text.String), ":") && next.Table == nil &&
		(next.Kind == document.ListItem || m.nameLines(next.Text) != nil)
}

// listed are the members that blocks name: list items, or paragraphs of nothing but
// names, one a line.
func (m *members) listed(blocks []document.Block) []record.Member {
	var list []record.Member
	for _, b := range blocks {
		if b.Table != nil || b.Kind == document.Heading {
			break
		}
		names := []document.Text{b.Text}
		if b.Kind != document.ListItem {
			if names = m.nameLines(b.Text); names == nil {
				break
			}
		}
		for _, t := range names {
			list = m.appendMember(list, withoutListMark(t))
		}
	}
	return list
}

// appendMember adds a member, unless the list says that they did not come.
func (m *members) appendMember(list []record.Member, t document.Text) []record.Member {
	if m.saidAbsent(t.String) {
		return list
	}
	x := m.member(t)
	if x.Place != nil && m.lex.absent.has(*x.Place) {
		return list
	}
	return append(list, x)
}

// saidAbsent reports whether a mark of absence stands after a name: in brackets, or
// after a dash or comma.
func (m *members) saidAbsent(s string) bool {
	i := strings.LastIndexAny(s, "(,–—-")
	if i <= 0 {
		return false
	}
	ws := words(s[i:])
	n := m.lex.absent.prefix(ws)
	return n > 0 && (n == len(ws) || n > 1 || len(ws[0].fold) > len("no"))
}

// maxListHeading is the longest heading over a list of members, in bytes.
const maxListHeading = 80

// listHeading reports whether a text opens a list of members, and of which group:
// the body that a sentence names, or that the title of minutes does.
func (m *members) listHeading(t document.Text) (group document.Text, ok bool) {
	s := strings.TrimRight(t.String, " :.")
	if s == "" {
		return group, false
	}
	_, bare := sectionNumber(s)
	if len(bare) <= maxListHeading && (m.lex.attendees.has(bare) || m.lex.memberHeadings.has(bare)) {
		return m.metBody(), true
	}
	if !strings.HasSuffix(strings.TrimSpace(t.String), ":") {
		return group, false
	}
	ws := words(t.String)
	if at, _ := m.lex.introductions.find(ws); at > 0 {
		return m.groupBefore(t, ws[:at]), true
	}
	if m.doc.Kind == record.Minutes && m.endsInLead(ws) {
		return m.metBody(), true
	}
	return group, false
}

// endsInLead reports whether the last words before a colon lead in a list: the first lines
// of minutes say who met ("… met at the town hall the following members:").
func (m *members) endsInLead(ws []word) bool {
	for i := max(0, len(ws)-maxLabelWords); i < len(ws); i++ {
		if n := m.lex.leadIns.prefix(ws[i:]); n > 0 && i+n == len(ws) {
			return true
		}
	}
	return false
}
