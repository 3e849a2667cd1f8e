package extract

import (
	"strings"

	"compromisos/document"
)

// isLine reports whether a text is one of the phrases and nothing else.
func (p *part) isLine(list phrases, t document.Text) bool {
	return len(t.String) <= maxClosing && (list.has(t.String) || list.has(bracketPlurals.Replace(t.String)))
}

// bracketPlurals drops the plural in brackets after a word: "TESTIGO(S) DE HONOR".
var bracketPlurals = strings.NewReplacer("(s)", "", "(S)", "", "(es)", "", "(ES)", "", "/as", "", "/AS", "", "(as)", "", "(AS)", "")

// signHead reports whether a block with a colon at its end is a heading over those who
// sign: a body that they sign for, or what they sign as.
func (p *part) signHead(b document.Block) bool {
	if b.Table != nil || b.Kind == document.ListItem {
		return false
	}
	t := b.Text
	return p.behalfOf(signLine{Text: t, words: words(t.String)}) != "" || p.isLine(p.lex.witnesses, t) || p.isLine(p.lex.supporters, t)
}

// unlabelled is a line without the label of a form to sign in ("Name: …", "Office: …"); ok
// is false for one that says neither, as a date or the number of a card.
func (p *part) unlabelled(l document.Text) (out document.Text, ok bool) {
	label, value, found := cutLabel(l)
	if _, bare := sectionNumber(label); bare != "" {
		label = bare
	}
	switch {
	case !found:
		label = strings.TrimRight(l.String, " :")
		return l, !p.lex.identities.has(label)
	case p.lex.nameColumns.has(label), p.lex.roleColumns.has(label):
		return value, true
	case p.lex.organizationColumns.has(label):
		return value, true
	}
	return l, !p.lex.identities.has(label) && !p.lex.dateLabels.has(label) && !p.lex.placeLabels.has(label)
}
