package organization

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"compromisos/configs"
)

// A Resolver joins the spellings of many documents. The zero Resolver is not ready; see
// [NewResolver].
type Resolver struct {
	registry *Registry
	mentions map[spellingKey]*spelling
	// nodes are the mentions in order, once all are there.
	nodes   []*spelling
	rosters []roster
}

// A spellingKey tells spellings apart. The same letters with another acronym beside
// them, or with another id, may be of another body.
type spellingKey struct{ printed, acronym, id string }

// A spelling is one name with all its mentions: what is joined with others.
type spelling struct {
	spellingKey
	name  name
	count int
	// lists are the lists that it stands in.
	lists map[string]bool
	// roles by the document.
	roles map[string]map[string]bool

	// parent in the set of joined spellings; itself at the root. See find.
	parent *spelling
	// set is what the root knows of all its spellings.
	set *set
	// known is why the registry gives the spelling; None where it does not.
	known Reason
	// joins are the spellings that it was joined with directly.
	joins []join
}

// A join is an edge between two spellings.
type join struct {
	to  *spelling
	why Reason
}

// A set is the spellings that mean one body.
type set struct {
	members []*spelling
	// body is what the set comes to in the end.
	body Body
	// registered is the id in the registry; "" for none.
	registered string
	// lists maps a list to the folded names in it.
	lists map[string]map[string]bool
}

// NewResolver makes a resolver over a registry, which may be empty.
func NewResolver(r *Registry) *Resolver {
	return &Resolver{registry: r, mentions: map[spellingKey]*spelling{}}
}

// Add notes a mention. One without a name and an id is left out, as the line to sign on.
func (r *Resolver) Add(m Mention) {
	key := spellingKey{m.Name, m.Acronym, m.ID}
	if letters(m.Name) == "" && m.ID == "" {
		return
	}
	s := r.mentions[key]
	if s == nil {
		s = &spelling{spellingKey: key, lists: map[string]bool{}, roles: map[string]map[string]bool{}}
		s.name = r.registry.parse(m.Name, m.Acronym)
		if s.name.acronym == "" && s.name.abbreviated(m.ID) {
			s.name.acronym = strings.ToUpper(m.ID)
		}
		r.mentions[key] = s
	}
	s.count++
	if m.List != "" {
		s.lists[m.List] = true
	}
	if s.roles[m.Document] == nil {
		s.roles[m.Document] = map[string]bool{}
	}
	s.roles[m.Document][m.Role] = true
}

// Resolve joins all that was added. What it gives does not depend on the order in which
// mentions were added.
func (r *Resolver) Resolve() *Resolved {
	r.nodes = slices.SortedFunc(maps.Values(r.mentions), func(a, b *spelling) int {
		return cmp.Or(cmp.Compare(a.printed, b.printed), cmp.Compare(a.acronym, b.acronym), cmp.Compare(a.id, b.id))
	})
	for _, s := range r.nodes {
		s.parent, s.joins, s.known = s, nil, None
		s.set = &set{members: []*spelling{s}, lists: map[string]map[string]bool{}}
		for l := range s.lists {
			s.set.lists[l] = map[string]bool{configs.Fold(s.printed): true}
		}
	}
	r.register()
	r.sameLetters()
	r.sameAcronym()
	r.sameID()
	r.inShort()
	out := r.bodies()
	out.rosters = r.rosters
	return out
}

// find is the root of a spelling's set.
func (s *spelling) find() *spelling {
	for s.parent != s {
		s.parent = s.parent.parent
		s = s.parent
	}
	return s
}

// unite joins the sets of two spellings, unless that would make one body of two: of
// two that one list names side by side, or of two that the registry tells apart.
func unite(a, b *spelling, why Reason) {
	x, y := a.find(), b.find()
	if x == y {
		return
	}
	p, q := x.set, y.set
	if p.registered != "" && q.registered != "" && p.registered != q.registered {
		return
	}
	if why != Registered && sideBySide(p, q) {
		return
	}
	if len(p.members) < len(q.members) {
		x, y, p, q = y, x, q, p
	}
	p.members = append(p.members, q.members...)
	p.registered = cmp.Or(p.registered, q.registered)
	for l, names := range q.lists {
		if p.lists[l] == nil {
			p.lists[l] = names
			continue
		}
		maps.Copy(p.lists[l], names)
	}
	y.parent, y.set = x, nil
	a.joins = append(a.joins, join{b, why})
	b.joins = append(b.joins, join{a, why})
}

// sideBySide reports whether a list names a spelling of each set, printed differently.
func sideBySide(p, q *set) bool {
	if len(p.lists) > len(q.lists) {
		p, q = q, p
	}
	for l, names := range p.lists {
		others := q.lists[l]
		for n := range names {
			if len(others) > 1 || len(others) == 1 && !others[n] {
				return true
			}
		}
	}
	return false
}
