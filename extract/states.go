package extract

import (
	"strings"
	"unicode"

	"compromisos/configs"
	"compromisos/document"
)

// allStates reports whether every one of several cells holds a state and nothing else.
func (l *lexicon) allStates(cells []document.Cell) bool {
	for _, c := range cells {
		if !l.states.has(c.Text().String) {
			return false
		}
	}
	return len(cells) > 1
}

// stateColumns makes those columns ones of states whose lowest head is a state, where
// there are several: "not started | limited | complete" under one head or none.
func (l *lexicon) stateColumns(t *document.Table, cols []column, from int) {
	var states []document.Cell
	for _, r := range t.Rows[:from] {
		for _, c := range filled(r.Cells) {
			if c.ColSpan == 1 && c.Col < len(cols) && l.states.has(c.Text().String) {
				states = append(states, c)
			}
		}
	}
	if len(states) < 2 {
		return
	}
	for _, c := range states {
		cols[c.Col] = column{fieldState, c.Text().String}
	}
}

// fieldState marks a column whose head is a state: a mark below says that it holds.
const fieldState = "state"

// checkMarks are what is drawn or typed to choose one of several.
const checkMarks = "xX×✓✔✗✘☑☒■●•√⬛◼◉⚫"

// isCheck reports whether a cell holds a mark and nothing else.
func isCheck(c document.Cell) bool {
	s := strings.TrimSpace(c.Text().String)
	bare := strings.Trim(s, " ()[]")
	if bare == "" {
		return false
	}
	// Signs of symbol fonts have no code point of their own.
	return strings.IndexFunc(bare, func(r rune) bool {
		return !strings.ContainsRune(checkMarks, r) && !unicode.Is(unicode.Co, r)
	}) < 0
}

// readStates reads the marks under columns of states: the head of the one marked is the
// status; marks under two leave it open.
func (c *draft) readStates(cols []column, cells []document.Cell) {
	var marked []document.Cell
	for _, cell := range cells {
		if cell.Col < len(cols) && cols[cell.Col].field == fieldState && isCheck(cell) {
			marked = append(marked, cell)
		}
	}
	if len(marked) != 1 || c.Status != nil {
		return
	}
	head := cols[marked[0].Col].head
	c.Status = &head
	c.FieldEvidence[configs.FieldStatus] = onePerPage(marked[0].Places)
}
