package organization

import (
	"fmt"
	"strings"

	"compromisos/record"
)

// The roles of a body in a document.
const (
	// RoleGroup has members, or met.
	RoleGroup = "group"
	// RoleMember is a member of a group.
	RoleMember = "member"
	// RoleAffiliation is what a member stands for who is a person.
	RoleAffiliation = "affiliation"
	// RoleSignatory signs as a body; RoleRepresented is the body of the office of a
	// person who signs.
	RoleSignatory   = "signatory"
	RoleRepresented = "represented"
	// RoleResponsible answers for a commitment, RolePledge for a pledge.
	RoleResponsible = "responsible"
	RolePledge      = "pledge"
)

// AddDocument notes the bodies that the records of a document name, and the members of
// its groups.
func (r *Resolver) AddDocument(d *record.Document) {
	for i := range d.MemberLists {
		r.addList(d, i)
	}
	for _, s := range d.Signatories {
		if s.Kind == record.Organization {
			r.addName(d.ID, RoleSignatory, s.Name)
		}
		for _, name := range s.Organizations {
			r.addName(d.ID, RoleRepresented, name)
		}
	}
	for _, c := range d.Commitments {
		for _, name := range c.Responsible {
			r.addBodies(d.ID, RoleResponsible, name)
		}
	}
	for _, p := range d.Pledges {
		r.addBodies(d.ID, RolePledge, deref(p.Actor))
	}
}

// addName notes a name that is one of a body, without the article of the sentence that it
// stands in.
func (r *Resolver) addName(document, role, printed string) {
	if ts := tokens(printed); len(ts) > 1 && r.registry.articles[ts[0].letters] && !IsAcronym(printed[ts[0].start:ts[0].end]) {
		printed = printed[ts[1].start-len(ts[1].before):]
	}
	name, acronym := r.registry.Split(printed)
	r.Add(Mention{Name: name, Acronym: acronym, Document: document, Role: role})
}

// maxNameWords is the longest name of a body in words; longer text is a sentence.
const maxNameWords = 16

// addBodies notes the bodies that a text names, one or several joined by "and": it does
// where it begins with a word for bodies, is an acronym, or stands in the registry. Other
// texts are people, units and tasks.
func (r *Resolver) addBodies(document, role, text string) {
	ts := tokens(text)
	for from, i := 0, 1; i <= len(ts); i++ {
		if i < len(ts) && (!r.registry.and[ts[i].letters] || !r.opensBody(ts[i+1:])) {
			continue
		}
		if part := ts[from:i]; len(part) > 0 && len(part) <= maxNameWords {
			r.addBody(document, role, strings.TrimRight(text[part[0].start:part[len(part)-1].end]+closing(part), " ;.,:"))
		}
		from = i + 1
	}
}

// closing is the bracket that closes the last of words.
func closing(ts []token) string {
	if strings.HasPrefix(ts[len(ts)-1].after, ")") {
		return ")"
	}
	return ""
}

// opensBody reports whether words begin with one for bodies, an article aside.
func (r *Resolver) opensBody(ts []token) bool {
	if len(ts) > 1 && r.registry.articles[ts[0].letters] {
		ts = ts[1:]
	}
	return len(ts) > 0 && ts[0].upper && r.registry.bodies.prefix(ts) > 0
}

// addBody notes a text that names one body; a word for bodies alone ("the council")
// names none.
func (r *Resolver) addBody(document, role, text string) {
	_, why := r.registry.Find(text, "")
	n := r.registry.parse(text, "")
	if why == Registered || r.registry.isAcronym(text) || r.opensBody(n.bare) && r.registry.canBeShort(n.bare) {
		r.addName(document, role, text)
	}
}

// addList notes a group and its members.
func (r *Resolver) addList(d *record.Document, i int) {
	list := &d.MemberLists[i]
	if list.GroupOrganization != nil {
		r.Add(groupMention(d, list))
	}
	key := fmt.Sprintf("%s#%d", d.ID, i)
	for _, m := range list.Members {
		if m.Organization == nil {
			continue
		}
		x := r.memberMention(m)
		x.Document = d.ID
		if x.Role == RoleMember {
			x.List = key
		}
		r.Add(x)
	}
	if list.GroupOrganization != nil && list.AsOf != nil {
		r.rosters = append(r.rosters, newRoster(d, list))
	}
}

// memberMention is the body that a member is, or that one stands for who is a person.
func (r *Resolver) memberMention(m record.Member) Mention {
	x := Mention{Name: m.Name, Acronym: deref(m.Acronym), ID: *m.Organization, Role: RoleMember}
	if m.Affiliation != nil {
		name, acronym := r.registry.Split(*m.Affiliation)
		return Mention{Name: name, Acronym: acronym, ID: x.ID, Role: RoleAffiliation}
	}
	if !r.ownID(x) {
		return Mention{ID: x.ID, Role: RoleAffiliation}
	}
	return x
}

// groupMention is the group that a list is of.
func groupMention(d *record.Document, list *record.MemberList) Mention {
	return Mention{
		Name: deref(list.Group), Acronym: deref(list.Acronym), ID: *list.GroupOrganization,
		Document: d.ID, Role: RoleGroup,
	}
}

// ownID reports whether an id can be that of the name beside it: what the registry says,
// a slug of the name, or an acronym of it that stands elsewhere in the document. The
// registry may have grown since the document was read.
func (r *Resolver) ownID(m Mention) bool {
	n := r.registry.parse(m.Name, m.Acronym)
	if id, _ := r.registry.find(n); id == m.ID {
		return true
	}
	long := n.longSlug()
	return m.ID == n.slug() || strings.HasPrefix(m.ID, long) || strings.HasPrefix(slug(m.Name), m.ID) ||
		n.abbreviated(m.ID)
}

// abbreviated reports whether an id is the acronym of a long name: its letters stand in
// the name in their order, the first of them first, and not as the beginning of a word.
func (n name) abbreviated(id string) bool {
	rest := n.compact
	if len(n.bare) < minShort || len(id) < 2 || len(id) > maxAcronym || strings.HasPrefix(rest, id) || rest[0] != id[0] {
		return false
	}
	for _, c := range id {
		i := strings.IndexRune(rest, c)
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
	}
	return true
}
