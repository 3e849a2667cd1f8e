package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"compromisos/document"
)

// A textFormat writes the blocks of a file.
type textFormat interface {
	block(w io.Writer, b document.Block)
	footnote(w io.Writer, n document.Footnote)
}

// writeText writes a file in reading order. With raw the running heads and feet
// stand on each of their pages.
func writeText(w io.Writer, f *document.File, format textFormat, raw bool) {
	page := 0
	for _, b := range f.Blocks {
		if raw {
			turn(w, f, page, b.Page())
			page = max(page, b.Page())
		}
		format.block(w, b)
	}
	if raw {
		turn(w, f, page, len(f.Sizes)+1)
	}
	for _, n := range f.Footnotes {
		format.footnote(w, n)
	}
}

// turn writes what repeats at the foot of the page from and the head of the page
// to, and both of the pages between, on which no block begins.
func turn(w io.Writer, f *document.File, from, to int) {
	for page := from; page < to; page++ {
		running(w, f, page, true)
		running(w, f, page+1, false)
	}
}

func running(w io.Writer, f *document.File, page int, foot bool) {
	for _, r := range f.Running {
		if r.Foot == foot && slices.Contains(r.Pages, page) {
			fmt.Fprintf(w, "%s\n\n", clean(r.Text.String))
		}
	}
}

// plainText writes paragraphs divided by empty lines, and a table row as one line
// whose cells are divided by tabs.
type plainText struct{}

func (plainText) block(w io.Writer, b document.Block) {
	switch {
	case b.Table != nil:
		for _, row := range b.Table.Rows {
			cells := make([]string, len(row.Cells))
			for i, c := range row.Cells {
				cells[i] = clean(c.Text().String)
			}
			fmt.Fprintln(w, strings.Join(cells, "\t"))
		}
		if !b.Table.Caption.Empty() {
			fmt.Fprintln(w, clean(b.Table.Caption.String))
		}
	case b.Kind == document.ListItem:
		fmt.Fprintln(w, clean(listMark(b)+b.Text.String))
	default:
		fmt.Fprintln(w, clean(b.Text.String))
	}
	fmt.Fprintln(w)
}

func (plainText) footnote(w io.Writer, n document.Footnote) {
	fmt.Fprintf(w, "%s %s\n\n", clean(n.Mark), clean(n.Text.String))
}

// listMark is what stands before the text of a list item: a mark that is no part
// of the text already.
func listMark(b document.Block) string {
	if b.Mark == "" || strings.HasPrefix(b.Text.String, b.Mark) {
		return ""
	}
	return b.Mark + " "
}
