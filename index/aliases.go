package index

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"compromisos/configs"
)

// A language is the words that the query language has, in the natural languages of
// its users.
type language struct {
	// fields are the names of fields, folded, with the field that each means.
	fields map[string]string
	// values are those of the fields that hold no others, by field and folded name.
	values map[string]map[string]string
	// operators are in capitals.
	operators map[string]operator
}

// loadLanguage reads the words of all languages, once.
var loadLanguage = sync.OnceValues(func() (*language, error) {
	s, err := configs.LoadSearch()
	if err != nil {
		return nil, err
	}
	l := &language{values: map[string]map[string]string{}, operators: map[string]operator{}}
	if l.fields, err = s.FieldNames(); err != nil {
		return nil, err
	}
	for _, v := range s.Values {
		if l.values[v.Field], err = s.ValueNames(v.Field); err != nil {
			return nil, err
		}
	}
	known := map[string]operator{"or": opAny, "and": opAll, "not": opNot}
	for _, o := range s.Operators {
		for _, name := range o.Names {
			l.operators[name] = known[o.Operator]
		}
	}
	return l, nil
})

// noField is the message about a name that no field has, with the nearest one.
func (l *language) noField(name string) string {
	all := slices.Collect(maps.Values(l.fields))
	slices.Sort(all)
	list := strings.Join(slices.Compact(all), ", ")
	if near := nearest(configs.Fold(name), slices.Sorted(maps.Keys(l.fields))); near != "" {
		return fmt.Sprintf("no field %q, did you mean %q? There are %s; put words that end in a colon in quotes", name, near, list)
	}
	return fmt.Sprintf("no field %q; there are %s; put words that end in a colon in quotes", name, list)
}

// value is the one that name means in a field of fixed values. Languages that have
// no name are known by their tags.
func (l *language) value(field, name string) (string, bool) {
	value, ok := l.values[field][configs.Fold(strings.TrimSpace(name))]
	if !ok && field == fieldLanguage {
		value = configs.Fold(strings.TrimSpace(name))
		ok = len(value) >= 2 && !strings.ContainsFunc(value, func(r rune) bool { return !isWord(r) && r != '-' })
	}
	return value, ok
}

// noValue is the message about a value that a field does not hold.
func (l *language) noValue(field, name string) string {
	names := slices.Sorted(maps.Keys(l.values[field]))
	values := slices.Collect(maps.Values(l.values[field]))
	slices.Sort(values)
	list := strings.Join(slices.Compact(values), ", ")
	if near := nearest(configs.Fold(name), names); near != "" {
		return fmt.Sprintf("no %s %q, did you mean %q? There are %s", field, name, near, list)
	}
	return fmt.Sprintf("no %s %q; there are %s", field, name, list)
}

// fixed reports whether words of the field are values rather than text.
func (l *language) fixed(field string) bool {
	switch field {
	case fieldType, fieldKind, fieldLanguage, fieldYear, fieldSource, fieldDocument, askDate, askInForce, askDeadline:
		return true
	}
	return false
}

// fit reads the value of a clause in the way of its field; the message says what is
// wrong with it.
func (l *language) fit(c clause) (clause, string) {
	switch c.field {
	case fieldType, fieldKind, fieldLanguage:
		value, ok := l.value(c.field, c.text)
		if !ok {
			return c, l.noValue(c.field, c.text)
		}
		c.text, c.quoted = value, false
	case askDate, askInForce, askDeadline, fieldYear:
		span, err := parseDays(c.text)
		if err != nil {
			return c, err.Error()
		}
		c.text, c.quoted, c.days = strings.TrimSpace(c.text), false, span
	}
	return c, ""
}

// nearest is the name that differs in one letter, or in two where it is long; empty
// where there is none.
func nearest(word string, names []string) string {
	const short, long = 3, 6
	best, least := "", 2
	if len(word) >= long {
		least = 3
	}
	for _, n := range names {
		if d := distance(word, n); len(word) >= short && d < least {
			best, least = n, d
		}
	}
	return best
}

// distance counts the letters that have to be added, left out, changed or swapped
// with the next one.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	const far = 100
	if len(x) > far || len(y) > far {
		return far
	}
	var before []int
	last := make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row := make([]int, len(y)+1)
		row[0] = i
		for j := 1; j <= len(y); j++ {
			row[j] = min(last[j]+1, row[j-1]+1)
			if x[i-1] == y[j-1] {
				row[j] = min(row[j], last[j-1])
			} else {
				row[j] = min(row[j], last[j-1]+1)
			}
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(y)]
}
