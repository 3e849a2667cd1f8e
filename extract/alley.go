package extract

import (
	"cmp"
	"slices"

	"compromisos/document"
)

// minAlley is how wide the gap between two columns of text is that no rule parts, in
// heights of a line: wider than any space inside justified text is in all its lines.
const minAlley = 0.5

// cutColumn parts a column of a table in two where the head of the second stands above
// it without a rule between: the words of every row keep clear of an alley on the left
// of the words under the head. The table stays as it is where there is no such alley.
func cutColumn(t *document.Table, col int, head document.Text) *document.Table {
	x, ok := alleyUnder(t, col, head)
	if !ok {
		return t
	}
	out := *t
	out.Columns++
	out.Rows = nil
	for _, r := range t.Rows {
		var row document.Row
		for _, c := range r.Cells {
			switch {
			case c.Col == col:
				left, right := cutCell(c, x)
				row.Cells = append(row.Cells, left, right)
				continue
			case c.Col > col:
				c.Col++
			}
			row.Cells = append(row.Cells, c)
		}
		out.Rows = append(out.Rows, row)
	}
	return &out
}

// alleyUnder is the middle of the widest gap between the words of all rows of a column
// from which the words under the head begin.
func alleyUnder(t *document.Table, col int, head document.Text) (x float64, ok bool) {
	places := head.Places()
	if len(places) == 0 || places[0].Box == nil {
		return 0, false
	}
	var spans []document.Span
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			if c.Col == col {
				spans = append(spans, c.Text().Spans...)
			}
		}
	}
	slices.SortFunc(spans, func(a, b document.Span) int { return cmp.Compare(a.Box.X0, b.Box.X0) })
	under := *places[0].Box
	edge, widest := 0.0, 0.0
	for i, s := range spans {
		if s.Page == 0 {
			return 0, false
		}
		gap := s.Box.X0 - edge
		if i > 0 && gap > max(widest, minAlley*s.Box.Height()) && s.Box.X0 < under.X1 {
			x, ok, widest = (edge+s.Box.X0)/2, true, gap
		}
		edge = max(edge, s.Box.X1)
	}
	return x, ok && edge > under.X0
}

// cutCell parts a cell at x: the words of each side, in order.
func cutCell(c document.Cell, x float64) (left, right document.Cell) {
	left, right = c, c
	right.Col++
	left.Blocks, right.Blocks = nil, nil
	for _, b := range c.Blocks {
		for i, side := range sides(b.Text, x) {
			if side.Empty() {
				continue
			}
			cut := document.Block{Kind: b.Kind, Level: b.Level, Mark: b.Mark, Text: side}
			if i == 0 {
				left.Blocks = append(left.Blocks, cut)
			} else {
				right.Blocks = append(right.Blocks, cut)
			}
		}
	}
	return left, right
}

// sides are the words of a text on the left and on the right of x.
func sides(t document.Text, x float64) [2]document.Text {
	var parts [2][]document.Text
	for i := 0; i < len(t.Spans); {
		side := sideOf(t.Spans[i], x)
		j := i
		for j < len(t.Spans) && sideOf(t.Spans[j], x) == side {
			j++
		}
		parts[side] = append(parts[side], t.Slice(t.Spans[i].Start, t.Spans[j-1].End))
		i = j
	}
	return [2]document.Text{document.Join(" ", parts[0]...), document.Join(" ", parts[1]...)}
}

func sideOf(s document.Span, x float64) int {
	if (s.Box.X0+s.Box.X1)/2 > x {
		return 1
	}
	return 0
}
