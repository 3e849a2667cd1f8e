package analysis

import (
	"strings"

	"compromisos/configs"
)

// Bodies find the organizations that a text names.
type Bodies struct {
	// names by their first word, folded.
	names map[string][]orgName
}

// An Organization is what NewBodies takes.
type Organization = configs.Organization

// An orgName is one of the names of an organization.
type orgName struct {
	words []string
	org   *Body
}

// A Body is an organization of the registry.
type Body struct {
	*configs.Organization
	// Names are all that it has, as printed.
	Names []string
	place int
}

// NewBodies lists all names of the organizations.
func NewBodies(orgs []configs.Organization) Bodies {
	b := Bodies{map[string][]orgName{}}
	for i := range orgs {
		o := &Body{Organization: &orgs[i], place: i}
		for _, name := range append([]string{orgs[i].Name, orgs[i].Acronym}, orgs[i].Aliases...) {
			all := strings.Fields(Words(name))
			if len(all) == 0 {
				continue
			}
			o.Names = append(o.Names, name)
			b.names[all[0]] = append(b.names[all[0]], orgName{all, o})
		}
	}
	return b
}

// Find is every organization that one of the texts names, in the order of the
// registry.
func (b Bodies) Find(texts ...string) []*Body {
	seen := map[int]*Body{}
	for _, text := range texts {
		all := strings.Fields(Words(text))
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

// Named is every organization of which text is a name.
func (b Bodies) Named(text string) []*Body {
	seen := map[int]*Body{}
	all := strings.Fields(Words(text))
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

// Longest is how many of the first words are a name; 0 where they are none.
func (b Bodies) Longest(all []string) int {
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
func inOrder(seen map[int]*Body) []*Body {
	var out []*Body
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
