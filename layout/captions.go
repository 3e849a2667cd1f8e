package layout

import (
	"strings"

	"compromisos/configs"
)

const (
	// maxCaption is the number of lines of a caption, at most.
	maxCaption = 4
	// captionGap is its distance from the table in ems, at most.
	captionGap = 3.0
	// maxMarks is the number of lines between two pieces of a table which say that it
	// goes on, at most.
	maxMarks = 4
)

// tableTerms are the words by which captions are told, and what is printed where a page
// end cuts a table.
type tableTerms struct{ captions, continued map[string]bool }

// termsOf takes the words of vocabularies.
func termsOf(all []configs.Vocabulary) tableTerms {
	t := tableTerms{map[string]bool{}, map[string]bool{}}
	for _, v := range all {
		for _, w := range v.Tables.Captions {
			t.captions[configs.Fold(w)] = true
		}
		for _, w := range v.Tables.Continued {
			t.continued[configs.Fold(w)] = true
		}
	}
	return t
}

// isMark reports whether a text says that a table goes on, and nothing else.
func (t tableTerms) isMark(text string) bool {
	s, _ := withoutNumbers(text)
	return t.continued[strings.Trim(s, " ()[].…:*-–—/|>→")]
}

// withoutMark is the folded text of a caption without the words at its end that say that
// the table goes on, and whether there were any.
func (t tableTerms) withoutMark(text string) (string, bool) {
	s := strings.Trim(configs.Fold(text), " .…:")
	for _, sep := range []string{"(", "[", "–", "—", "-", ".", ",", " "} {
		if i := strings.LastIndex(s, sep); i > 0 && t.isMark(s[i:]) {
			return strings.Trim(s[:i], " .…:,-–—"), true
		}
	}
	return s, false
}

// labelOf is what numbers a caption ("tabla 3"); empty where a text is none.
func (t tableTerms) labelOf(text string) string {
	f := strings.Fields(configs.Fold(text))
	if len(f) < 2 || !t.captions[f[0]] {
		return ""
	}
	number := strings.Trim(f[1], ".:;,-–—()")
	if !strings.ContainsAny(number, "0123456789") && roman(number) == 0 && len(number) != 1 {
		return ""
	}
	return f[0] + " " + number
}

// text of the lines of a paragraph, for comparing.
func (p *para) text() string {
	var b strings.Builder
	for _, l := range p.lines {
		b.WriteString(l.text())
		b.WriteByte(' ')
	}
	return b.String()
}

// isCaption reports whether a paragraph is the caption of a table.
func (t tableTerms) isCaption(p *para) bool {
	return len(p.lines) <= maxCaption && p.group == 0 && t.labelOf(p.text()) != ""
}

// continues reports whether a paragraph between two pieces of a table only says that it
// goes on: a mark, or its caption again.
func (t tableTerms) continues(p *para, tab *table) bool {
	text := p.text()
	if t.isMark(text) {
		return true
	}
	if !t.isCaption(p) {
		return false
	}
	base, marked := t.withoutMark(text)
	if tab.caption == nil {
		return marked
	}
	first, _ := t.withoutMark(tab.caption.text())
	return base == first || marked && t.labelOf(base) == t.labelOf(first)
}

// takeCaption makes the paragraph right above or below a table its caption.
func (t tableTerms) takeCaption(tab *table, p *para, page int) bool {
	if tab.caption != nil || !t.isCaption(p) {
		return false
	}
	em := p.first().em()
	first, last := tab.parts[0], tab.parts[len(tab.parts)-1]
	above := first.page == page && first.top-p.last().base < captionGap*em && p.last().base < first.top+em
	below := last.page == page && p.first().base-last.foot < captionGap*em && p.first().base > last.foot-em
	if above || below {
		tab.caption = p
	}
	return above || below
}
