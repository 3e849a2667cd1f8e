package record

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/invopop/jsonschema"

	"compromisos/document"
	"compromisos/period"
)

var update = flag.Bool("update", false, "rewrite schema.json from the types")

func TestSchemaIsThatOfTheTypes(t *testing.T) {
	want := generate(t) // from the root of the module, where it stays
	if *update {
		if err := os.WriteFile("record/schema.json", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(want), string(Schema())); diff != "" {
		t.Errorf("schema.json is not that of the types; go test ./record -update\n%s", diff)
	}
}

// generate is the schema of a File or, where it has an error, of a Failure, with
// the comments of the types as descriptions.
func generate(t *testing.T) []byte {
	t.Chdir("..")
	r := &jsonschema.Reflector{AllowAdditionalProperties: true, Anonymous: true, Mapper: special}
	for _, dir := range []string{"record", "document", "period"} {
		if err := r.AddGoComments("compromisos", dir); err != nil {
			t.Fatal(err)
		}
	}
	for key, text := range r.CommentMap {
		r.CommentMap[key] = strings.Join(strings.Fields(text), " ")
	}
	root := r.Reflect(&File{})
	for name, def := range r.Reflect(&Failure{}).Definitions {
		root.Definitions[name] = def
	}
	for _, v := range types() {
		name := reflect.TypeOf(v).Name()
		def, ok := root.Definitions[name]
		if !ok {
			t.Fatalf("no definition of %s", name)
		}
		nullable(def, reflect.TypeOf(v))
		for field, set := range constraints[name] {
			property, ok := def.Properties.Get(field)
			if !ok {
				t.Fatalf("%s has no %s", name, field)
			}
			set(property)
		}
	}
	root.ID, root.Ref = SchemaID, ""
	root.Title = "One line of output: the records of a source, or why it could not be read"
	root.If = &jsonschema.Schema{Required: []string{"error"}}
	root.Then = &jsonschema.Schema{Ref: "#/$defs/Failure"}
	root.Else = &jsonschema.Schema{Ref: "#/$defs/File"}
	return encodeSchema(t, root)
}

func encodeSchema(t *testing.T, root *jsonschema.Schema) []byte {
	t.Helper()
	data, err := json.Marshal(root)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := json.Indent(&out, data, "", "  "); err != nil {
		t.Fatal(err)
	}
	out.WriteByte('\n')
	return out.Bytes()
}

// types are all structs that the schema defines.
func types() []any {
	return []any{
		File{}, Failure{}, Error{}, Document{}, Section{}, Footnote{}, Commitment{}, Detail{}, Signatory{},
		MemberList{}, Member{}, Mention{}, Pledge{},
		document.Source{}, document.Warning{}, document.Place{}, period.Period{},
	}
}

// special is the schema of types that write themselves.
func special(t reflect.Type) *jsonschema.Schema {
	four := uint64(4)
	two := uint64(2)
	switch t {
	case reflect.TypeFor[period.Date]():
		return &jsonschema.Schema{Type: "string", Format: "date", Pattern: `^\d{4}-\d{2}-\d{2}$`}
	case reflect.TypeFor[document.Box]():
		return &jsonschema.Schema{
			Type: "array", Items: &jsonschema.Schema{Type: "number"}, MinItems: &four, MaxItems: &four,
		}
	case reflect.TypeFor[[2]int]():
		return &jsonschema.Schema{
			Type: "array", Items: &jsonschema.Schema{Type: "integer", Minimum: "0"}, MinItems: &two, MaxItems: &two,
		}
	}
	return nil
}

// nullable lets null stand where the type has a pointer.
func nullable(def *jsonschema.Schema, t reflect.Type) {
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		property, ok := def.Properties.Get(name)
		if !ok || f.Type.Kind() != reflect.Pointer {
			continue
		}
		value := *property
		value.Description = ""
		*property = jsonschema.Schema{
			Description: property.Description,
			AnyOf:       []*jsonschema.Schema{&value, {Type: "null"}},
		}
	}
}

const (
	// A point of EDTF, levels 0 and 1, and the intervals between two.
	year  = `(-?\d{4}|\d{3}X|\d{2}XX|Y-?\d{5,9})`
	point = `(` + year + `|-?\d{4}-(\d{2}|XX)(-(\d{2}|XX))?)[?~%]?`
	edtf  = `^(` + point + `(/(` + point + `|\.\.)?)?|(\.\.)?/` + point + `)$`
)

// constraints are what the types alone do not say.
var constraints = map[string]map[string]func(*jsonschema.Schema){
	"File":    {"schema": func(s *jsonschema.Schema) { s.Const = SchemaID }},
	"Source":  {"bytes": atLeast("0"), "pages": atLeast("0"), "id": matches(`^(sha256:[0-9a-f]{64})?$`)},
	"Warning": {"page": atLeast("0"), "code": matches(`^[a-z0-9_]+$`)},
	"Place":   {"page": atLeast("0")},
	"Error":   {"page": atLeast("0"), "code": matches(`^[a-z0-9_]+$`)},
	"Document": {
		"id":   notEmpty,
		"kind": oneOf(Communique, Agreement, Letter, Minutes, Plan, Other),
	},
	"Section":    {"level": atLeast("0")},
	"Commitment": {"id": notEmpty},
	"Signatory":  {"kind": oneOf(Person, Organization), "name": notEmpty},
	"Mention": {
		"edtf": matches(edtf), "role": oneOf(RoleIssued, RoleDeadline, RoleActivity, RoleMention),
		"inferred": parts,
	},
	"Period":   {"edtf": matches(edtf), "inferred": parts},
	"Duration": {"count": atLeast("1"), "unit": oneOf("day", "working_day", "week", "month", "year")},
}

func atLeast(n json.Number) func(*jsonschema.Schema) {
	return func(s *jsonschema.Schema) { s.Minimum = n }
}

func matches(pattern string) func(*jsonschema.Schema) {
	return func(s *jsonschema.Schema) { s.Pattern = pattern }
}

func oneOf(values ...any) func(*jsonschema.Schema) {
	return func(s *jsonschema.Schema) { s.Enum = values }
}

func notEmpty(s *jsonschema.Schema) {
	one := uint64(1)
	s.MinLength = &one
}

// parts are what of a date can be inferred.
func parts(s *jsonschema.Schema) { s.Items.Enum = []any{"year", "month", "day"} }
