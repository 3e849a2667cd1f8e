package configs

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"io"

	"go.yaml.in/yaml/v3"
)

//go:embed organizations.yaml
var organizations []byte

// An Organization is a body with all the names that documents use for it.
type Organization struct {
	// ID is a lower-case ASCII slug of the short name.
	ID string `yaml:"id"`
	// Name is the official one.
	Name string `yaml:"name"`
	// Acronym as the body itself writes it; "" where it has none.
	Acronym string `yaml:"acronym"`
	// Aliases are other spellings, former names and names in short.
	Aliases []string `yaml:"aliases"`
}

// Organizations are the built-in registry, unless builtin is false, and the bodies
// of the user's files, in order. A body that comes again by its id is extended.
func Organizations(builtin bool, userFiles ...string) ([]Organization, error) {
	var all []Organization
	if builtin {
		list, err := parseOrganizations("organizations.yaml", organizations)
		if err != nil {
			return nil, err
		}
		all = list
	}
	for _, name := range userFiles {
		data, err := ReadFile(name)
		if err != nil {
			return nil, err
		}
		list, err := parseOrganizations(name, data)
		if err != nil {
			return nil, err
		}
		all = append(all, list...)
	}
	return all, nil
}

func parseOrganizations(name string, data []byte) ([]Organization, error) {
	var list []Organization
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	if err := dec.Decode(&list); err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%q: %w", name, err)
	}
	for i, o := range list {
		if o.ID == "" || o.Name == "" {
			return nil, fmt.Errorf("%q: entry %d: id and name are needed", name, i+1)
		}
	}
	return list, nil
}
