package extract

import (
	"compromisos/configs"
	"compromisos/document"
)

// A rowReader reads the rows of an activity table, one commitment each.
type rowReader struct {
	*part
	cols []column
	// series says that the titles bear the numbers of the commitments.
	series bool
	// merged are the cells over several rows, by column, until the row at which each ends.
	merged []*document.Cell
	until  []int
	// theme is the last row over all columns.
	theme document.Cell
}

// rowDrafts makes a draft of each row from on. A cell merged over several rows
// goes to the details of each of them.
func (p *part) rowDrafts(t *document.Table, cols []column, from int) []*draft {
	p.unknownHeads(t.Rows[:from], cols)
	rr := rowReader{
		part: p, cols: cols, series: numberedTitles(t, cols, from),
		merged: make([]*document.Cell, t.Columns), until: make([]int, t.Columns),
	}
	var out []*draft
	for n := from; n < len(t.Rows); n++ {
		if c, whole := wholeRow(t, t.Rows[n]); whole {
			rr.theme = c
			continue
		}
		if d := rr.read(t.Rows[n], n); !d.empty() {
			rr.share(d, n)
			d.table = t
			out = append(out, d)
		}
	}
	return out
}

// read reads the cells of the row numbered n that are its own.
func (rr *rowReader) read(r document.Row, n int) *draft {
	d := newDraft()
	for i := range r.Cells {
		c := r.Cells[i]
		switch {
		case c.Col >= len(rr.cols):
		case c.RowSpan > 1:
			rr.merged[c.Col], rr.until[c.Col] = &r.Cells[i], n+c.RowSpan
		default:
			d.places = append(d.places, c.Places...)
			if rr.series && rr.cols[c.Col].field == configs.FieldTitle {
				c = d.cutNumber(c)
			}
			rr.readCell(d, rr.cols[c.Col], c)
		}
	}
	d.readStates(rr.cols, r.Cells)
	return d
}

// share gives the row numbered n what it has in common with others.
func (rr *rowReader) share(d *draft, n int) {
	for i, c := range rr.merged {
		if c != nil && n < rr.until[i] {
			d.aside = append(d.aside, c.Places...)
			rr.readItems(d, column{configs.FieldDetails, rr.cols[i].head}, *c)
		}
	}
	if len(rr.theme.Blocks) > 0 {
		d.aside = append(d.aside, rr.theme.Places...)
		rr.readItems(d, column{field: configs.FieldDetails}, rr.theme)
	}
}
