package organization

import (
	"strings"
	"unicode"

	"compromisos/configs"
)

// A name is a spelling taken apart.
type name struct {
	printed string
	// long is the spelling without acronym beside it.
	long string
	// acronym that stands beside the long name, or is the whole name; "" for none.
	acronym string
	// bare are the words of the long name, without article, acronym and legal form.
	bare []token
	// article and legal report what was left out of them.
	article, legal bool
	// compact is bare as one word: "Social TIC A.C." and "SocialTIC" are the same.
	compact string
}

// parse takes a spelling apart. acronym is the one that the document gives for it, or
// "" where it gives none.
func (w *Words) parse(printed, acronym string) name {
	long, beside := w.cut(printed)
	if acronym == "" {
		acronym = beside
	}
	n := name{printed: printed, long: long, acronym: strings.TrimSpace(acronym)}
	n.bare = tokens(long)
	n.legal = w.cutLegalForm(&n.bare)
	if len(n.bare) > 1 && w.articles[n.bare[0].letters] && !IsAcronym(long[n.bare[0].start:n.bare[0].end]) {
		n.bare, n.article = n.bare[1:], true
	}
	var b strings.Builder
	for _, t := range n.bare {
		b.WriteString(t.letters)
	}
	n.compact = b.String()
	if n.acronym == "" && len(n.bare) == 1 && IsAcronym(long[n.bare[0].start:n.bare[0].end]) {
		n.acronym = long[n.bare[0].start:n.bare[0].end]
	}
	return n
}

// alone reports whether the spelling is an acronym and nothing else.
func (n name) alone() bool { return n.acronym != "" && letters(n.acronym) == n.compact }

// cutLegalForm drops the legal forms that close a name. One that is written out as
// words belongs to the name where it follows a link: "… de la Sociedad Civil".
func (w *Words) cutLegalForm(ts *[]token) bool {
	cut := false
	for again := true; again; {
		again = false
		for i := 1; i < len(*ts); i++ {
			if n := w.legalForms.prefix((*ts)[i:]); n > 0 && i+n == len(*ts) && !w.links[(*ts)[i-1].letters] {
				*ts, cut, again = (*ts)[:i], true, true
				break
			}
		}
	}
	return cut
}

// Split takes the acronym out of a name: in brackets after it, before it or after it
// and a comma or dash. In brackets it is no part of the name; elsewhere it is.
func (w *Words) Split(printed string) (bare, acronym string) {
	printed = strings.TrimSpace(printed)
	long, acronym := w.cut(printed)
	if acronym != "" && strings.HasSuffix(printed, ")") && strings.HasPrefix(printed, long) {
		return long, acronym
	}
	return printed, acronym
}

// signs stand between an acronym and the name before or after it.
var signs = []string{",", " – ", " — ", " - ", ":"}

// cut is the long name alone and the acronym that stands before or after it; "" for
// none. A legal form is no acronym.
func (w *Words) cut(printed string) (long, acronym string) {
	printed = strings.TrimSpace(printed)
	if i := strings.LastIndexByte(printed, '('); i > 0 && strings.HasSuffix(printed, ")") {
		if inner := printed[i+1 : len(printed)-1]; w.isAcronym(inner) {
			long, _ := w.cut(printed[:i])
			return strings.TrimRight(long, " ,"), strings.TrimSpace(inner)
		}
	}
	for _, sign := range signs {
		if first, rest, ok := strings.Cut(printed, sign); ok && w.isAcronym(first) && w.isLong(rest) {
			return strings.TrimSpace(rest), strings.TrimSpace(first)
		}
		if i := strings.LastIndex(printed, sign); i > 0 {
			if last := printed[i+len(sign):]; w.isAcronym(last) && w.isLong(printed[:i]) {
				return strings.TrimSpace(printed[:i]), strings.TrimSpace(last)
			}
		}
	}
	return printed, ""
}

// isLong reports whether a text is more than an acronym and its legal form.
func (w *Words) isLong(s string) bool {
	ts := tokens(s)
	w.cutLegalForm(&ts)
	return len(ts) > 1
}

// isAcronym reports whether a text is an acronym and no legal form.
func (w *Words) isAcronym(s string) bool {
	ts := tokens(s)
	return IsAcronym(s) && w.legalForms.prefix(ts) < len(ts)
}

// An acronym has two to maxAcronym letters, of which most are capitals.
const maxAcronym = 12

// IsAcronym reports whether a text has the shape of an acronym.
func IsAcronym(s string) bool {
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

// slug of a name: of its acronym, or of its long name without article and legal form.
func (n name) slug() string {
	if s := slug(n.acronym); s != "" {
		return s
	}
	return n.longSlug()
}

// longSlug is the slug of the long name.
func (n name) longSlug() string {
	if len(n.bare) > 0 {
		if s := slug(n.long[n.bare[0].start:n.bare[len(n.bare)-1].end]); s != "" {
			return s
		}
	}
	return slug(n.printed)
}
