package query

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"compromisos/configs"
	"compromisos/index/analysis"
	"compromisos/index/schema"
)

// A Language is the words that the query language has, in the natural languages of
// its users.
type Language struct {
	// fields are the names of fields, folded, with the field that each means.
	fields map[string]string
	// values are those of the fields that hold no others, by field and folded name.
	values map[string]map[string]string
	// operators are in capitals.
	operators map[string]Operator
	// questions are words that ask, deadlines those that make a date one; both folded.
	questions, deadlines map[string]bool
}

// Load reads the words of all languages, once.
func Load() (*Language, error) { return load() }

var load = sync.OnceValues(func() (*Language, error) {
	s, err := configs.LoadSearch()
	if err != nil {
		return nil, err
	}
	l := &Language{
		values: map[string]map[string]string{}, operators: map[string]Operator{},
		questions: configs.WordSet(s.Questions), deadlines: configs.WordSet(s.Deadlines),
	}
	if l.fields, err = s.FieldNames(); err != nil {
		return nil, err
	}
	for _, v := range s.Values {
		if l.values[v.Field], err = s.ValueNames(v.Field); err != nil {
			return nil, err
		}
	}
	known := map[string]Operator{"or": Any, "and": All, "not": Not}
	for _, o := range s.Operators {
		for _, name := range o.Names {
			l.operators[name] = known[o.Operator]
		}
	}
	return l, nil
})

// noField is the message about a name that no field has, with the nearest one.
func (l *Language) noField(name string) string {
	all := slices.Collect(maps.Values(l.fields))
	slices.Sort(all)
	list := strings.Join(slices.Compact(all), ", ")
	if near := nearest(configs.Fold(name), slices.Sorted(maps.Keys(l.fields))); near != "" {
		return fmt.Sprintf("no field %q, did you mean %q? There are %s; put words that end in a colon in quotes", name, near, list)
	}
	return fmt.Sprintf("no field %q; there are %s; put words that end in a colon in quotes", name, list)
}

// Value is the one that name means in a field of fixed values; the error is an *Error
// that tells which there are.
func (l *Language) Value(field, name string) (string, error) {
	value, ok := l.value(field, name)
	if !ok {
		return "", &Error{Message: l.noValue(field, name)}
	}
	return value, nil
}

// value is the one that name means in a field of fixed values. Languages that have
// no name are known by their tags.
func (l *Language) value(field, name string) (string, bool) {
	value, ok := l.values[field][configs.Fold(strings.TrimSpace(name))]
	if !ok && field == schema.Language {
		value = configs.Fold(strings.TrimSpace(name))
		ok = len(value) >= 2 && !strings.ContainsFunc(value, func(r rune) bool { return !isWord(r) && r != '-' })
	}
	return value, ok
}

// noValue is the message about a value that a field does not hold.
func (l *Language) noValue(field, name string) string {
	names := slices.Sorted(maps.Keys(l.values[field]))
	values := slices.Collect(maps.Values(l.values[field]))
	slices.Sort(values)
	list := strings.Join(slices.Compact(values), ", ")
	if near := nearest(configs.Fold(name), names); near != "" {
		return fmt.Sprintf("no %s %q, did you mean %q? There are %s", field, name, near, list)
	}
	return fmt.Sprintf("no %s %q; there are %s", field, name, list)
}

// fit reads the value of a clause in the way of its field; the message says what is
// wrong with it.
func (l *Language) fit(c Clause) (Clause, string) {
	switch c.Field {
	case schema.Type, schema.Kind, schema.Language:
		value, ok := l.value(c.Field, c.Text)
		if !ok {
			return c, l.noValue(c.Field, c.Text)
		}
		c.Text, c.Quoted = value, false
	case schema.AskDate, schema.AskInForce, schema.AskDeadline, schema.Year: // isDate
		span, err := parseDays(c.Text)
		if err != nil {
			return c, err.Error()
		}
		c.Text, c.Quoted, c.Days = strings.TrimSpace(c.Text), false, span
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
		if d := analysis.Distance(word, n); len(word) >= short && d < least {
			best, least = n, d
		}
	}
	return best
}
