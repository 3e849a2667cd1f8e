package extract

import (
	"strings"
	"unicode"

	"compromisos/configs"
	"compromisos/document"
)

// An official letter may open without a salutation: name, office and body of who is
// written to stand line by line below the dateline, up to a word that ends the address.

// maxAddressBlocks is how many blocks an address may take.
const maxAddressBlocks = 6

// addressRun are the blocks among the titles, from one up to another, that are the
// address: those up to one that ends in the word for it, or those below a preposition
// that stands alone. Both are 0 where there is none.
func (h *head) addressRun() (from, to int) {
	for k, b := range h.titles {
		lines := b.Text.Lines()
		switch {
		case len(lines) > 0 && h.lex.endsPresent(lines[len(lines)-1].String):
			return h.addressStart(k), k + 1
		case h.bareOpening(b) && k+1 < len(h.titles):
			to := k + 2
			for to < min(k+1+maxAddressBlocks, len(h.titles)) && h.opensAddress(h.titles[to]) {
				to++
			}
			return k + 1, to
		}
	}
	return 0, 0
}

// addressStart is the first block of the address that ends in the block k: the furthest
// above it, and not above the dateline, that begins as an address does.
func (h *head) addressStart(k int) int {
	start := k
	for i := k; i > k-maxAddressBlocks && i >= 0 && (i >= h.dated || k < h.dated); i-- {
		ws := words(h.titles[i].Text.String)
		if kind, _ := h.lex.kindOf(ws); kind != "" || len(ws) > maxAddress {
			break
		}
		if h.opensAddress(h.titles[i]) {
			start = i
		}
	}
	return start
}

// opensAddress reports whether a block begins as an address does: with an honour, an
// honorific before a name, an office or a body, with or without a preposition.
func (h *head) opensAddress(b document.Block) bool {
	ws := words(b.Text.String)
	if n := h.lex.addresseeOpenings.prefix(ws); n > 0 && n < len(ws) {
		ws = ws[n:]
	}
	if len(ws) == 0 || len(ws) > maxAddress || !ws[0].upper() {
		return false
	}
	return h.lex.honours.prefix(ws) > 0 || len(ws) > 1 && h.lex.honorifics.prefix(ws) > 0 ||
		h.lex.office(ws) > 0 || h.lex.bodies.prefix(ws) > 0 || h.lex.units.prefix(ws) > 0
}

// bareOpening reports whether a block is nothing but the preposition before who is
// written to.
func (h *head) bareOpening(b document.Block) bool {
	ws := words(b.Text.String)
	return len(ws) > 0 && len(ws) == h.lex.addresseeOpenings.prefix(ws)
}

// addresses reports whether the heading at the index i is of an address: below a
// preposition that stands alone, or right above the salutation.
func (h *head) addresses(i int) bool {
	if i > 0 && h.bareOpening(h.blocks[i-1]) {
		return true
	}
	return i+1 < len(h.blocks) && h.lex.isSalutation(h.blocks[i+1].Text.String) && h.opensAddress(h.blocks[i])
}

// endsPresent reports whether a line is the word that ends an address, also where its
// letters are set apart: "P R E S E N T E.-".
func (l *lexicon) endsPresent(s string) bool {
	if l.present.has(s) {
		return true
	}
	letters := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
	return isCapitals(s) && l.present.full[configs.Fold(letters)]
}
