package extract

import "compromisos/record"

// deedReachWords is how many words may stand between a verb and the deed it is about.
const deedReachWords = 4

// thisDeed reports whether what follows a verb is the agreement itself: the sides that
// "agree to conclude the present agreement" take nothing on by that.
func (p *part) thisDeed(ws []word) bool {
	for i := range min(deedReachWords, len(ws)) {
		if p.lex.pledges.things.full[ws[i].fold] && i+1 < len(ws) {
			kind, _ := p.lex.kindOf(ws[i+1:])
			return kind == record.Agreement
		}
	}
	return false
}
