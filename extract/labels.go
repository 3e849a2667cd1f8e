package extract

import (
	"regexp"
	"slices"

	"compromisos/configs"
)

// A labelPattern is a regular expression for labels that mean one field.
type labelPattern struct {
	whole *regexp.Regexp
	field string
}

// addPatterns compiles the patterns of a field. One that does not compile names
// nothing: the loader of vocabularies has refused it before.
func (l *lexicon) addPatterns(set configs.LabelWords) {
	for _, p := range set.Patterns {
		if re, err := regexp.Compile("^(?:" + p + ")$"); err == nil {
			l.patterns = slices.Insert(l.patterns, 0, labelPattern{re, set.Field})
		}
	}
}

// fieldOf is the field that a label means, by its words or else by the patterns.
func (l *lexicon) fieldOf(label string) (field string, known bool) {
	key := labelKey(label)
	if field, known = l.labels[key]; known {
		return field, true
	}
	for _, p := range l.patterns {
		if len(key) <= maxPatternLabel && p.whole.MatchString(key) {
			return p.field, true
		}
	}
	return "", false
}

// maxPatternLabel is the longest label that patterns are tried on, in bytes: they
// would be tried on every paragraph otherwise.
const maxPatternLabel = 120

// tableField is the field that a label in a table means; forms number theirs ("3.
// Responsible body").
func (l *lexicon) tableField(label string) (field string, known bool) {
	if field, known = l.fieldOf(label); known {
		return field, true
	}
	if number, rest := sectionNumber(label); number != "" {
		return l.fieldOf(rest)
	}
	return "", false
}
