package facet

import (
	"fmt"
	"slices"
	"sort"

	"compromisos/index/schema"
)

// A Facet is how many hits there are of each value of a field.
type Facet struct {
	// Name is one of Names.
	Name string
	// Values with most hits, those of the same number by name.
	Values []Value
	// Others is how many more values there are.
	Others int
}

// A Value is one of the values that hits have.
type Value struct {
	// Value as the index holds it: an id for organizations, a name as printed for
	// responsible and place, a tag for languages.
	Value string
	// Count of hits; a hit with several values counts in each.
	Count int
}

// A Field is one that hits are counted by, under the name that users know.
type Field struct{ name, field string }

// fields are all there are, in the order in which they are shown.
var fields = []Field{
	{"type", schema.Type}, {"kind", schema.Kind}, {"year", schema.Year}, {"org", schema.FacetOrg},
	{"responsible", schema.FacetResponsible}, {"place", schema.FacetPlace}, {"language", schema.FacetLanguage},
}

// Names are those that Named knows, in the order in which facets are shown.
func Names() []string {
	out := make([]string, len(fields))
	for i, f := range fields {
		out[i] = f.name
	}
	return out
}

// Named are the fields with the names; the error names what there is.
func Named(names []string) ([]Field, error) {
	var out []Field
	for _, name := range names {
		i := slices.IndexFunc(fields, func(f Field) bool { return f.name == name })
		if i < 0 {
			all := Names()
			sort.Strings(all)
			return nil, fmt.Errorf("no facet %q; there are %q", name, all)
		}
		out = append(out, fields[i])
	}
	return out, nil
}
