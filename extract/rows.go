package extract

import (
	"slices"
	"strings"

	"compromisos/configs"
	"compromisos/document"
)

// maxHeaderWords is the longest head of a column: longer text is a cell.
const maxHeaderWords = 6

// A column of an activity table.
type column struct {
	// field that its head means; FieldDetails where no vocabulary knows the head.
	field string
	// head as printed.
	head string
}

// columns are the columns of a table whose rows are commitments, and the first row
// after their heads; nil where the table is another. There must be a column of
// titles and one of what is promised about them. Where no head says "commitment",
// the column of actions is that of titles: "Num. | Activity | Date".
func (p *part) columns(t *document.Table) ([]column, int) {
	from := max(t.Header, 1)
	if len(t.Rows) <= from || t.Columns < 2 {
		return nil, 0
	}
	cols := make([]column, t.Columns)
	for _, r := range t.Rows[:from] {
		for _, c := range r.Cells {
			head := c.Text().String
			if head == "" || c.Col >= len(cols) {
				continue
			}
			if cols[c.Col].head != "" {
				head = cols[c.Col].head + " " + head
			}
			cols[c.Col] = column{p.lex.columnField(head), head}
		}
	}
	if from < len(t.Rows)-1 && p.lex.allStates(filled(t.Rows[from].Cells)) {
		from++
	}
	p.lex.stateColumns(t, cols, from)
	numberColumn(t, cols, from)
	p.codeColumn(t, cols, from)
	p.titleColumn(t, cols, from)
	if !p.promoteTitle(cols) {
		return nil, 0
	}
	return cols, from
}

// numberColumn settles which column numbers the rows where its head says what they are:
// "Action | Name of the action | Date". There is another for the titles, and every cell
// is a number or a code.
func numberColumn(t *document.Table, cols []column, from int) {
	named := func(c column) bool { return c.field == configs.FieldTitle || c.field == configs.FieldActions }
	for i, c := range cols {
		if !named(c) || !slices.ContainsFunc(cols[i+1:], named) {
			continue
		}
		numbers := 0
		for _, r := range t.Rows[from:] {
			for _, cell := range r.Cells {
				if s := trimNumber(cell.Text()).String; cell.Col == i && s != "" {
					if !isOrdinal(s) {
						return
					}
					numbers++
				}
			}
		}
		if numbers > 0 {
			cols[i].field = configs.FieldNumber
		}
		return
	}
}

// promoteTitle reports whether the columns are those of an activity table, once
// the column that stands for the title is settled.
func (p *part) promoteTitle(cols []column) bool {
	count := countFields(cols)
	if count[configs.FieldTitle] == 0 {
		for i, c := range cols {
			if c.field == configs.FieldActions {
				cols[i].field = configs.FieldTitle
				count[configs.FieldTitle]++
				count[configs.FieldActions]--
				break
			}
		}
	}
	about := 0
	for _, f := range []string{
		configs.FieldObjective, configs.FieldResults, configs.FieldResponsible, configs.FieldActions,
		configs.FieldPeriod, configs.FieldStart, configs.FieldDeadline, configs.FieldStatus,
	} {
		about += count[f]
	}
	return count[configs.FieldTitle] > 0 && (about > 0 || p.proposes(cols))
}

// minProposalLabels is how many columns of details or numbers a table of proposals has at
// least; one headed "Commitment" has one.
const minProposalLabels = 2

// proposes reports whether a table says by its title what is proposed and describes it,
// though nobody answers for it yet: "Proposed action | Description | Votes".
func (p *part) proposes(cols []column) bool {
	titled, known := false, 0
	for _, c := range cols {
		switch f, ok := p.lex.tableField(c.head); {
		case c.field == configs.FieldTitle:
			titled = titled || p.lex.promised.prefix(words(c.head)) > 0
			if p.lex.openings.has(c.head) {
				known++
			}
		case ok && f == configs.FieldDetails, c.field == configs.FieldNumber:
			known++
		}
	}
	return titled && known >= minProposalLabels
}

// columnField is the field that the head of a column means: the whole head is a
// label, or it begins with one and goes on for a few words. Numbers and states are
// named by whole labels only: "state of the registry" is no state of a commitment.
func (l *lexicon) columnField(head string) string {
	if f, ok := l.tableField(head); ok {
		return f
	}
	ws := words(head)
	if len(ws) > maxHeaderWords {
		return configs.FieldDetails
	}
	for n := len(ws) - 1; n > 0; n-- {
		if f, ok := l.fieldOf(head[:ws[n-1].end]); ok && f != configs.FieldNumber && f != configs.FieldStatus {
			if l.andDetails(head, ws[n:]) {
				break
			}
			return f
		}
	}
	return configs.FieldDetails
}

// andDetails reports whether the rest of a head adds a label of the details to what its
// beginning names: cells under "Evidence and remarks" hold both.
func (l *lexicon) andDetails(head string, rest []word) bool {
	if len(rest) < 2 || !l.and.full[rest[0].fold] {
		return false
	}
	f, known := l.fieldOf(head[rest[1].start:])
	return known && f == configs.FieldDetails
}

// readCell reads one cell of a row under its column.
func (p *part) readCell(d *draft, col column, c document.Cell) {
	switch col.field {
	case fieldState:
		if !isCheck(c) {
			p.readItems(d, column{configs.FieldDetails, col.head}, c)
		}
	case configs.FieldTitle:
		p.readActivity(d, c.Blocks)
	case configs.FieldNumber:
		d.add(col.field, "", trimNumber(c.Text()))
	case configs.FieldPeriod, configs.FieldStart, configs.FieldDeadline, configs.FieldStatus, configs.FieldObjective:
		d.add(col.field, col.head, c.Text())
	default:
		p.readItems(d, col, c)
	}
}

// readItems puts each block of a cell into the field of its column.
func (p *part) readItems(d *draft, col column, c document.Cell) {
	for _, b := range c.Blocks {
		p.readItem(d, col, b, c)
	}
}

// readItem puts a block of the cell c that holds items into its field; a table inside
// the cell gives an item a row.
func (p *part) readItem(d *draft, col column, b document.Block, c document.Cell) {
	if b.Table == nil {
		for _, t := range p.itemsOf(col.field, b, c) {
			d.add(col.field, col.head, t)
		}
		return
	}
	for _, r := range b.Table.Rows {
		var cells []document.Text
		for _, c := range r.Cells {
			cells = append(cells, c.Text())
		}
		d.add(col.field, col.head, document.Join(" ", cells...))
	}
}

// trimNumber drops the period after the number of a row. A code has no spaces where a
// narrow column broke it: "CT/8E/", "01".
func trimNumber(t document.Text) document.Text {
	t = t.Slice(0, len(strings.TrimRight(t.String, ".)-– ")))
	lines := t.Lines()
	for _, l := range lines[:max(len(lines)-1, 0)] {
		if strings.Contains(l.String, " ") || !strings.ContainsAny(l.String[len(l.String)-1:], codeBreaks) {
			return t
		}
	}
	return document.Join("", lines...)
}

// codeBreaks are the signs after which a line may end inside of a code.
const codeBreaks = "/-._"
