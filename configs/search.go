package configs

import (
	"bytes"
	_ "embed"
	"fmt"

	"go.yaml.in/yaml/v3"
)

//go:embed search.yaml
var search []byte

// A SearchField is a field that a search can ask for by name.
type SearchField struct {
	// Field is the name in the index.
	Field string `yaml:"field"`
	// Names that users write before a colon, by language.
	Names map[string][]string `yaml:"names"`
}

// SearchFields are the names of the fields of a search in all languages: folded
// name to field. The error is of a name that stands under two fields.
func SearchFields() (map[string]string, error) {
	var list []SearchField
	dec := yaml.NewDecoder(bytes.NewReader(search))
	dec.KnownFields(true)
	if err := dec.Decode(&list); err != nil {
		return nil, fmt.Errorf("search.yaml: %w", err)
	}
	out := map[string]string{}
	for _, f := range list {
		all := []string{f.Field}
		for _, names := range f.Names {
			all = append(all, names...)
		}
		for _, name := range all {
			name = Fold(name)
			if other, ok := out[name]; ok && other != f.Field {
				return nil, fmt.Errorf("search.yaml: %q names both %s and %s", name, other, f.Field)
			}
			out[name] = f.Field
		}
	}
	return out, nil
}
