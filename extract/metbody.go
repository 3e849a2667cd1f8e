package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/record"
)

// metBody is the body that the title names ("Minutes of the Committee of …"); in minutes
// whose title names none, the one that the first lines say has met.
func (m *members) metBody() document.Text {
	if m.doc.Title != nil {
		title := document.Text{String: *m.doc.Title}
		if name := m.bodyNamed(title); !name.Empty() {
			return name
		}
	}
	if m.doc.Kind != record.Minutes {
		return document.Text{}
	}
	for _, b := range m.blocks[m.body:min(m.body+openingBlocks, len(m.blocks))] {
		if name := m.metIn(b.Text); !name.Empty() {
			return name
		}
	}
	return document.Text{}
}

// bodyNamed is the first body that a title names, else the first unit of one.
func (m *members) bodyNamed(title document.Text) document.Text {
	ws := words(title.String)
	for _, list := range []*phrases{&m.lex.bodies, &m.lex.units} {
		for i := range ws {
			if ws[i].upper() && list.prefix(ws[i:]) > 0 {
				return title.Slice(ws[m.nameBegins(ws, i)].start, m.titleEnd(ws, i))
			}
		}
	}
	return document.Text{}
}

// nameBegins is the index of the word with which the name begins whose word for a body is
// at i: in some languages that word comes last ("of the Riverside Open Data Forum"). The
// name begins after an article or with the title, and holds no word for a meeting.
func (m *members) nameBegins(ws []word, i int) int {
	from := i
	for from > 0 && ws[from-1].upper() && !ws[from-1].digits() && ws[from-1].after == "" && !m.lex.articles.full[ws[from-1].fold] {
		if kind, _ := m.lex.kindOf(ws[from-1:]); kind != "" || m.lex.sessions.full[ws[from-1].fold] {
			return i
		}
		from--
	}
	if from > 0 && !m.lex.articles.full[ws[from-1].fold] && !m.lex.of.full[ws[from-1].fold] {
		return i
	}
	return from
}

// titleEnd is where the name that begins at i ends: before a word for the meeting that
// follows it ("OPEN DATA FORUM MINUTES").
func (m *members) titleEnd(ws []word, i int) int {
	end := m.nameEnd(ws, i)
	for k := i + 1; k < len(ws) && ws[k].end <= end; k++ {
		if m.lex.sessions.full[ws[k].fold] && !m.lex.particles.full[ws[k-1].fold] {
			return ws[k-1].end
		}
	}
	return end
}

// sessionReach is how many words may stand between a word for a meeting and the "of" before
// the body that met: "the second ordinary session of this year of the".
const sessionReach = 6

// metIn is the body that a sentence says has met: "the members of the Committee of …".
func (m *members) metIn(t document.Text) document.Text {
	ws := words(t.String)
	for i := range ws {
		n := m.lex.sessions.prefix(ws[i:])
		if n == 0 {
			continue
		}
		for k := i + n; k < min(i+n+sessionReach, len(ws)); k++ {
			if strings.ContainsAny(ws[k-1].after, ".:;") {
				break
			}
			rest := m.lex.skipOf(ws[k:])
			at := len(ws) - len(rest)
			for at > k && at < len(ws) && m.lex.articles.full[ws[at].fold] {
				at++
			}
			if at == k || at >= len(ws) || !ws[at].upper() {
				continue
			}
			end := m.nameEnd(ws, at)
			if name := t.Slice(ws[at].start, end); !m.bodyNamed(name).Empty() {
				return name
			}
		}
	}
	return document.Text{}
}
