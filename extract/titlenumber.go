package extract

import (
	"slices"
	"strings"

	"compromisos/configs"
	"compromisos/document"
)

// minSeries is how many titles must bear a number before the numbers of a column of
// titles are taken for those of the commitments: one alone may be an amount.
const minSeries = 2

// numberedTitles reports whether the titles of a table bear the numbers of its rows
// ("1.1 Map of the wells"): it has no column of numbers, and each title opens with one.
func numberedTitles(t *document.Table, cols []column, from int) bool {
	if slices.ContainsFunc(cols, func(c column) bool { return c.field == configs.FieldNumber }) {
		return false
	}
	found := map[string]bool{}
	for _, r := range t.Rows[from:] {
		for _, c := range r.Cells {
			if c.Col >= len(cols) || cols[c.Col].field != configs.FieldTitle || c.ColSpan > 1 || c.RowSpan > 1 || c.Text().Empty() {
				continue
			}
			first := c.Blocks[0].Text
			number, title := codeNumber(first)
			if number.Empty() || found[number.String] || !isMarked(first.String, number.String, title.String) {
				return false
			}
			found[number.String] = true
		}
	}
	return len(found) >= minSeries
}

// isMarked reports whether the number that opens s, before a title, is marked as one by
// its levels or by what follows it: "3 workshops" counts them.
func isMarked(s, number, title string) bool {
	between := strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), number), title)
	return strings.Contains(number, ".") || headSeparated(between)
}

// cutNumber takes the number from the start of a cell that holds a title.
func (c *draft) cutNumber(cell document.Cell) document.Cell {
	if len(cell.Blocks) == 0 {
		return cell
	}
	blocks := slices.Clone(cell.Blocks)
	number, title := codeNumber(blocks[0].Text)
	c.add(configs.FieldNumber, "", number)
	blocks[0].Text = title
	cell.Blocks = blocks
	return cell
}
