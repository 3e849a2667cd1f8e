package extract

import (
	"slices"
	"strings"
	"unicode"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/record"
)

// An official letter may open without a salutation: name, office and body of who is
// written to stand line by line below the dateline, up to a word that ends the address.

// maxAddressBlocks is how many blocks an address may take.
const maxAddressBlocks = 6

// addressRun are the blocks among the titles, from one up to another, that are the
// address: those up to one that ends in the word for it, those below a preposition that
// stands alone, or those between the dateline and what a signed letter is about. Both are
// 0 where there is none.
func (h *head) addressRun() (from, to int) {
	if h.titledOther() {
		return 0, 0
	}
	for k, b := range h.titles {
		if from := h.addressStart(k); h.lastPresent(b.Text) && (from < k || len(b.Text.Lines()) > 1) {
			return from, k + 1
		}
	}
	for k, b := range h.titles {
		if h.bareOpening(b) && k+1 < len(h.titles) {
			to := k + 2
			for to < min(k+1+maxAddressBlocks, len(h.titles)) && h.opensAddress(h.titles[to]) {
				to++
			}
			return k + 1, to
		}
	}
	for k, b := range h.titles {
		_, about := h.lex.letterSubject(b.Text.String)
		if from := h.addressStart(k - 1); about && k > h.dated && from == h.dated && h.signedLetter() {
			return from, k
		}
	}
	return 0, 0
}

// titledOther reports whether a title names a kind of document other than a letter:
// minutes have a heading over those who were present. An office may be of a plan.
func (h *head) titledOther() bool {
	return slices.ContainsFunc(h.titles, func(b document.Block) bool {
		kind, _ := h.lex.kindIn(words(b.Text.String))
		return kind != "" && kind != record.Letter && !h.opensAddress(b)
	})
}

// signedLetter reports whether a closing formula stands in the text.
func (h *head) signedLetter() bool {
	return slices.ContainsFunc(h.blocks[h.body:], func(b document.Block) bool { return b.Table == nil && h.lex.isClosing(b.Text.String) })
}

// lastPresent reports whether the last line of a text is the word that ends an address.
func (h *head) lastPresent(t document.Text) bool {
	lines := t.Lines()
	return len(lines) > 0 && h.lex.endsPresent(lines[len(lines)-1].String)
}

// addressStart is the first block of the address that ends in the block k: the first below
// the dateline where all between are short; else the furthest above that begins as an
// address does.
func (h *head) addressStart(k int) int {
	start := k
	dated := len(h.datelines)+len(h.bare) > 0 && k >= h.dated
	for i := k; i > k-maxAddressBlocks && i >= 0 && (!dated || i >= h.dated); i-- {
		ws := words(h.titles[i].Text.String)
		if kind, _ := h.lex.kindOf(ws); kind != "" || len(ws) > maxAddress || h.bareOpening(h.titles[i]) {
			break
		}
		if h.opensAddress(h.titles[i]) || dated && i == h.dated {
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
// preposition that stands alone, right above the salutation, or above the word that ends
// an address with nothing but short lines between.
func (h *head) addresses(i int) bool {
	if i > 0 && h.bareOpening(h.blocks[i-1]) {
		return true
	}
	for j, b := range h.blocks[i:min(i+maxAddressBlocks, len(h.blocks))] {
		if b.Table != nil || len(words(b.Text.String)) > maxAddress {
			return false
		}
		if h.lastPresent(b.Text) || j == 1 && h.lex.isSalutation(b.Text.String) && h.opensAddress(h.blocks[i]) {
			return true
		}
	}
	return false
}

// endsPresent reports whether a line is the word that ends an address, also where its
// letters are set apart and with any signs behind it: "P R E S E N T E.-".
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
	return (isCapitals(s) || len(words(s)) == 1) && l.present.full[configs.Fold(letters)]
}
