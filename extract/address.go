package extract

import (
	"strings"

	"compromisos/document"
)

// maxAddress is the longest address of a letter that opens without a salutation, in
// words: an honorific, a name, an office and its body.
const maxAddress = 25

// isAddress reports whether a short paragraph of the head says by itself who is written
// to: a word of address before a body or an office ("To the Council of …"), an
// honour that only an address gives, or the word that ends an address.
func (h *head) isAddress(b document.Block) bool {
	ws := words(b.Text.String)
	if b.Kind != document.Paragraph || len(ws) < 2 || len(ws) > maxAddress {
		return false
	}
	lines := b.Text.Lines()
	if h.lex.honours.prefix(ws) > 0 || len(lines) > 1 && h.lex.present.has(lines[len(lines)-1].String) {
		return true
	}
	n := h.lex.addresseeOpenings.prefix(ws)
	for n > 0 && n < len(ws) && h.lex.articles.full[ws[n].fold] {
		n++
	}
	if n == 0 || n >= len(ws) || !ws[n].upper() {
		return false
	}
	to := ws[n:]
	return h.lex.bodies.prefix(to) > 0 || h.lex.units.prefix(to) > 0 || h.lex.offices.prefix(to) > 0 ||
		h.lex.honorifics.prefix(to) > 0 || h.lex.honours.prefix(to) > 0
}

// endsAddress reports whether a line before a salutation stands below the address: the
// word that ends one, or what the letter is about.
func (h *head) endsAddress(t document.Text) bool {
	ws := words(t.String)
	label, _, _ := strings.Cut(t.String, ":")
	return h.lex.present.prefix(ws) == len(ws) || h.lex.present.has(t.String) || label != t.String && h.lex.subjects.has(label)
}

func (h *head) setAddressee() {
	whole := document.Join(" ", h.addressee...)
	if whole.Empty() {
		return
	}
	ws := words(whole.String)
	if n := h.lex.addresseeOpenings.prefix(ws); n > 0 && n < len(ws) {
		whole = whole.Slice(ws[n].start, len(whole.String))
	}
	whole = whole.Slice(0, len(strings.TrimRight(whole.String, " :,.")))
	h.doc.Addressee = text(whole)
	h.evidence("addressee", whole)
}
