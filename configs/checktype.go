package configs

import (
	"errors"
	"reflect"
	"regexp/syntax"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A keyType is a key of a section with the type of its value.
type keyType struct {
	name string
	t    reflect.Type
}

// keysOf are the keys that a section takes.
func keysOf(t reflect.Type) []keyType {
	var out []keyType
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ",")
		out = append(out, keyType{name, t.Field(i).Type})
	}
	return out
}

func names(keys []keyType) []string {
	var out []string
	for _, k := range keys {
		out = append(out, k.name)
	}
	return out
}

// sectionOrKey is what a key is called: those at the top of the file are sections.
func sectionOrKey(path string) string {
	if path == "" {
		return "section"
	}
	return "key"
}

// join is the path of a key.
func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// cutLast cuts a path before its last key.
func cutLast(path string) (section, key string) {
	i := strings.LastIndexByte(path, '.')
	return path[:max(i, 0)], path[i+1:]
}

// child is the value of a key of a mapping; nil where there is none.
func child(n *yaml.Node, key string) *yaml.Node {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}

// describeNode is what stands in the file, for a message.
func describeNode(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys with values"
	case yaml.SequenceNode:
		return "a list"
	}
	switch n.Tag {
	case "!!null":
		return "nothing"
	case "!!str":
		return strconv.Quote(n.Value)
	}
	return n.Value + " without quotes"
}

// describeType is what is wanted instead.
func describeType(t reflect.Type) string {
	switch {
	case t.Kind() == reflect.Struct:
		return "keys with values"
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.String:
		return "a list of words"
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Slice:
		return "a list of lists of words"
	case t.Kind() == reflect.Slice:
		return "a list of entries"
	case t.Kind() == reflect.Int:
		return "a whole number"
	}
	return "a word (in quotes where YAML takes it for something else)"
}

// yamlError is the line of an error of the YAML reader, which gives it as text alone,
// and the message without it.
func yamlError(err error) (line int, message string) {
	message = strings.TrimPrefix(err.Error(), "yaml: ")
	if rest, ok := strings.CutPrefix(message, "line "); ok {
		if number, after, ok := strings.Cut(rest, ": "); ok {
			if n, err := strconv.Atoi(number); err == nil {
				return n, after
			}
		}
	}
	return 1, message
}

// patternError is the cause without the heading of the library.
func patternError(err error) string {
	var e *syntax.Error
	if errors.As(err, &e) {
		return e.Code.String()
	}
	return err.Error()
}
