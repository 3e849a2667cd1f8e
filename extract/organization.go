package extract

import (
	"strings"
	"unicode"

	"compromisos/configs"
)

// A registry gives the id of an organization for any spelling of its name.
type registry struct {
	// ids by the compact form of each known name, see compact.
	ids map[string]string
	// names are known names of two words or more, as words, to be found at the
	// start of longer ones.
	names phrases
	lexs  []*lexicon
}

func newRegistry(list []configs.Organization, lexs []*lexicon) *registry {
	r := &registry{ids: map[string]string{}, lexs: lexs}
	for _, o := range list {
		for _, name := range append([]string{o.Name, o.Acronym}, o.Aliases...) {
			if name == "" {
				continue
			}
			r.ids[r.compact(name)] = o.ID
			if len(words(name)) > 1 {
				r.names.add([]string{name})
			}
		}
	}
	return r
}

// id is that of the registry, found by the whole name, by the acronym before or
// after it, or by a known name that it begins with and goes on from ("… for the
// accountability of …"). A body that is not registered gets the slug of its acronym, or
// of its name without legal form.
func (r *registry) id(name, acronym string) string {
	for _, s := range []string{name, acronym, withoutAcronym(name)} {
		if id, ok := r.ids[r.compact(s)]; ok && s != "" {
			return id
		}
	}
	ws := words(name)
	if n := r.names.prefix(ws); n > 0 {
		if id, ok := r.ids[r.compact(name[:ws[n-1].end])]; ok {
			return id
		}
	}
	if acronym != "" {
		return slug(acronym)
	}
	return slug(r.bare(name))
}

// idOf is the id of a body as printed, with its acronym beside the name or without.
func (r *registry) idOf(name string) *string {
	id := r.id(splitAcronym(name))
	return &id
}

// compact is a name without legal form, article, accents, capitals, punctuation and
// spaces: "Social TIC A.C." and "SocialTIC" are the same.
func (r *registry) compact(name string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
		return -1
	}, configs.Fold(r.bare(name)))
}

// bare is a name without the article before it and the legal form after it.
func (r *registry) bare(name string) string {
	ws := words(name)
	for _, l := range r.lexs {
		if len(ws) > 1 && !ws[0].upper() && l.articles.full[ws[0].fold] {
			ws = ws[1:]
		}
		for i := 1; i < len(ws); i++ {
			if n := l.legalForms.prefix(ws[i:]); n > 0 && i+n == len(ws) {
				ws = ws[:i]
			}
		}
	}
	if len(ws) == 0 {
		return name
	}
	return name[ws[0].start:ws[len(ws)-1].end]
}

// slug is lower-case ASCII letters and digits with hyphens between words.
func slug(s string) string {
	var b strings.Builder
	for _, c := range configs.Fold(s) {
		switch {
		case c < unicode.MaxASCII && (unicode.IsLetter(c) || unicode.IsDigit(c)):
			b.WriteRune(c)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}

// splitAcronym takes the acronym out of a name: in brackets after it, or before it
// and a comma. In brackets it is no part of the name; before a comma it is.
func splitAcronym(name string) (bare, acronym string) {
	name = strings.TrimSpace(name)
	if strings.HasSuffix(name, ")") {
		if i := strings.LastIndexByte(name, '('); i > 0 {
			if inner := strings.TrimSpace(name[i+1 : len(name)-1]); isAcronym(inner) {
				return strings.TrimSpace(name[:i]), inner
			}
		}
	}
	if first, rest, ok := strings.Cut(name, ","); ok && isAcronym(first) && strings.TrimSpace(rest) != "" {
		return name, strings.TrimSpace(first)
	}
	return name, ""
}

// withoutAcronym is the long name alone where an acronym and a comma stand before it.
func withoutAcronym(name string) string {
	if first, rest, ok := strings.Cut(name, ","); ok && isAcronym(first) {
		return strings.TrimSpace(rest)
	}
	return name
}

// An acronym has two to maxAcronym letters, of which most are capitals.
const maxAcronym = 12

func isAcronym(s string) bool {
	s = strings.TrimSpace(s)
	upper, lower := 0, 0
	for _, c := range s {
		switch {
		case unicode.IsUpper(c):
			upper++
		case unicode.IsLower(c):
			lower++
		case c == '.' || c == '-' || unicode.IsDigit(c):
		default:
			return false
		}
	}
	return upper >= 2 && upper > 2*lower && upper+lower <= maxAcronym
}
