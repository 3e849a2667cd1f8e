package organization

import (
	"cmp"
	"slices"

	"compromisos/period"
	"compromisos/record"
)

// A roster is a list of members as one document gives it.
type roster struct {
	group    Mention
	list     *record.MemberList
	document string
	// attended reports that the list is of those who came to a meeting: who was absent
	// has not left.
	attended bool
	// day is the last that the date of the list can mean.
	day period.Date
}

// newRoster is a list with a group and a date.
func newRoster(d *record.Document, list *record.MemberList) roster {
	out := roster{group: groupMention(d, list), list: list, document: d.ID, attended: d.Kind == record.Minutes}
	if span, err := period.Parse(*list.AsOf); err == nil {
		if end := span.End(); end != nil {
			out.day = *end
		}
	}
	return out
}

// A memberKey tells members apart: a body by its id, a person by the name.
type memberKey struct{ body, person string }

// A Change is what became of a group between two of its lists.
type Change struct {
	// Group is the id of the body, Name its name.
	Group string `json:"group"`
	Name  string `json:"name"`
	// From and To are the lists that were compared.
	From Roster `json:"from"`
	To   Roster `json:"to"`
	// Joined are members in To alone, Left those in From alone, in the order of their
	// ids.
	Joined []Member `json:"joined"`
	Left   []Member `json:"left"`
	// Stayed is how many stand in both.
	Stayed int `json:"stayed"`
}

// A Roster is the list of a group at one date, which several documents may give.
type Roster struct {
	// Date is that of the documents, in EDTF.
	Date string `json:"date"`
	// Documents are their ids, sorted.
	Documents []string `json:"documents"`
	// Members is how many there are.
	Members int `json:"members"`
}

// A Member of a group is a body or a person.
type Member struct {
	// Organization is the id of the body; null for a person.
	Organization *string `json:"organization"`
	// Name of the body, or of the person as printed.
	Name string `json:"name"`
}

// Changes are the groups whose members differ between the list that held on the day from
// and the one that held on the day to: the last one up to that day, or, where there is
// none, the first after it. Groups with fewer than two lists have none. only is the id of
// a group; "" means all. A group that is given by its id is there even where nothing
// changed.
//
// Where a group has lists of members, those who attended its meetings are not looked at.
func (o *Resolved) Changes(from, to period.Date, only string) []Change {
	groups := map[string][]roster{}
	for _, r := range o.rosters {
		b := o.Body(r.group)
		if b == nil || r.day.IsZero() || only != "" && b.ID != only {
			continue
		}
		groups[b.ID] = append(groups[b.ID], r)
	}
	var out []Change
	for i := range o.Bodies {
		b := &o.Bodies[i]
		if c, ok := o.change(b, lists(groups[b.ID]), from, to); ok && (only != "" || len(c.Joined)+len(c.Left) > 0) {
			out = append(out, c)
		}
	}
	return out
}

// lists are those of members, or where there are none those of attendants, by date.
func lists(all []roster) []roster {
	members := slices.DeleteFunc(slices.Clone(all), func(r roster) bool { return r.attended })
	if len(members) > 0 {
		all = members
	}
	slices.SortStableFunc(all, func(a, b roster) int {
		return cmp.Or(a.day.Compare(b.day), cmp.Compare(*a.list.AsOf, *b.list.AsOf), cmp.Compare(a.document, b.document))
	})
	return all
}

// heldOn is the date of the list that held on a day.
func heldOn(all []roster, day period.Date) string {
	held := *all[0].list.AsOf
	for _, r := range all {
		if r.day.Compare(day) > 0 {
			break
		}
		held = *r.list.AsOf
	}
	return held
}

// change compares the lists of a group that held on two days; it is not ok where they
// are the same list.
func (o *Resolved) change(b *Body, all []roster, from, to period.Date) (c Change, ok bool) {
	if len(all) == 0 {
		return c, false
	}
	first, last := heldOn(all, from), heldOn(all, to)
	if first == last {
		return c, false
	}
	before, after := o.members(all, first), o.members(all, last)
	c = Change{
		Group: b.ID, Name: b.Name, From: rosterOf(all, first, before), To: rosterOf(all, last, after),
		Joined: missing(before, after), Left: missing(after, before),
	}
	c.Stayed = len(before) - len(c.Left)
	return c, true
}

// members are those of all lists of one date.
func (o *Resolved) members(all []roster, date string) map[memberKey]Member {
	out := map[memberKey]Member{}
	for _, r := range all {
		if *r.list.AsOf != date {
			continue
		}
		for _, m := range r.list.Members {
			key, x := o.member(m)
			if _, ok := out[key]; !ok {
				out[key] = x
			}
		}
	}
	return out
}

// member is the body that a member was joined to, or the person: one who stands for a
// body is a person still.
func (o *Resolved) member(m record.Member) (memberKey, Member) {
	if m.Organization != nil {
		if b := o.Body(Mention{Name: m.Name, Acronym: deref(m.Acronym), ID: *m.Organization}); b != nil {
			return memberKey{body: b.ID}, Member{Organization: &b.ID, Name: b.Name}
		}
	}
	return memberKey{person: letters(m.Name)}, Member{Name: m.Name}
}

func rosterOf(all []roster, date string, members map[memberKey]Member) Roster {
	out := Roster{Date: date, Members: len(members), Documents: []string{}}
	for _, r := range all {
		if *r.list.AsOf == date && !slices.Contains(out.Documents, r.document) {
			out.Documents = append(out.Documents, r.document)
		}
	}
	slices.Sort(out.Documents)
	return out
}

// missing are the members of after that are not in before, bodies first.
func missing(before, after map[memberKey]Member) []Member {
	out := []Member{}
	for key, m := range after {
		if _, ok := before[key]; !ok {
			out = append(out, m)
		}
	}
	slices.SortFunc(out, func(a, b Member) int {
		return cmp.Or(cmp.Compare(kindOrder(a), kindOrder(b)), cmp.Compare(deref(a.Organization), deref(b.Organization)), cmp.Compare(a.Name, b.Name))
	})
	return out
}

func kindOrder(m Member) int {
	if m.Organization == nil {
		return 1
	}
	return 0
}
