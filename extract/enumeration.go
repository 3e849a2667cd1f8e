package extract

import (
	"strconv"
	"strings"

	"compromisos/document"
	"compromisos/record"
)

// inSentence reads a text that introduces its members and numbers them, or parts
// them by semicolons. Commas alone do not make a list: names hold commas.
func (m *members) inSentence(t document.Text) {
	if !strings.Contains(t.String, "1)") && !strings.Contains(t.String, "1.") && !strings.Contains(t.String, ";") {
		return
	}
	ws := words(t.String)
	at, n := m.lex.introductions.find(ws)
	if at <= 0 {
		return
	}
	rest := ws[at+n:]
	rest = rest[m.lex.leadIns.prefix(rest):]
	items := numbered(rest)
	if len(items) < minMembers {
		items = bySemicolon(rest)
	}
	if len(items) < minMembers {
		return
	}
	var list []record.Member
	for _, it := range items {
		it = m.dropAnd(it)
		if len(it) > 0 {
			list = append(list, m.member(t.Slice(it[0].start, itemEnd(t.String, it))))
		}
	}
	m.add(m.groupBefore(t, ws[:at]), list)
}

// groupBefore is the name that the sentence before the introduction begins with,
// without its article.
func (m *members) groupBefore(t document.Text, ws []word) document.Text {
	from := 0
	for i := 0; i < len(ws)-1; i++ {
		if strings.HasPrefix(ws[i].after, ".") && ws[i+1].upper() {
			from = i + 1
		}
	}
	ws = ws[from:]
	if len(ws) > 1 && m.lex.articles.full[ws[0].fold] {
		ws = ws[1:]
	}
	if len(ws) == 0 {
		return document.Text{}
	}
	last := ws[len(ws)-1]
	end := last.end
	if strings.HasPrefix(last.after, ")") {
		end++
	}
	return t.Slice(ws[0].start, end)
}

// numbered cuts words at the marks of an enumeration: "1)", "2)" and so on.
func numbered(ws []word) [][]word {
	var out [][]word
	next, from := 1, -1
	for i, w := range ws {
		if w.bare != strconv.Itoa(next) || !strings.HasPrefix(w.after, ")") && !strings.HasPrefix(w.after, ".") {
			continue
		}
		if from >= 0 {
			out = append(out, ws[from:i])
		}
		next, from = next+1, i+1
	}
	if from >= 0 {
		out = append(out, ws[from:])
	}
	return out
}

// bySemicolon cuts words at semicolons.
func bySemicolon(ws []word) [][]word {
	var out [][]word
	from := 0
	for i, w := range ws {
		if strings.Contains(w.after, ";") {
			out = append(out, ws[from:i+1])
			from = i + 1
		}
	}
	if from == 0 {
		return nil
	}
	return append(out, ws[from:])
}

// dropAnd drops the "and" that stands before or after an item of an enumeration.
func (m *members) dropAnd(ws []word) []word {
	if len(ws) > 0 && m.lex.and.full[ws[len(ws)-1].fold] {
		ws = ws[:len(ws)-1]
	}
	if len(ws) > 0 && m.lex.and.full[ws[0].fold] {
		ws = ws[1:]
	}
	return ws
}

// itemEnd is where the text of an item ends: after its last word and the bracket
// that closes it.
func itemEnd(s string, ws []word) int {
	end := ws[len(ws)-1].end
	item := s[ws[0].start:end]
	if strings.HasPrefix(s[end:], ")") && strings.Count(item, "(") > strings.Count(item, ")") {
		end++
	}
	return end
}
