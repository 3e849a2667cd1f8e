package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/record"
)

// minMembers is the shortest list that is one: "A and B" in a sentence is none.
const minMembers = 2

// memberLists are the lists of members that the document gives: in a sentence or a
// footnote ("… is made up of: 1) …, 2) …"), under such a sentence or a heading, and
// the organizations that sign a letter in the name of a group.
func memberLists(p *part, d *record.Document) {
	m := &members{part: p, doc: d, acronyms: p.acronyms(), listFrom: map[int]bool{}}
	m.attendedFacts()
	for i, b := range p.blocks {
		m.inSentence(b.Text)
		m.underHeading(i)
	}
	for _, n := range p.notes {
		m.inSentence(n.Text)
	}
	m.signedMinutes()
	m.signingMembers()
}

// members collects the member lists of a document.
type members struct {
	*part
	doc *record.Document
	// acronyms by the folded name that they stand after in the text.
	acronyms []definition
	// listFrom are the blocks with which lists begin that have been read.
	listFrom map[int]bool
}

// add appends a list, unless it is too short to be one.
func (m *members) add(group document.Text, list []record.Member) {
	if len(list) < minMembers {
		return
	}
	m.settleDashes(list)
	m.identify(list)
	m.settleCommas(list)
	m.settlePlaces(list)
	m.settlePeople(list)
	out := record.MemberList{Members: list}
	for _, x := range list {
		out.Evidence = append(out.Evidence, x.Evidence...)
	}
	if !group.Empty() {
		name, acronym := m.registry.Split(group.String)
		if acronym == "" {
			acronym = m.acronymOf(name)
		}
		id := m.registry.id(name, acronym)
		out.Group, out.GroupOrganization = &name, &id
		if acronym != "" {
			out.Acronym = &acronym
		}
	}
	if m.doc.Issued != nil {
		out.AsOf = &m.doc.Issued.EDTF
	}
	m.doc.MemberLists = append(m.doc.MemberLists, out)
}

// signingMembers makes the organizations that sign a letter the members of the group that
// the letter says they speak for.
func (m *members) signingMembers() {
	var list []record.Member
	for _, s := range m.doc.Signatories {
		if len(list) == m.signersOfGroup() {
			break
		}
		if s.Kind != record.Organization {
			if m.signedFor.Empty() {
				return
			}
			continue // who signs for another
		}
		x := m.member(document.Text{String: s.Name})
		x.Evidence = s.Evidence
		list = append(list, x)
	}
	if len(list) < minMembers {
		return
	}
	if !m.signedFor.Empty() {
		m.add(m.signedFor, list)
		return
	}
	for t := range m.texts() {
		ws := words(t.String)
		for i := range ws {
			n := m.lex.speaksFor.prefix(ws[i:])
			if n > 0 && i+n < len(ws) && ws[i+n].upper() {
				m.add(t.Slice(ws[i+n].start, m.nameEnd(ws, i+n)), list)
				return
			}
		}
	}
}

// signersOfGroup is how many of the signatories speak for the group: bodies that only
// support its letter are none of its members.
func (m *members) signersOfGroup() int {
	if m.part.signers > 0 {
		return m.part.signers
	}
	return len(m.doc.Signatories)
}

// nameEnd is the byte offset at which the name that begins at word i ends: names are
// capitals, and particles between them.
func (p *part) nameEnd(ws []word, i int) int {
	end := ws[i].end
	for from := i; i < len(ws); i++ {
		if i > from && ws[i].start > ws[i-1].end+len(ws[i-1].after)+1 { // a bracket before it
			if strings.HasPrefix(ws[i].after, ")") && isAcronym(ws[i].bare) {
				end = ws[i].end + 1
			}
			return end
		}
		switch {
		case ws[i].upper():
			end = ws[i].end
		case !p.lex.particles.full[ws[i].fold]:
			return end
		}
		if ws[i].after != "" {
			return end
		}
	}
	return end
}
