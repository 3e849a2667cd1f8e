package lint_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"go.yaml.in/yaml/v3"

	"compromisos/configs"
)

// minLetters is the shortest word looked for: shorter ones ("de", "mes") are parts
// of too many other things.
const minLetters = 4

// allowed are words of the vocabularies that Go code may hold, and why.
var allowed = map[string]string{
	"center":      "an element of HTML; ends English names of bodies in any language",
	"compromisos": "the name of the program",
	"data":        "English, in messages; Portuguese for a date",
	"lead":        "English, in messages; ends English posts in any language",
	"meta":        "an element of HTML; Spanish for a goal",
	"network":     "English, in messages; ends English names of bodies in any language",
	"once":        "English, in messages; Spanish for eleven",
	"social":      "English, in names of elements of HTML; Spanish too",
	"version":     "English, in messages; Spanish without its accent",
}

// TestNoWordsInCode holds the line between code and data: labels, months, honorifics
// and whatever else belongs to a language stand in configs/vocabularies, where a
// user can change them, and not in string literals.
func TestNoWordsInCode(t *testing.T) {
	words, phrases := vocabularies(t)
	names := contract(t)
	for _, path := range sources(t) {
		for _, lit := range literals(t, path) {
			folded := configs.Fold(lit.text)
			if phrases[folded] && allowed[folded] == "" {
				t.Errorf("%s: %q stands in a vocabulary", lit.at, lit.text)
			}
			for _, w := range split(folded) {
				if words[w] && !names[w] && allowed[w] == "" {
					t.Errorf("%s: %q holds the word %q of a vocabulary", lit.at, lit.text, w)
				}
			}
		}
	}
}

// TestAllowedWordsAreWordsOfVocabularies keeps the list of exceptions short.
func TestAllowedWordsAreWordsOfVocabularies(t *testing.T) {
	words, phrases := vocabularies(t)
	for w := range allowed {
		if !words[w] && !phrases[w] {
			t.Errorf("%q need not be allowed: no vocabulary holds it", w)
		}
	}
}

// vocabularies are the words of every vocabulary that is not English, and the whole
// phrases of the English ones: code is written in English, so that single words of
// it prove nothing.
func vocabularies(t *testing.T) (words, phrases map[string]bool) {
	t.Helper()
	words, phrases = map[string]bool{}, map[string]bool{}
	files, err := filepath.Glob("../../configs/vocabularies/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no vocabularies: %v", err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var doc any
		if err := yaml.Unmarshal(data, &doc); err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		english := strings.HasPrefix(filepath.Base(f), "en")
		for _, s := range scalars(doc) {
			folded := configs.Fold(s)
			if english {
				if strings.Contains(folded, " ") {
					phrases[folded] = true
				}
				continue
			}
			for _, w := range split(folded) {
				words[w] = true
			}
		}
	}
	return words, phrases
}

// contract is the names and constants of package record, in which vocabularies say
// what a label means.
func contract(t *testing.T) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	files, err := filepath.Glob("../../record/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Field:
				if n.Tag != nil {
					tag, _ := strconv.Unquote(n.Tag.Value)
					name, _, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
					names[name] = true
				}
			case *ast.ValueSpec:
				for _, v := range n.Values {
					if lit, ok := v.(*ast.BasicLit); ok && lit.Kind == token.STRING {
						s, _ := strconv.Unquote(lit.Value)
						names[s] = true
					}
				}
			}
			return true
		})
	}
	return names
}

// meanings are keys whose value says what the words beside it mean, or is a pattern, of
// parts of words.
var meanings = map[string]bool{"field": true, "kind": true, "unit": true, "patterns": true}

// scalars are the strings that a YAML value holds, keys left out.
func scalars(v any) []string {
	var out []string
	switch v := v.(type) {
	case string:
		out = append(out, v)
	case []any:
		for _, e := range v {
			out = append(out, scalars(e)...)
		}
	case map[string]any:
		for key, e := range v {
			if meanings[key] {
				continue
			}
			out = append(out, scalars(e)...)
		}
	}
	return out
}

func split(folded string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len([]rune(w)) >= minLetters {
			out = append(out, w)
		}
	}
	return out
}

func sources(t *testing.T) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git") {
			return filepath.SkipDir
		}
		if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			out = append(out, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

type literal struct {
	text string
	at   token.Position
}

// literals are the string and character literals of a file, but for import paths
// and struct tags, which name packages and fields.
func literals(t *testing.T, path string) []literal {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var out []literal
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			n.Tag = nil
		case *ast.BasicLit:
			if s, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING {
				out = append(out, literal{s, set.Position(n.Pos())})
			}
		}
		return true
	})
	return out
}
