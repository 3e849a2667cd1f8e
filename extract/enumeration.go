package extract

import (
	"strconv"
	"strings"

	"compromisos/document"
	"compromisos/record"
)

// inSentence reads a text that introduces its members and numbers them, or parts
// them by semicolons. Names hold commas: these make a list where each piece is a body.
func (m *members) inSentence(t document.Text) {
	if !strings.ContainsAny(t.String, ",;)") && !strings.Contains(t.String, "1.") {
		return
	}
	ws := words(t.String)
	at, n := m.lex.introductions.find(ws)
	if at <= 0 {
		return
	}
	rest := afterColon(ws[at+n:])
	rest = rest[m.lex.leadIns.prefix(rest):]
	items := marked(rest, strconv.Itoa)
	if len(items) < minMembers {
		items = marked(rest, letter)
	}
	if len(items) < minMembers {
		items = m.twoInLast(bySemicolon(rest))
	}
	if len(items) < minMembers && m.saysGroup(t, ws, at) {
		items = m.byComma(t, rest)
	}
	if len(items) < minMembers {
		return
	}
	var list []record.Member
	for i, it := range items {
		it = m.withoutClause(dropMark(m.dropAnd(it)))
		if i+1 == len(items) {
			it = m.beforeVerb(it)
		}
		if len(it) == 0 {
			continue
		}
		if !m.canBeMember(it) {
			return // clauses of a sentence, not names
		}
		if len(it) > 1 && m.lex.articles.full[it[0].fold] && !it[0].upper() {
			it = it[1:]
		}
		list = append(list, m.member(t.Slice(it[0].start, itemEnd(t.String, it))))
	}
	m.add(m.groupBefore(t, ws[:at]), list)
}

// maxMember is the longest name of a member with what stands beside it, in words.
const maxMember = 36

// canBeMember reports whether an item of an enumeration can be a name: it begins with a
// capital, a number or an article before one.
func (m *members) canBeMember(ws []word) bool {
	if len(ws) > maxMember {
		return false
	}
	if len(ws) > 1 && m.lex.articles.full[ws[0].fold] {
		ws = ws[1:]
	}
	return ws[0].upper() || ws[0].digits()
}

// maxIntroduction is how many words may stand between a word that introduces a list
// and the colon before it: "is a network of 19 bodies that work on budgets: …".
const maxIntroduction = 24

// afterColon is what follows the colon that opens a list; the words themselves where
// the list begins at once.
func afterColon(ws []word) []word {
	for i, w := range ws[:min(maxIntroduction, len(ws))] {
		if strings.ContainsAny(w.after, ";.)") || i+1 == len(ws) {
			break
		}
		if strings.Contains(w.after, ":") {
			return ws[i+1:]
		}
	}
	return ws
}

// groupBefore is the name that the sentence before the introduction begins with,
// without its article.
func (m *members) groupBefore(t document.Text, ws []word) document.Text {
	from := 0
	for i := 0; i < len(ws)-1; i++ {
		if strings.HasPrefix(ws[i].after, ".") && ws[i+1].upper() || strings.HasSuffix(ws[i].after, ":") {
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

// letter is the nth letter of the alphabet, from 1.
func letter(n int) string { return string(rune('a' + (n-1)%26)) }

// marked cuts words at the marks of an enumeration, of which mark gives the nth: "1)",
// "2)" and so on, or "a)", "b)".
func marked(ws []word, mark func(int) string) [][]word {
	var out [][]word
	next, from := 1, -1
	for i, w := range ws {
		if w.fold != mark(next) || !strings.HasPrefix(w.after, ")") && !strings.HasPrefix(w.after, ".") {
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

// bySemicolon cuts words at semicolons, and at the commas after a bracket: where
// places stand in brackets, a comma between two members is a slip for a semicolon, or
// stands before the "and" of the last. The sentence ends the list.
func bySemicolon(ws []word) [][]word {
	var out [][]word
	from, marked := 0, false
	for i, w := range ws {
		ends := marked && strings.HasSuffix(w.after, ".") && i+1 < len(ws) && ws[i+1].upper() && !abbreviated(w)
		if strings.Contains(w.after, ";") || strings.Contains(w.after, "),") || ends {
			out = append(out, ws[from:i+1])
			from = i + 1
			marked = marked || strings.Contains(w.after, ";")
		}
		if ends {
			return out
		}
	}
	if !marked {
		return nil
	}
	if from < len(ws) {
		out = append(out, ws[from:])
	}
	return out
}

// abbreviated reports whether the period after a word may belong to it: a legal form
// or an initial.
func abbreviated(w word) bool { return strings.Contains(w.bare, ".") || len([]rune(w.bare)) < 3 }
