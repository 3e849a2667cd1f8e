package entry

import (
	"slices"

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
		return ids, all
	}
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
// registry, and those that the record gives.
func (m *Maker) orgIDs(value any, t texts) []string {
	var out []string
	for _, o := range m.bodies.Find(append(slices.Clone(t.responsible), t.names...)...) {
		out = append(out, o.ID)
	}
	switch v := value.(type) {
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
