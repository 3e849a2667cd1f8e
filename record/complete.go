package record

import (
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strings"
)

// Complete fills what the contract never leaves out: the schema's id, and an empty
// list or map wherever one is nil, so that a reader of the output meets [] and {}
// but null only where the contract names it. It is called once, before output;
// calling it again changes nothing.
func (f *File) Complete() {
	if f.Schema == "" {
		f.Schema = SchemaID
	}
	complete(reflect.ValueOf(f).Elem())
}

// complete walks the exported parts of v. It goes over the types and not over the
// fields by name, so that a field added later cannot be forgotten here.
func complete(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			complete(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !(mayBeAbsent(f) && v.Field(i).IsZero()) {
				complete(v.Field(i))
			}
		}
	case reflect.Slice:
		if v.IsNil() {
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		for i := range v.Len() {
			complete(v.Index(i))
		}
	case reflect.Map:
		completeMap(v)
	}
}

// mayBeAbsent reports whether the contract leaves a field out where it says nothing.
func mayBeAbsent(f reflect.StructField) bool {
	return strings.Contains(f.Tag.Get("json"), ",omitempty")
}

// completeMap replaces a nil map and the nil values of a map, which cannot be set
// in place.
func completeMap(v reflect.Value) {
	if v.IsNil() {
		v.Set(reflect.MakeMap(v.Type()))
	}
	for _, key := range v.MapKeys() {
		value := reflect.New(v.Type().Elem()).Elem()
		value.Set(v.MapIndex(key))
		complete(value)
		v.SetMapIndex(key, value)
	}
}

// Encode completes f and writes it as one line of JSON, or indented. Characters
// that only HTML minds (<, >, &) stay as they are.
func Encode(w io.Writer, f *File, pretty bool) error {
	f.Complete()
	return encode(w, f, f.Source.URI, pretty)
}

// EncodeFailure writes the line of a source that could not be read, as Encode does
// that of one that could.
func EncodeFailure(w io.Writer, f Failure, pretty bool) error {
	return encode(w, f, f.Source.URI, pretty)
}

func encode(w io.Writer, v any, uri string, pretty bool) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	if pretty {
		e.SetIndent("", "  ")
	}
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("%q: encode: %w", uri, err)
	}
	return nil
}
