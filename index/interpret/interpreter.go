package interpret

import "compromisos/index/analysis"

// An Interpreter knows the organizations that a query may name and the languages that its
// words may be of.
type Interpreter struct {
	bodies   analysis.Bodies
	stemmers []analysis.Stemmer
	// sole is true for a query of one word: its own form comes first.
	sole bool
}

// New makes one of all that there are.
func New(bodies analysis.Bodies, stemmers []analysis.Stemmer) *Interpreter {
	return &Interpreter{bodies: bodies, stemmers: stemmers}
}
