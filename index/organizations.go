package index

import (
	"strings"

	"compromisos/configs"
)

// A bodies finds the organizations that a text names.
type bodies struct {
	// names are folded, with a space before and after, so that a name is found
	// only as whole words.
	names []orgName
}

// An orgName is one of the names of an organization.
type orgName struct {
	folded string
	org    *configs.Organization
}

// newBodies lists all names of the organizations.
func newBodies(orgs []configs.Organization) bodies {
	var b bodies
	for i := range orgs {
		o := &orgs[i]
		for _, name := range append([]string{o.Name, o.Acronym}, o.Aliases...) {
			if folded := words(name); folded != "" {
				b.names = append(b.names, orgName{" " + folded + " ", o})
			}
		}
	}
	return b
}

// find is every organization that one of the texts names, in the order of the
// registry.
func (b bodies) find(texts ...string) []*configs.Organization {
	all := " " + words(strings.Join(texts, " / ")) + " "
	var out []*configs.Organization
	seen := map[string]bool{}
	for _, n := range b.names {
		if !seen[n.org.ID] && strings.Contains(all, n.folded) {
			seen[n.org.ID] = true
			out = append(out, n.org)
		}
	}
	return out
}

// words are the letters and digits of a text, folded, one space between words.
func words(s string) string {
	fields := strings.FieldsFunc(configs.Fold(s), func(r rune) bool {
		return strings.ContainsRune(" ,;:/()[]\"“”«»'’", r)
	})
	for i, f := range fields {
		if isDotted(f) {
			f = strings.ReplaceAll(f, ".", "")
		}
		fields[i] = strings.Trim(f, ".-–—")
	}
	return strings.Join(strings.Fields(strings.Join(fields, " ")), " ")
}
