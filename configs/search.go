package configs

import (
	"bytes"
	_ "embed"
	"fmt"

	"go.yaml.in/yaml/v3"
)

//go:embed search.yaml
var search []byte

// A Search is the words of the query language.
type Search struct {
	// Fields that a search can ask for by name.
	Fields []SearchField `yaml:"fields"`
	// Values that have other names than those in the index.
	Values []SearchValue `yaml:"values"`
	// Operators by the words that stand for them.
	Operators []SearchOperator `yaml:"operators"`
	// Questions are words that ask, by language; Deadlines those that make a date
	// beside them the last day of what is due.
	Questions map[string][]string `yaml:"questions"`
	Deadlines map[string][]string `yaml:"deadlines"`
}

// A SearchField is a field that a search can ask for by name.
type SearchField struct {
	// Field is the name in the index.
	Field string `yaml:"field"`
	// Names that users write before a colon, by language.
	Names map[string][]string `yaml:"names"`
}

// A SearchValue is one of the values that a field holds.
type SearchValue struct {
	// Field and Value as the index has them.
	Field string `yaml:"field"`
	Value string `yaml:"value"`
	// Names that users write after the colon.
	Names []string `yaml:"names"`
}

// A SearchOperator joins the parts of a search.
type SearchOperator struct {
	// Operator is "or", "and" or "not".
	Operator string `yaml:"operator"`
	// Names as users write them, in capitals.
	Names []string `yaml:"names"`
}

// LoadSearch reads the words of the query language.
func LoadSearch() (Search, error) {
	var s Search
	dec := yaml.NewDecoder(bytes.NewReader(search))
	dec.KnownFields(true)
	if err := dec.Decode(&s); err != nil {
		return Search{}, fmt.Errorf("search.yaml: %w", err)
	}
	return s, nil
}

// FieldNames are the names of the fields in all languages: folded name to field. The
// error is of a name that stands under two fields.
func (s Search) FieldNames() (map[string]string, error) {
	out := map[string]string{}
	for _, f := range s.Fields {
		all := []string{f.Field}
		for _, names := range f.Names {
			all = append(all, names...)
		}
		if err := assign(out, f.Field, all...); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// ValueNames are the names of the values that field holds: folded name to value. The
// error is of a name that stands for two values.
func (s Search) ValueNames(field string) (map[string]string, error) {
	out := map[string]string{}
	for _, v := range s.Values {
		if v.Field != field {
			continue
		}
		if err := assign(out, v.Value, append(v.Names, v.Value)...); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// WordSet is the words of all languages, folded.
func WordSet(byLanguage map[string][]string) map[string]bool {
	out := map[string]bool{}
	for _, words := range byLanguage {
		for _, w := range words {
			out[Fold(w)] = true
		}
	}
	return out
}

// assign maps all names, folded, to what.
func assign(to map[string]string, what string, names ...string) error {
	for _, name := range names {
		name = Fold(name)
		if other, ok := to[name]; ok && other != what {
			return fmt.Errorf("search.yaml: %q names both %s and %s", name, other, what)
		}
		to[name] = what
	}
	return nil
}

// SearchFields are the names of the fields of a search in all languages: folded
// name to field.
func SearchFields() (map[string]string, error) {
	s, err := LoadSearch()
	if err != nil {
		return nil, err
	}
	return s.FieldNames()
}
