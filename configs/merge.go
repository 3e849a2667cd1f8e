package configs

import (
	"path"
	"reflect"
	"slices"
	"strings"
)

// languageOf is the language of a BCP 47 tag: that of "es-MX" is "es".
func languageOf(tag string) string {
	base, _, _ := strings.Cut(tag, "-")
	return base
}

// tagOf is the tag that an embedded file is named after.
func tagOf(name string) string {
	return strings.TrimSuffix(path.Base(name), path.Ext(name))
}

// compareTags orders tags so that a language comes before its countries.
func compareTags(a, b string) int {
	return slices.Compare(strings.Split(a, "-"), strings.Split(b, "-"))
}

// add merges v into the vocabulary of its language. A language that is not there yet
// begins with the words of the one that it extends.
func add(all []Vocabulary, v Vocabulary) []Vocabulary {
	find := func(tag string) int {
		return slices.IndexFunc(all, func(w Vocabulary) bool { return w.Language == languageOf(tag) })
	}
	if i := find(v.Language); i >= 0 {
		v.Language, v.Extends = "", "" // those of the language stay
		all[i] = merge(all[i], v)
		return all
	}
	v.Language = languageOf(v.Language)
	if i := find(v.Extends); i >= 0 && v.Extends != "" {
		return append(all, merge(all[i], v))
	}
	return append(all, v)
}

// merge puts the words of both together. Those of over come later, where a word
// that both have under different fields is decided.
func merge(base, over Vocabulary) Vocabulary {
	out := base
	mergeInto(reflect.ValueOf(&out).Elem(), reflect.ValueOf(over))
	return out
}

// mergeInto appends lists, overrides strings that are set and descends into
// sections, so that a new section needs no code here.
func mergeInto(dst, src reflect.Value) {
	for i := range src.NumField() {
		d, s := dst.Field(i), src.Field(i)
		switch s.Kind() {
		case reflect.Slice:
			if list, ok := s.Interface().([][]string); ok {
				d.Set(reflect.ValueOf(mergeRanked(d.Interface().([][]string), list)))
				continue
			}
			d.Set(reflect.AppendSlice(d.Slice3(0, d.Len(), d.Len()), s))
		case reflect.Struct:
			mergeInto(d, s)
		default:
			if !s.IsZero() {
				d.Set(s)
			}
		}
	}
}

// mergeRanked joins lists in which the place of an entry is its value, as that of a
// month is: more words for an entry go to its place.
func mergeRanked(base, over [][]string) [][]string {
	out := make([][]string, max(len(base), len(over)))
	for i := range out {
		if i < len(base) {
			out[i] = slices.Clip(base[i])
		}
		if i < len(over) {
			out[i] = append(out[i], over[i]...)
		}
	}
	return out
}
