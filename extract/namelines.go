package extract

import (
	"strings"

	"compromisos/document"
)

// nameLines are the lines of a text where each is a name, with or without an office or
// a body after it; nil where one is anything else.
func (m *members) nameLines(t document.Text) []document.Text {
	lines := m.joinedLines(t)
	for _, l := range lines {
		if !m.nameLine(l.String) {
			return nil
		}
	}
	return lines
}

// joinedLines are the lines of a text, those joined that a narrow column broke: a line
// that begins in lower case, or after a comma, goes on with the one before.
func (m *members) joinedLines(t document.Text) []document.Text {
	var out []document.Text
	for _, l := range t.Lines() {
		ws := words(l.String)
		n := len(out)
		if n > 0 && len(ws) > 0 && (!ws[0].upper() && !ws[0].digits() || strings.HasSuffix(out[n-1].String, ",")) {
			out[n-1] = document.Join(" ", out[n-1], l)
			continue
		}
		out = append(out, l)
	}
	return out
}

// nameLine reports whether a line is a name: what stands before the first comma, dash
// or bracket is capitals and particles, and no sentence follows.
func (m *members) nameLine(s string) bool {
	s = withoutListMark(document.Text{String: s}).String
	head := s
	if i := strings.IndexAny(s, ",(–—"); i > 0 {
		head = s[:i]
	}
	ws := words(head)
	if len(ws) == 0 || len(words(s)) > maxMember || strings.HasSuffix(s, ":") {
		return false
	}
	last := words(s)
	if strings.HasSuffix(s, ".") && m.lex.legalForms.prefix(last[len(last)-1:]) == 0 && len(last) > maxNameWords {
		return false
	}
	return ws[0].upper() && m.lex.nameWords(ws)
}

// namesIn are the names that the value of a fact holds: its paragraphs, its lines, or
// what semicolons part; commas part them where each piece is the name of a person. The
// lines of a value that runs on are those of its column, and break names.
func (m *members) namesIn(f fact) []document.Text {
	var out []document.Text
	for _, b := range f.blocks {
		if b.Kind == document.ListItem {
			out = append(out, b.Text)
			continue
		}
		if names := m.nameLines(b.Text); names != nil {
			out = append(out, names...)
		}
	}
	if len(out) > 1 {
		return out
	}
	value := document.Join(" ", append([]document.Text{f.value}, f.more...)...)
	if parts := cutAt(value, ";"); len(parts) > 1 {
		return m.withoutAnd(parts)
	}
	if parts := m.peopleByComma(value); len(parts) > 1 {
		return parts
	}
	if names := m.nameLines(value); len(f.more) > 0 && len(names) > 1 {
		return names
	}
	return out
}

// peopleByComma are the pieces between the commas of a text, and the two that an "and"
// joins in the last, where each is the name of a person, with or without a bracket; nil
// where one is not.
func (m *members) peopleByComma(t document.Text) []document.Text {
	parts := cutAt(t, ",")
	if len(parts) == 0 {
		return nil
	}
	last := parts[len(parts)-1]
	ws := words(last.String)
	for i := 2; i+2 < len(ws); i++ {
		if first, second := last.Slice(0, ws[i].start), last.Slice(ws[i].end, len(last.String)); m.lex.and.full[ws[i].fold] && m.isPerson(first) && m.isPerson(second) {
			parts = append(parts[:len(parts)-1], first, second)
			break
		}
	}
	parts = m.withoutAnd(parts)
	for _, t := range parts {
		if !m.isPerson(t) {
			return nil
		}
	}
	return parts
}

// isPerson reports whether a text is the name of a person, with or without a bracket
// behind it.
func (m *members) isPerson(t document.Text) bool {
	if i := strings.IndexByte(t.String, '('); i > 0 {
		t = t.Slice(0, i)
	}
	_, _, ok := m.personName(signLine{Text: t, words: words(t.String)})
	return ok
}

// withoutAnd are the pieces of a list without the "and" before the last and the period
// behind it.
func (m *members) withoutAnd(parts []document.Text) []document.Text {
	var out []document.Text
	for _, t := range parts {
		if ws := m.dropAnd(words(t.String)); len(ws) > 0 {
			out = append(out, t.Slice(openingBefore(t.String, ws[0].start), itemEnd(t.String, ws)))
		}
	}
	return out
}

// cutAt cuts a text at a sign.
func cutAt(t document.Text, sign string) []document.Text {
	var out []document.Text
	from := 0
	for {
		i := strings.Index(t.String[from:], sign)
		if i < 0 {
			break
		}
		out = append(out, t.Slice(from, from+i))
		from += i + len(sign)
	}
	if last := t.Slice(from, len(t.String)); !last.Empty() {
		out = append(out, last)
	}
	return out
}
