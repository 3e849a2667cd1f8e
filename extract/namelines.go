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
// what semicolons part; commas part them where each piece is the name of a person.
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
	if parts := cutAt(f.value, ";"); len(parts) > 1 {
		return parts
	}
	parts := cutAt(f.value, ",")
	for _, t := range parts {
		if i := strings.IndexByte(t.String, '('); i > 0 {
			t = t.Slice(0, i)
		}
		if _, _, ok := m.personName(signLine{Text: t, words: m.dropAnd(words(t.String))}); !ok {
			return out
		}
	}
	return parts
}

// cutAt cuts a text at a sign. The "and" before the last piece goes.
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
