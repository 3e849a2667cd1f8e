package index

import (
	"strings"

	"compromisos/configs"
)

// A bodies finds the organizations that a text names.
type bodies struct {
	// names by their first word, folded.
	names map[string][]orgName
}

// An orgName is one of the names of an organization.
type orgName struct {
	words []string
	org   *organization
}

// An organization is one of the registry with all its names as printed.
type organization struct {
	*configs.Organization
	names []string
	place int
}

// newBodies lists all names of the organizations.
func newBodies(orgs []configs.Organization) bodies {
	b := bodies{map[string][]orgName{}}
	for i := range orgs {
		o := &organization{Organization: &orgs[i], place: i}
		for _, name := range append([]string{orgs[i].Name, orgs[i].Acronym}, orgs[i].Aliases...) {
			all := strings.Fields(words(name))
			if len(all) == 0 {
				continue
			}
			o.names = append(o.names, name)
			b.names[all[0]] = append(b.names[all[0]], orgName{all, o})
		}
	}
	return b
}

// find is every organization that one of the texts names, in the order of the
// registry.
func (b bodies) find(texts ...string) []*organization {
	seen := map[int]*organization{}
	for _, text := range texts {
		all := strings.Fields(words(text))
		for i, w := range all {
			for _, n := range b.names[w] {
				if n.begins(all[i:]) {
					seen[n.org.place] = n.org
				}
			}
		}
	}
	return inOrder(seen)
}

// named is every organization of which text is a name.
func (b bodies) named(text string) []*organization {
	seen := map[int]*organization{}
	all := strings.Fields(words(text))
	if len(all) == 0 {
		return nil
	}
	for _, n := range b.names[all[0]] {
		if len(n.words) == len(all) && n.begins(all) {
			seen[n.org.place] = n.org
		}
	}
	return inOrder(seen)
}

// longest is how many of the first words are a name; 0 where they are none.
func (b bodies) longest(all []string) int {
	most := 0
	if len(all) == 0 {
		return 0
	}
	for _, n := range b.names[all[0]] {
		if len(n.words) > most && n.begins(all) {
			most = len(n.words)
		}
	}
	return most
}

// begins reports whether the name is what the words begin with.
func (n orgName) begins(all []string) bool {
	if len(n.words) > len(all) {
		return false
	}
	for i, w := range n.words {
		if all[i] != w {
			return false
		}
	}
	return true
}

// inOrder lists organizations as the registry does.
func inOrder(seen map[int]*organization) []*organization {
	var out []*organization
	for _, o := range seen {
		out = append(out, o)
	}
	for i := 1; i < len(out); i++ {
		for j := i; j > 0 && out[j].place < out[j-1].place; j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	return out
}

// words are the letters and digits of a text, folded, one space between words.
func words(s string) string {
	var b strings.Builder
	for _, r := range readings(s) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(r.lead)
	}
	return b.String()
}
