package extract

import (
	"slices"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/record"
)

// setTitle chooses the title: words that name the kind of document and what it is
// about come first, then the highest heading. In a letter what stands before the
// salutation is the addressee, and only a heading that names a kind is a title.
func (h *head) setTitle() {
	var best *document.Block
	rank := 0
	present := false
	from, to := h.addressRun()
	for i, b := range h.titles {
		ws := words(b.Text.String)
		if from < to && h.bareOpening(b) {
			continue
		}
		if i >= from && i < to || !h.salutation && from == to && h.isAddress(b) {
			for _, l := range b.Text.Lines() {
				if !h.endsAddress(l) {
					h.addressee, h.addressed = append(h.addressee, l), true
				}
			}
			continue
		}
		if _, ok := h.lex.letterSubject(b.Text.String); h.addressed && ok {
			continue // what the letter is about
		}
		kind, n := h.lex.kindIn(ws)
		if opens, _ := h.lex.kindOf(ws); kind == record.Other && opens == "" {
			kind = "" // news about a report
		}
		if kind != "" && (h.kind == "" || n == len(ws)) {
			h.kind = kind
		}
		r := titleRank(b, kind, n == len(ws) || kind == record.Communique && h.lex.numbersIssue(ws[n:]))
		h.headline = h.headline || kind == "" && h.lex.isHeadline(ws)
		if from < to && kind == "" {
			continue // a letterhead
		}
		if h.salutation && kind == "" {
			for _, l := range b.Text.Lines() {
				if present = present || h.endsAddress(l); !present {
					h.addressee = append(h.addressee, l)
				}
			}
			continue
		}
		if best == nil || r > rank {
			best, rank = &h.titles[i], r
		}
	}
	for _, b := range h.subtitles {
		if h.kind == "" {
			h.kind, _ = h.lex.kindIn(words(b.Text.String))
		}
	}
	if best != nil {
		h.doc.Title = text(best.Text)
		h.evidence("title", best.Text)
	}
	h.setAddressee()
}

// titleRank orders what can be a title. A line that is nothing but the name of a
// kind ("COMMUNIQUÉ") is the title only where nothing else is.
func titleRank(b document.Block, kind string, kindOnly bool) int {
	switch {
	case kindOnly:
		return 1
	case kind != "" && b.Kind == document.Heading:
		return 200 - b.Level
	case kind != "":
		return 100
	case b.Kind == document.Heading:
		return 50 - b.Level
	}
	return 2
}

// maxIssueWords is how many words may stand behind the kind of a communiqué where they
// only number it.
const maxIssueWords = 4

// numbersIssue reports whether the words behind a kind say which of a series it is: they
// end in a number, and no other has a capital ("joint 02/2019", "no. 15"), unless the
// word for one stands before the number ("JOINT No. 007").
func (l *lexicon) numbersIssue(ws []word) bool {
	if len(ws) == 0 || len(ws) > maxIssueWords || !ws[len(ws)-1].digits() {
		return false
	}
	if len(ws) > 1 {
		if f, known := l.fieldOf(ws[len(ws)-2].bare); known && f == configs.FieldNumber {
			return true
		}
	}
	return !slices.ContainsFunc(ws[:len(ws)-1], func(w word) bool { return w.upper() && len(w.bare) > len("Núm") })
}

// isSalutation reports whether a paragraph opens a letter ("Dear members: …").
func (l *lexicon) isSalutation(s string) bool { return l.salutations.prefix(words(s)) > 0 }

const (
	// closingWords is how many words a closing may have more than its phrase.
	closingWords = 5
	// maxClosing is the longest closing, in bytes.
	maxClosing = 160
)

// isClosing reports whether a line is the closing formula before the signatures.
func (l *lexicon) isClosing(s string) bool {
	if len(s) > maxClosing {
		return false
	}
	ws := words(s)
	n := l.closings.prefix(ws)
	return n > 0 && len(ws) <= n+closingWords
}
