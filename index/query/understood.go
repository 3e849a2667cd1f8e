package query

import (
	"strings"

	"compromisos/configs"
	"compromisos/index/analysis"
	"compromisos/index/schema"
	"compromisos/period"
)

// understood are the parts of a query, all of which count, with what some words mean:
// those that ask (who, when) may be missing, and a date stands for what is dated so, by
// whatever words.
func (l *Language) understood(parts []*Node) []*Node {
	due := l.has(parts, l.isDue)
	dated := withDates(parts, due)
	if len(dated) == len(parts) && !hasDate(dated) {
		return l.withQuestions(parts)
	}
	for i, n := range dated {
		if word := plainWord(n); word != "" {
			dated[i] = l.besideDate(n, word)
		}
	}
	return l.withQuestions(dated)
}

// plainWord is the one word of a node, folded; empty where it is anything else.
func plainWord(n *Node) string {
	if !n.IsPlain() {
		return ""
	}
	return analysis.Words(n.Clause.Text)
}

// has reports whether one of the parts is such a word.
func (l *Language) has(parts []*Node, is func(word string) bool) bool {
	for _, n := range parts {
		if word := plainWord(n); word != "" && is(word) {
			return true
		}
	}
	return false
}

// isDue reports whether a word makes a date the last day of what is due.
func (l *Language) isDue(word string) bool {
	return l.deadlines[word] || l.fields[word] == schema.AskDeadline
}

// besideDate is a word beside a date: where it says what kind of date that is, the
// record need not hold it; where it names a type of records or a kind of documents, they
// answer as well.
func (l *Language) besideDate(n *Node, word string) *Node {
	if l.isDue(word) || l.fields[word] == schema.AskDate {
		return optional(n)
	}
	for _, field := range []string{schema.Type, schema.Kind} {
		if value, ok := l.values[field][word]; ok {
			return &Node{Op: Any, Parts: []*Node{n, {Clause: Clause{Field: field, Text: value}}}}
		}
	}
	return n
}

// withQuestions lets those words be missing that ask, where there are others; in what
// begins as a question also the names of fields: who is responsible for that.
func (l *Language) withQuestions(parts []*Node) []*Node {
	if len(parts) == 0 {
		return parts
	}
	question := l.questions[plainWord(parts[0])]
	out := make([]*Node, len(parts))
	for i, n := range parts {
		out[i] = n
		word := plainWord(n)
		if len(parts) > 1 && (l.questions[word] || question && l.fields[word] != "") && !isCapitals(n.Clause.Text) {
			out[i] = optional(n)
		}
		if l.isDue(word) || l.questions[word] {
			known := *out[i]
			known.Clause.Known = true
			out[i] = &known
		}
	}
	return out
}

// isCapitals reports whether a word is an acronym (WHO).
func isCapitals(text string) bool {
	return countWords(text) == 1 && strings.ToUpper(text) == text && strings.ToLower(text) != text
}

// optional is a word that may be missing.
func optional(n *Node) *Node {
	c := n.Clause
	c.Optional = true
	return &Node{Clause: c}
}

// hasDate reports whether a date stands among the parts.
func hasDate(parts []*Node) bool {
	for _, n := range parts {
		if n.IsDate() {
			return true
		}
	}
	return false
}

// fewestInWords is how many words without a figure may hold a date with its year.
const fewestInWords = 5

// withDates makes one part of the words of each date that has a year. due tells that
// it is the last day of what is due.
func withDates(parts []*Node, due bool) []*Node {
	var out []*Node
	for i := 0; i < len(parts); {
		n := 0
		for i+n < len(parts) && parts[i+n].IsPlain() {
			n++
		}
		if n == 0 {
			out = append(out, parts[i])
			i++
			continue
		}
		out = append(out, datesOf(parts[i:i+n], due)...)
		i += n
	}
	return out
}

// datesOf makes one part of the words of each date, where all parts are words.
func datesOf(words []*Node, due bool) []*Node {
	var b strings.Builder
	starts := make([]int, len(words)+1)
	for i, n := range words {
		starts[i] = b.Len()
		b.WriteString(n.Clause.Text + " ")
	}
	text := b.String()
	starts[len(words)] = len(text)
	if len(words) < fewestInWords && !strings.ContainsAny(text, "0123456789") {
		return words
	}
	g, err := grammar()
	if err != nil {
		return words
	}
	var out []*Node
	at := 0
	for _, m := range g.Find(text, period.Context{}) {
		first, last := cover(starts, m.Start, m.End)
		if first < at || last >= len(words) || isYear(m) && !due || m.Period.Start == nil && m.Period.End == nil ||
			hasWord(text[starts[first]:m.Start]) || hasWord(text[m.End:starts[last+1]]) {
			continue
		}
		out = append(out, words[at:first]...)
		out = append(out, dateNode(words[first:last+1], m, due))
		at = last + 1
	}
	return append(out, words[at:]...)
}

// cover are the first and the last word that a part of the text touches.
func cover(starts []int, from, to int) (first, last int) {
	for first+1 < len(starts) && starts[first+1] <= from {
		first++
	}
	last = first
	for last+1 < len(starts) && starts[last+1] < to {
		last++
	}
	return first, last
}

// isYear reports whether a match is a year alone: a number like others, unless
// something is said to be due.
func isYear(m period.Match) bool {
	return m.Span.From == m.Span.To && m.Span.From.Month == 0
}

// dateNode is for what holds the words of a date, or is dated so.
func dateNode(words []*Node, m period.Match, due bool) *Node {
	c := Clause{Field: schema.AskDated, Text: configs.Fold(m.Period.Text), Days: daysOf(m)}
	if due {
		c.Field = schema.AskDue
	}
	return &Node{Op: Any, Parts: []*Node{Join(All, words), {Clause: c}}}
}

// IsDate reports whether the node is a date that stands among the words of a query.
func (n *Node) IsDate() bool {
	if n == nil || n.Op != Any {
		return false
	}
	field := n.Parts[len(n.Parts)-1].Clause.Field
	return field == schema.AskDated || field == schema.AskDue
}
