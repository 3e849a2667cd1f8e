package main

import (
	"fmt"
	"io"
	"reflect"
	"strings"

	"compromisos/document"
	"compromisos/period"
	"compromisos/record"
)

// describe prints the fields of a record under their names in the record contract,
// one a line; lists are indented. It goes over the types, so that a field added to
// the contract shows here too.
func describe(w io.Writer, v any) {
	fields(w, reflect.Indirect(reflect.ValueOf(v)), "")
}

func fields(w io.Writer, v reflect.Value, indent string) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous {
			fields(w, v.Field(i), indent)
			continue
		}
		field(w, name, v.Field(i), indent)
	}
}

// field prints one field; one without a value is left out.
func field(w io.Writer, name string, v reflect.Value, indent string) {
	if text, ok := scalar(v); ok {
		if text != "" {
			fmt.Fprintf(w, "%s%s: %s\n", indent, name, clean(text))
		}
		return
	}
	switch v.Kind() {
	case reflect.Slice:
		if v.Len() == 0 {
			return
		}
		fmt.Fprintf(w, "%s%s:\n", indent, name)
		for i := range v.Len() {
			item(w, v.Index(i), indent+"  ")
		}
	case reflect.Map:
		fieldPlaces(w, name, v, indent)
	case reflect.Struct:
		fmt.Fprintf(w, "%s%s:\n", indent, name)
		fields(w, v, indent+"  ")
	}
}

// item prints an entry of a list behind a dash.
func item(w io.Writer, v reflect.Value, indent string) {
	if text, ok := scalar(v); ok {
		fmt.Fprintf(w, "%s- %s\n", indent, clean(text))
		return
	}
	var b strings.Builder
	fields(&b, v, indent+"  ")
	inner := strings.TrimPrefix(b.String(), indent+"  ")
	fmt.Fprintf(w, "%s- %s", indent, inner)
}

// fieldPlaces prints where each field was read from, in the order of the names.
func fieldPlaces(w io.Writer, name string, v reflect.Value, indent string) {
	evidence, ok := v.Interface().(record.FieldEvidence)
	if !ok || len(evidence) == 0 {
		return
	}
	fmt.Fprintf(w, "%s%s:\n", indent, name)
	for _, k := range sortedKeys(evidence) {
		for _, p := range evidence[k] {
			fmt.Fprintf(w, "%s  %s: %s\n", indent, k, clean(placeText(p)))
		}
	}
}

// scalar is the text of a value that fits on one line.
func scalar(v reflect.Value) (string, bool) {
	switch x := v.Interface().(type) {
	case document.Place:
		return placeText(x), true
	case *period.Period:
		return periodText(x), true
	case period.Date:
		return x.String(), true
	case [2]int:
		return strings.TrimSpace(pageRange(x)), true
	}
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return "", true
		}
		return scalar(v.Elem())
	case reflect.String:
		return v.String(), true
	case reflect.Int, reflect.Int64:
		return fmt.Sprint(v.Int()), true
	}
	return "", false
}

// periodText is a period as printed and as EDTF.
func periodText(p *period.Period) string {
	if p == nil {
		return ""
	}
	out := fmt.Sprintf("%q = %s", p.Text, p.EDTF)
	if len(p.Inferred) > 0 {
		out += " (" + strings.Join(p.Inferred, ", ") + " inferred)"
	}
	return out
}

// placeText is a page with the box on it, or a path.
func placeText(p document.Place) string {
	switch {
	case p.Box != nil:
		return fmt.Sprintf("page %d [%.0f %.0f %.0f %.0f]", p.Page, p.Box.X0, p.Box.Y0, p.Box.X1, p.Box.Y1)
	case p.Page > 0:
		return fmt.Sprintf("page %d", p.Page)
	}
	return p.Path
}

// firstPlace is where a record stands, short: its pages, or its path.
func firstPlace(places []document.Place) string {
	if len(places) == 0 {
		return ""
	}
	first, last := places[0].Page, places[0].Page
	if first == 0 {
		return places[0].Path
	}
	for _, p := range places {
		first, last = min(first, p.Page), max(last, p.Page)
	}
	return "p." + pageRange([2]int{first, last})
}

// pageRange is " 3" or " 3-5"; empty where there are no pages.
func pageRange(pages [2]int) string {
	switch pages[0] {
	case 0:
		return ""
	case pages[1]:
		return fmt.Sprintf(" %d", pages[0])
	}
	return fmt.Sprintf(" %d-%d", pages[0], pages[1])
}

// inPages is ", page 3" or ", pages 3-5"; empty where there are no pages.
func inPages(pages [2]int) string {
	switch pages[0] {
	case 0:
		return ""
	case pages[1]:
		return ", page" + pageRange(pages)
	}
	return ", pages" + pageRange(pages)
}
