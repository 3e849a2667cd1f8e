package organization

import (
	"strconv"

	"compromisos/configs"
)

// A Named is a body as one list names it.
type Named struct {
	// Name as printed, Acronym that the document gives for it; "" for none.
	Name, Acronym string
}

// IDs are the ids of bodies that stand side by side in one list. Two that are printed
// differently are two bodies, unless the registry gives both names: the one that is
// nearest to what the id stands for keeps it.
func (r *Registry) IDs(list []Named) []string {
	ids, names := make([]string, len(list)), make([]name, len(list))
	why := make([]Reason, len(list))
	for i, x := range list {
		names[i] = r.parse(x.Name, x.Acronym)
		if ids[i], why[i] = r.find(names[i]); ids[i] == "" {
			ids[i] = r.unregistered(names[i])
		}
	}
	// In the order of the list, those whose name the registry holds come first.
	owner := map[string]int{}
	for _, sure := range []bool{true, false} {
		for i, id := range ids {
			if (why[i] == Registered) != sure {
				continue
			}
			first, taken := owner[id]
			switch {
			case !taken:
				owner[id] = i
			case sure || configs.Fold(list[first].Name) == configs.Fold(list[i].Name):
			default:
				ids[i] = r.another(names[i], owner, list)
				owner[ids[i]] = i
			}
		}
	}
	return ids
}

// another is an id that no other name of the list has: the slug of the long name, of
// the whole name as printed, or that with a number.
func (r *Registry) another(n name, owner map[string]int, list []Named) string {
	base := slug(n.printed)
	for _, s := range []string{n.longSlug(), base} {
		if first, taken := owner[s]; !taken || configs.Fold(list[first].Name) == configs.Fold(n.printed) {
			return s
		}
	}
	for i := 2; ; i++ {
		s := base + "-" + strconv.Itoa(i)
		if _, taken := owner[s]; !taken {
			return s
		}
	}
}
