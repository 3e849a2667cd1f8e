package document

// A BlockKind says what a block is.
type BlockKind int

// The kinds of block.
const (
	// Paragraph is running text; also each person of a signature block, whose
	// lines are Text.Breaks.
	Paragraph BlockKind = iota
	// Heading is a title set apart by its style, or an h1 to h6.
	Heading
	// ListItem is an entry of a list; Mark is what opened it.
	ListItem
	// TableBlock holds a Table and no text of its own.
	TableBlock
)

// An Align is how the lines of a block stand between the margins.
type Align int

// The alignments. AlignUnknown is that of formats without a page.
const (
	AlignUnknown Align = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// A Block is a paragraph, heading, list item or table, in reading order. A
// paragraph that runs over a page or column end is one block.
type Block struct {
	// Kind says which of the fields below hold something.
	Kind BlockKind
	// Level of a heading (1 is the highest) or depth of a list item (1 is the
	// outermost); 0 for other kinds.
	Level int
	// Mark that opened a list item, as printed: "—", "•", "1)", "a.". Dashes, rings
	// and bullets are no part of Text, letters and numbers stay in it.
	Mark string
	// Text of the block; empty for a TableBlock.
	Text Text
	// Align of the lines between the margins.
	Align Align
	// Group is the same number for blocks that stand side by side (the columns of a
	// signature block) and 0 elsewhere.
	Group int
	// Section counts the outermost parts that the format itself marks (HTML's
	// section and article elements); 0 where it marks none.
	Section int
	// Table of a TableBlock; nil for other kinds.
	Table *Table
}

// Page on which the block begins; 0 where the format has no pages.
func (b Block) Page() int {
	if b.Table != nil {
		for _, p := range b.Table.Parts {
			return p.Page
		}
	}
	return b.Text.Page()
}

// LastPage on which the block stands; 0 where the format has no pages.
func (b Block) LastPage() int {
	if b.Table != nil {
		if n := len(b.Table.Parts); n > 0 {
			return b.Table.Parts[n-1].Page
		}
	}
	return b.Text.LastPage()
}

// A Table is a grid of cells, over however many pages it runs. Header rows that
// repeat on each page stand in Rows once; a row that a page end cut is one row.
type Table struct {
	// Columns of the grid.
	Columns int
	// Rows from top to bottom, the header first.
	Rows []Row
	// Header is the number of leading rows that name the columns.
	Header int
	// Caption above or below the table, if any.
	Caption Text
	// Parts are the pieces of the table as they stand on each page, in order;
	// empty where the format has no pages.
	Parts []TablePart
	// Path of the table where the format has no pages.
	Path string
}

// A TablePart is what of a table stands on one page.
type TablePart struct {
	// Page counts from 1; Box is that of the part on it.
	Page int
	Box  Box
	// Rows as printed on this page: the repeated header included, cut rows cut.
	Rows []Row
}

// A Row holds the cells that begin in it, from left to right; a cell merged over
// several rows or columns stands once, where it begins.
type Row struct{ Cells []Cell }

// A Cell of a table.
type Cell struct {
	// Row and Col count from 0.
	Row, Col int
	// RowSpan and ColSpan are at least 1.
	RowSpan, ColSpan int
	// Header marks a cell that names its row or column (th, or a header row).
	Header bool
	// Blocks are the paragraphs and list items of the cell, in reading order.
	Blocks []Block
	// Places are the cell's boxes, one a page; its path where there are no pages.
	Places []Place
}

// Text is all the text of the cell, blocks joined by a space.
func (c Cell) Text() Text {
	var texts []Text
	for _, b := range c.Blocks {
		texts = append(texts, b.Text)
		if b.Table != nil {
			for _, r := range b.Table.Rows {
				for _, inner := range r.Cells {
					texts = append(texts, inner.Text())
				}
			}
		}
	}
	return Join(" ", texts...)
}

// A Footnote is a note at the foot of a page or the end of a document.
type Footnote struct {
	// Mark as printed, without brackets or a period: "1", "*".
	Mark string
	// Text of the note without its mark.
	Text Text
}

// A Running is a text that repeats at the head or foot of pages.
type Running struct {
	// Text as it stands on the first of its pages.
	Text Text
	// Pages on which it stands, in order.
	Pages []int
	// Foot is true for one at the foot of the page.
	Foot bool
}
