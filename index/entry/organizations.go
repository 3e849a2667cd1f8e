package entry

import (
	"slices"
	"strings"

	"compromisos/index/analysis"
	"compromisos/index/schema"
	"compromisos/record"
)

// setOrganizations adds the ids of the organizations that the record names, all of
// their names beside the printed one, and what the record is called.
func (m *Maker) setOrganizations(out Entry, t texts) {
	known := func(names []string) (ids, all []string) {
		all = append(all, names...)
		for _, o := range m.bodies.Find(names...) {
			ids = append(ids, o.ID)
			all = append(append(all, o.ID), o.Names...)
		}
		for _, o := range m.own.Find(names...) {
			ids = append(ids, o.ID)
		}
		return ids, all
	}
	_, out[schema.Signatory] = known(t.signatory)
	ids, responsible := known(t.responsible)
	more, names := known(t.names)
	out[schema.Responsible] = responsible
	out[schema.Names] = append(append(names, responsible...), t.orgs...)
	out[schema.Org] = append(append(ids, more...), t.orgs...)
	mentions := slices.Concat(ids, more, t.orgs)
	for _, o := range m.bodies.Find(t.body...) {
		mentions = append(mentions, o.ID)
	}
	out[schema.Mention] = distinct(mentions)
	out[schema.Whole] = m.wholes(out, t)
}

// wholes are the names of a record: its title, and all names of the body that it is
// about.
func (m *Maker) wholes(out Entry, t texts) []string {
	title, _ := out[schema.Title].(string)
	all := []string{analysis.FoldName(title)}
	for _, name := range t.called {
		all = append(all, analysis.FoldName(name))
		for _, o := range m.bodies.Named(name) {
			for _, n := range o.Names {
				all = append(all, analysis.FoldName(n))
			}
		}
	}
	return distinct(all)
}

// distinct leaves out what is empty or comes again.
func distinct(all []string) []string {
	slices.Sort(all)
	all = slices.Compact(all)
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

// orgIDs are the ids of the bodies that a record names, each once: those of the
// registry, and those that the source gives. A body that signs and has none is told by its
// name.
func (m *Maker) orgIDs(value any, t texts) []string {
	named := append(slices.Clone(t.responsible), t.names...)
	out := m.ids(named...)
	switch v := value.(type) {
	case *record.Signatory:
		for _, name := range v.Organizations {
			if len(m.ids(name)) == 0 {
				out = append(out, printed([]string{name})...)
			}
		}
	case *record.Document:
		for i := range v.MemberLists {
			out = append(out, lines(text(v.MemberLists[i].GroupOrganization))...)
		}
	case *record.MemberList:
		out = append(out, lines(text(v.GroupOrganization))...)
		for i := range v.Members {
			out = append(out, lines(text(v.Members[i].Organization))...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// ids are those of the bodies that texts name.
func (m *Maker) ids(texts ...string) []string {
	var out []string
	for _, o := range append(m.bodies.Find(texts...), m.own.Find(texts...)...) {
		out = append(out, o.ID)
	}
	return out
}

// reading is the maker for one source, which knows the bodies that its lists give ids to:
// another record of it may name them.
func (m *Maker) reading(f *record.File) *Maker {
	var all []analysis.Organization
	add := func(id *string, names ...string) {
		names = slices.DeleteFunc(names, func(s string) bool { return !isName(s) })
		if id != nil && len(names) > 0 {
			all = append(all, analysis.Organization{ID: *id, Name: names[0], Aliases: names[1:]})
		}
	}
	for i := range f.Documents {
		for j := range f.Documents[i].MemberLists {
			list := &f.Documents[i].MemberLists[j]
			add(list.GroupOrganization, text(list.Group), text(list.Acronym))
			for k := range list.Members {
				member := &list.Members[k]
				add(member.Organization, member.Name, text(member.Acronym))
			}
		}
	}
	return &Maker{m.bodies, m.stemmers, analysis.NewBodies(all)}
}

// isName reports whether a text that holds s means the body so called: several words, or
// an acronym. One word may be any.
func isName(s string) bool {
	return strings.ContainsRune(analysis.Words(s), ' ') || s != "" && strings.ToUpper(s) == s
}
