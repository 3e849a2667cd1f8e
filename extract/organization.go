package extract

import (
	"compromisos/configs"
	"compromisos/organization"
	"compromisos/record"
)

// A registry gives the id of an organization for any spelling of its name.
type registry struct{ *organization.Registry }

func newRegistry(list []configs.Organization, vocabularies []configs.Vocabulary) *registry {
	return &registry{organization.NewRegistry(list, organization.NewWords(vocabularies))}
}

// id of a body by its name and the acronym that the document gives for it.
func (r *registry) id(name, acronym string) string { return r.ID(name, acronym) }

// idOf is the id of a body as printed, with its acronym beside the name or without.
func (r *registry) idOf(name string) *string {
	id := r.id(r.Split(name))
	return &id
}

// isAcronym reports whether a text has the shape of an acronym.
func isAcronym(s string) bool { return organization.IsAcronym(s) }

// identify gives the members of a list that are bodies their ids, side by side: two
// bodies of one list are never the same. The text may give the acronym of a body
// elsewhere. Members who stand for a body of another name keep its id.
func (m *members) identify(list []record.Member) {
	var at []int
	var named []organization.Named
	for i, x := range list {
		acronym := ""
		if x.Acronym != nil {
			acronym = *x.Acronym
		}
		if x.Organization == nil || *x.Organization != m.registry.id(x.Name, acronym) {
			continue
		}
		if acronym == "" {
			acronym = m.defined(x.Name)
		}
		at, named = append(at, i), append(named, organization.Named{Name: x.Name, Acronym: acronym})
	}
	for i, id := range m.registry.IDs(named) {
		list[at[i]].Organization = &id
		if id == "" { // a line to be filled in
			list[at[i]].Organization = nil
		}
	}
}

// defined is the acronym that the text gives for exactly this name.
func (m *members) defined(name string) string {
	folded := configs.Fold(name)
	for _, d := range m.acronyms {
		if d.name == folded {
			return d.acronym
		}
	}
	return ""
}
