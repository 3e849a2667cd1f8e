package organization

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Resolved are the bodies that a Resolver found.
type Resolved struct {
	// Bodies in the order of their ids.
	Bodies []Body

	byKey   map[spellingKey]int
	byName  map[string][]int
	rosters []roster
}

// bodies makes a body of each set.
func (r *Resolver) bodies() *Resolved {
	out := &Resolved{byKey: map[spellingKey]int{}, byName: map[string][]int{}}
	taken := map[string]bool{}
	var sets []*set
	for _, s := range r.nodes {
		if s.parent == s {
			sets = append(sets, s.set)
			slices.SortFunc(s.set.members, compareSpellings)
			taken[s.set.registered] = true
		}
	}
	// The set with the most mentions comes first where two would have the same id.
	slices.SortStableFunc(sets, func(a, b *set) int { return compareSpellings(a.members[0], b.members[0]) })
	for _, s := range sets {
		s.body = r.body(s, taken)
		taken[s.body.ID] = true
	}
	slices.SortFunc(sets, func(a, b *set) int { return cmp.Compare(a.body.ID, b.body.ID) })
	for i, s := range sets {
		out.Bodies = append(out.Bodies, s.body)
		out.index(i, s)
	}
	return out
}

// compareSpellings puts the most frequent first, then the longer, then by the alphabet.
func compareSpellings(a, b *spelling) int {
	return cmp.Or(b.count-a.count, len(b.printed)-len(a.printed), cmp.Compare(a.printed, b.printed),
		cmp.Compare(a.acronym, b.acronym), cmp.Compare(a.id, b.id))
}

func (r *Resolver) body(s *set, taken map[string]bool) Body {
	b := Body{ID: s.registered, Registered: s.registered != "", OtherIDs: []string{}}
	for _, o := range r.registry.organizations {
		if o.ID == s.registered && b.Name == "" && b.Registered {
			b.Name = o.Name
			if o.Acronym != "" {
				b.Acronym = &o.Acronym
			}
		}
	}
	if b.ID == "" {
		b.ID = s.freeID(taken)
	}
	ids := map[string]bool{}
	for _, m := range s.members {
		if b.Acronym == nil && m.name.acronym != "" {
			b.Acronym = &m.name.acronym
		}
		if b.Name == "" {
			b.Name = m.printed
		}
		if m.id != "" && m.id != b.ID {
			ids[m.id] = true
		}
	}
	b.Name = cmp.Or(b.Name, b.ID)
	b.OtherIDs = append(b.OtherIDs, slices.Sorted(maps.Keys(ids))...)
	b.Names = s.spellings(b)
	b.Documents = s.appearances()
	return b
}

// freeID is the slug of the most frequent acronym, or that of the shortest name. Where
// another body has it, the slug of the whole name tells the two apart.
func (s *set) freeID(taken map[string]bool) string {
	var candidates []string
	for _, m := range s.members {
		if m.name.acronym != "" {
			candidates = append(candidates, slug(m.name.acronym))
		}
	}
	short := slices.MinFunc(s.members, func(a, b *spelling) int {
		return cmp.Or(len(a.name.compact)-len(b.name.compact), b.count-a.count, len(b.name.bare)-len(a.name.bare),
			len(a.printed)-len(b.printed), compareSpellings(a, b))
	})
	candidates = append(candidates, short.id, short.name.longSlug(), slug(s.members[0].printed))
	for _, c := range candidates {
		if c != "" && !taken[c] {
			return c
		}
	}
	base := cmp.Or(slug(s.members[0].printed), short.id, "body")
	for i := 2; ; i++ {
		if c := base + "-" + strconv.Itoa(i); !taken[c] {
			return c
		}
	}
}

// spellings are the names as printed, the most frequent first, each with the reason of
// the join that leads to a name of the registry, or else to the most frequent one.
func (s *set) spellings(b Body) []Spelling {
	out := []Spelling{}
	at := map[string]int{}
	seen := map[*spelling]bool{}
	var queue []*spelling
	reach := func(m *spelling, why Reason, with string) {
		if seen[m] {
			return
		}
		seen[m] = true
		queue = append(queue, m)
		if m.printed == "" {
			return
		}
		i, ok := at[m.printed]
		if !ok {
			i = len(out)
			at[m.printed] = i
			out = append(out, Spelling{Text: m.printed, Reason: why, With: with})
		}
		out[i].Count += m.count
	}
	for _, m := range s.members {
		if m.known != None {
			reach(m, m.known, b.Name)
		}
	}
	if len(queue) == 0 {
		reach(s.first(), None, "")
	}
	for len(queue) > 0 {
		from := queue[0]
		queue = queue[1:]
		for _, j := range from.joins {
			reach(j.to, j.why, cmp.Or(from.printed, b.Name))
		}
	}
	slices.SortStableFunc(out, func(a, b Spelling) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Text, b.Text)) })
	return out
}

// first is the most frequent spelling that has a name.
func (s *set) first() *spelling {
	for _, m := range s.members {
		if m.printed != "" {
			return m
		}
	}
	return s.members[0]
}

func (s *set) appearances() []Appearance {
	roles := map[string]map[string]bool{}
	for _, m := range s.members {
		for doc, rs := range m.roles {
			if roles[doc] == nil {
				roles[doc] = map[string]bool{}
			}
			maps.Copy(roles[doc], rs)
		}
	}
	out := []Appearance{}
	for _, doc := range slices.Sorted(maps.Keys(roles)) {
		out = append(out, Appearance{doc, slices.Sorted(maps.Keys(roles[doc]))})
	}
	return out
}

// index makes a body known by its mentions, ids and names.
func (o *Resolved) index(i int, s *set) {
	for _, key := range append([]string{s.body.ID, s.body.Name, deref(s.body.Acronym)}, s.body.OtherIDs...) {
		o.name(key, i)
	}
	for _, m := range s.members {
		o.byKey[m.spellingKey] = i
		o.name(m.printed, i)
		o.name(m.name.compact, i)
	}
}

func (o *Resolved) name(key string, i int) {
	key = letters(key)
	if key != "" && !slices.Contains(o.byName[key], i) {
		o.byName[key] = append(o.byName[key], i)
	}
}

// Body that a mention was joined to; nil for one that was not added.
func (o *Resolved) Body(m Mention) *Body {
	i, ok := o.byKey[spellingKey{m.Name, m.Acronym, m.ID}]
	if !ok {
		return nil
	}
	return &o.Bodies[i]
}

// Find are the bodies that an id, a name or an acronym means, in any spelling. An id
// means one body.
func (o *Resolved) Find(what string) []*Body {
	var out []*Body
	for i := range o.Bodies {
		if strings.EqualFold(o.Bodies[i].ID, what) {
			return []*Body{&o.Bodies[i]}
		}
	}
	for _, i := range o.byName[letters(what)] {
		out = append(out, &o.Bodies[i])
	}
	return out
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
