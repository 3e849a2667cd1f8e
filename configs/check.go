package configs

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/language"
)

// maxVocabulary is the largest file of words in bytes; the largest built-in one has
// a hundredth of it.
const maxVocabulary = 2 << 20

// choices are the values that a key takes, by its path.
var choices = map[string][]string{
	"labels.field":     fields,
	"kinds.kind":       kinds,
	"dates.terms.unit": TermUnits,
	"dates.order":      {"dmy", OrderMonthFirst},
}

// meanings are the lists of entries that give words a meaning: a word may have but one.
// The key beside the words names the meaning.
var meanings = map[string]string{
	"labels":      "field",
	"kinds":       "kind",
	"dates.terms": "unit",
}

// CheckVocabulary reads a user's file and says all that is wrong with it, by line:
// unknown keys, fields and kinds, values of the wrong type, empty words, patterns that
// do not compile, words that stand twice in a list or under two fields. The error is
// that of reading the file.
func CheckVocabulary(name string) (Problems, error) {
	data, err := ReadFile(name)
	if err != nil {
		return nil, err
	}
	ps := checkVocabulary(name, data)
	if len(ps) == 0 {
		// What it extends is known only beside the others.
		if _, err := Vocabularies(name); err != nil {
			return nil, err
		}
	}
	return ps, nil
}

func checkVocabulary(name string, data []byte) Problems {
	c := &checker{file: name}
	if len(data) > maxVocabulary {
		c.add(1, "the file is larger than %d bytes", maxVocabulary)
		return c.problems
	}
	var root yaml.Node
	dec := yaml.NewDecoder(bytes.NewReader(data))
	switch err := dec.Decode(&root); {
	case errors.Is(err, io.EOF):
		c.add(1, "the file is empty")
		return c.problems
	case err != nil:
		line, message := yamlError(err)
		c.add(line, "%s", message)
		return c.problems
	}
	if err := dec.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		c.add(root.Line, "the file holds more than one YAML document")
	}
	if len(root.Content) > 0 {
		c.value(root.Content[0], reflect.TypeFor[Vocabulary](), "")
		c.language(root.Content[0])
	}
	c.problems.sort()
	return c.problems
}

// A checker compares a tree of YAML with the types that it is to be read into.
type checker struct {
	file     string
	problems Problems
}

func (c *checker) add(line int, format string, args ...any) {
	c.problems = append(c.problems, Problem{File: c.file, Line: line, Message: fmt.Sprintf(format, args...)})
}

// language demands the tag of a language.
func (c *checker) language(root *yaml.Node) {
	tag := child(root, "language")
	switch {
	case root.Kind != yaml.MappingNode:
	case tag == nil:
		c.add(root.Line, "the key \"language\" is missing")
	case tag.Kind == yaml.ScalarNode:
		var unknown language.ValueError // well formed, of a language or country that is not registered
		if _, err := language.Parse(tag.Value); err != nil && !errors.As(err, &unknown) {
			c.add(tag.Line, "language: %q is no tag of a language, as \"es\" or \"es-PE\" are", tag.Value)
		}
	}
}

// value checks a node against the type that it is read into.
func (c *checker) value(n *yaml.Node, t reflect.Type, path string) {
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		c.add(n.Line, "%s: anchors and aliases are not read: write the words out", path)
	case t.Kind() == reflect.Struct:
		c.section(n, t, path)
	case t.Kind() == reflect.Slice:
		c.list(n, t.Elem(), path)
	case n.Kind != yaml.ScalarNode:
		c.wrongType(n, t, path)
	case t.Kind() == reflect.Int:
		if _, err := strconv.Atoi(n.Value); err != nil {
			c.wrongType(n, t, path)
		}
	case strings.TrimSpace(n.Value) == "":
		c.add(n.Line, "%s: an empty word", path)
	case n.Tag != "!!str":
		c.wrongType(n, t, path)
	default:
		c.word(n, path)
	}
}

// word checks a string that may be one of a few, or a pattern.
func (c *checker) word(n *yaml.Node, path string) {
	if allowed, ok := choices[path]; ok && !slices.Contains(allowed, n.Value) {
		section, key := cutLast(path)
		c.add(n.Line, "%s: unknown %s %q, %s", section, key, n.Value, oneOf(allowed))
	}
	if strings.HasSuffix(path, ".patterns") {
		if _, err := regexp.Compile(n.Value); err != nil {
			c.add(n.Line, "%s: %q is no regular expression: %s", path, n.Value, patternError(err))
		}
	}
}

// section checks the keys of a mapping.
func (c *checker) section(n *yaml.Node, t reflect.Type, path string) {
	if n.Kind != yaml.MappingNode {
		c.wrongType(n, t, path)
		return
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		types := keysOf(t)
		j := slices.IndexFunc(types, func(f keyType) bool { return f.name == key.Value })
		switch first, twice := seen[key.Value]; {
		case j < 0:
			c.add(key.Line, "unknown %s %q, %s", sectionOrKey(path), join(path, key.Value), oneOf(names(types)))
		case twice:
			c.add(key.Line, "%q stands twice, first on line %d", join(path, key.Value), first)
		default:
			c.value(value, types[j].t, join(path, key.Value))
		}
		seen[key.Value] = key.Line
	}
	for _, key := range []string{"field", "kind", "unit"} {
		if _, ok := choices[join(path, key)]; ok && seen[key] == 0 {
			c.add(n.Line, "%s: an entry without %q", path, key)
		}
	}
}

// list checks the entries of a list, and that no word stands in it twice.
func (c *checker) list(n *yaml.Node, t reflect.Type, path string) {
	if n.Kind != yaml.SequenceNode {
		c.wrongType(n, reflect.SliceOf(t), path)
		return
	}
	for _, entry := range n.Content {
		c.value(entry, t, path)
	}
	seen := map[string]claim{}
	switch t.Kind() {
	case reflect.String:
		if section, last := cutLast(path); last != "words" || meanings[section] == "" {
			c.claim(n, "", path, seen)
		}
	case reflect.Slice:
		for i, entry := range n.Content {
			c.claim(entry, "entry "+strconv.Itoa(i+1), path, seen)
		}
	case reflect.Struct:
		if key, ok := meanings[path]; ok {
			for _, entry := range n.Content {
				if meaning := child(entry, key); meaning != nil {
					c.claim(child(entry, "words"), meaning.Value, path, seen)
				}
			}
		}
	}
}

// A claim is where a word stands first, and what it means there.
type claim struct {
	line          int
	meaning, word string
}

// claim notes the words of a list, and says which of them are there already: under
// the same meaning that is needless, under another one of the two is lost.
func (c *checker) claim(list *yaml.Node, meaning, path string, seen map[string]claim) {
	if list == nil || list.Kind != yaml.SequenceNode {
		return
	}
	for _, w := range list.Content {
		key := strings.TrimRight(Fold(w.Value), " :")
		if w.Kind != yaml.ScalarNode || key == "" {
			continue
		}
		first, twice := seen[key]
		switch {
		case !twice:
			seen[key] = claim{w.Line, meaning, w.Value}
		case first.meaning != meaning:
			c.add(w.Line, "%s: %q is claimed by %q and, on line %d, by %q", path, w.Value, meaning, first.line, first.meaning)
		case strings.EqualFold(first.word, w.Value): // with an accent and without is no mistake
			c.add(w.Line, "%s: %q stands twice, first on line %d", path, w.Value, first.line)
			c.problems[len(c.problems)-1].Harmless = true
		}
	}
}

// wrongType says what was wanted and what is there.
func (c *checker) wrongType(n *yaml.Node, t reflect.Type, path string) {
	if path == "" {
		path = "the file"
	}
	c.add(n.Line, "%s: %s, want %s", path, describeNode(n), describeType(t))
}
