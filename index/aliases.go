package index

import (
	"sort"
	"strings"

	"compromisos/configs"
)

// aliases are the names of fields that a query may use, folded, with the field of
// the index that each means.
type aliases map[string]string

// loadAliases reads the names of all languages.
func loadAliases() (aliases, error) {
	names, err := configs.SearchFields()
	return aliases(names), err
}

// names are the fields that can be asked for, for a message.
func (a aliases) names() string {
	seen := map[string]bool{}
	var out []string
	for _, field := range a {
		if !seen[field] {
			seen[field] = true
			out = append(out, field)
		}
	}
	sort.Strings(out)
	return strings.Join(out, ", ")
}
