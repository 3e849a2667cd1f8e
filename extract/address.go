package extract

import (
	"strings"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/record"
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
	if h.lex.honours.prefix(ws) > 0 || len(lines) > 1 && h.lex.endsPresent(lines[len(lines)-1].String) {
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
	_, about := h.lex.letterSubject(t.String)
	return about || h.lex.present.prefix(ws) == len(ws) || h.lex.endsPresent(t.String)
}

// letterSubject is what a letter is about, as a line with a label says ("Subject: …").
func (l *lexicon) letterSubject(line string) (about string, ok bool) {
	label, about, cut := strings.Cut(line, ":")
	return strings.TrimSpace(about), cut && l.subjects.has(label)
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

// takeReference reads the lines by which an office files a letter, above or beside its
// dateline: its number and what it is about, "Oficio núm.: 12", "Asunto: …". What it is
// about may end as a sentence, and go on over more lines.
func (h *head) takeReference(b document.Block) bool {
	if b.Kind != document.Paragraph {
		return false
	}
	about, filed := false, false
	var dates []dateline
	for _, l := range b.Text.Lines() {
		_, opens := h.lex.letterSubject(l.String)
		d, dated := h.lex.dateline(l)
		switch {
		case opens:
			about = true
		case h.filesLetter(words(l.String)):
			about, filed = false, true
		case dated && !d.place.Empty():
			dates = append(dates, d)
		case !about:
			return false
		}
	}
	if !filed && (!about || titleLike(b)) {
		return false
	}
	for _, d := range dates {
		h.addDateline(d)
	}
	if filed {
		h.kind = record.Letter
	}
	return true
}

// filesLetter reports whether a line is the number of a letter: "Oficio núm. DG/012/2020".
func (h *head) filesLetter(ws []word) bool {
	kind, n := h.lex.kindOf(ws)
	if kind != record.Letter || n >= len(ws) || len(ws) > n+maxIssueWords {
		return false
	}
	field, known := h.lex.fieldOf(ws[n].bare)
	return ws[len(ws)-1].digits() && (known && field == configs.FieldNumber || n+1 == len(ws))
}
