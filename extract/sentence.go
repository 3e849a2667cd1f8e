package extract

import (
	"strings"

	"compromisos/document"
)

// maxSentence is the longest sentence that is taken whole, in bytes. Clauses of a
// convention run over half a page with semicolons between them; each is read as a
// sentence then.
const maxSentence = 480

// sentences cuts a text at the periods, question marks and exclamation marks that end
// sentences. A long sentence is cut at its semicolons.
func (p *part) sentences(t document.Text) []document.Text {
	ws := words(t.String)
	var out []document.Text
	from := 0
	for i, w := range ws {
		if i < len(ws)-1 && !p.endsSentence(ws, i) {
			continue
		}
		end := len(t.String)
		if i < len(ws)-1 {
			end = w.end + len(w.after)
		}
		out = append(out, p.clauses(t, ws[from:i+1], end)...)
		from = i + 1
	}
	return out
}

// clauses is the sentence of the words up to the byte offset end, in parts where it is
// too long to be quoted as one.
func (p *part) clauses(t document.Text, ws []word, end int) []document.Text {
	start := ws[0].start
	if end-start <= maxSentence {
		return []document.Text{t.Slice(openingBefore(t.String, start), end)}
	}
	var out []document.Text
	for _, w := range ws {
		if strings.Contains(w.after, ";") {
			out = append(out, t.Slice(start, w.end+len(w.after)))
			start = w.end + len(w.after)
		}
	}
	return append(out, t.Slice(start, end))
}

// openingBefore goes back over the quotation marks that stand right before a word.
func openingBefore(s string, i int) int {
	for _, q := range []string{"“", "«", "\"", "¿", "¡", "("} {
		if strings.HasSuffix(s[:i], q) {
			return i - len(q)
		}
	}
	return i
}

// endsSentence reports whether the word at i, which is not the last, ends a sentence:
// a period follows that belongs to no abbreviation, initial, list number or legal
// form, and the next word opens one.
func (p *part) endsSentence(ws []word, i int) bool {
	w := ws[i]
	if strings.ContainsAny(w.after, "?!") {
		return ws[i+1].upper()
	}
	if !strings.Contains(w.after, ".") || strings.Contains(w.after, ",") || !ws[i+1].upper() && !ws[i+1].digits() {
		return false
	}
	if strings.HasSuffix(w.after, "\"") || strings.HasSuffix(w.after, "”") || strings.HasSuffix(w.after, "»") {
		return true
	}
	if len([]rune(w.bare)) == 1 || i == 0 && w.digits() {
		return false
	}
	return !p.lex.pledges.abbreviation.full[w.fold] && !p.lex.honorifics.full[w.fold] && p.lex.legalForms.prefix(ws[i:]) == 0
}
