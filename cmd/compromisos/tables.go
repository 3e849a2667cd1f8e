package main

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"compromisos/document"
)

// A tablePart is a table, or what of it stands on one page, with its number in the
// file.
type tablePart struct {
	// number counts the tables of the file from 1.
	number int
	// page and box are zero where the format has no pages.
	page int
	box  document.Box
	rows []document.Row
	// columns of the whole table.
	columns int
	// split says that the table runs over several pages.
	split bool
}

// tableFormats write the tables of one file. A new one is a function and a line.
var tableFormats = []struct {
	name  string
	write func(w io.Writer, f *document.File, parts []tablePart) error
}{
	{"json", writeTablesJSON},
	{"csv", writeTablesCSV},
	{"html", writeTablesHTML},
	{"md", writeTablesMarkdown},
}

func newTables(a *app) *cobra.Command {
	var format, pages string
	cmd := &cobra.Command{
		Use:   "tables FILE…",
		Short: "Print the tables of documents",
		Long: `Print the tables of documents, each page of a table by itself. As JSON that is one
line a file; parts of one table bear the same "part_of".`,
		Args: arguments(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			wanted, err := parsePages(pages)
			if err != nil {
				return err
			}
			for _, tf := range tableFormats {
				if tf.name == format {
					return a.eachFile(cmd.Context(), args, func(f *document.File) error {
						return tf.write(a.stdout, f, tableParts(f, wanted))
					})
				}
			}
			return usagef("--format: unknown format %q, want json, csv, html or md", format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "json", "json, csv, html or md")
	cmd.Flags().StringVar(&pages, "pages", "", "`pages` to look at, such as 1-3,7 (default all)")
	return cmd
}

// tableParts are the pieces of all tables on the wanted pages, in reading order.
func tableParts(f *document.File, wanted pageSet) []tablePart {
	var out []tablePart
	number := 0
	for _, b := range f.Blocks {
		t := b.Table
		if t == nil {
			continue
		}
		number++
		if len(t.Parts) == 0 {
			out = append(out, tablePart{number: number, rows: t.Rows, columns: t.Columns})
		}
		for _, p := range t.Parts {
			if wanted.has(p.Page) {
				out = append(out, tablePart{number, p.Page, p.Box, p.Rows, t.Columns, len(t.Parts) > 1})
			}
		}
	}
	return out
}

// A pageSet is ranges of pages; an empty one holds every page.
type pageSet [][2]int

func (s pageSet) has(page int) bool {
	return len(s) == 0 || slices.ContainsFunc(s, func(r [2]int) bool { return page >= r[0] && page <= r[1] })
}

// parsePages reads "1-3,7".
func parsePages(s string) (pageSet, error) {
	var out pageSet
	if s == "" {
		return nil, nil
	}
	for _, part := range strings.Split(s, ",") {
		from, to, isRange := strings.Cut(strings.TrimSpace(part), "-")
		if !isRange {
			to = from
		}
		first, err := strconv.Atoi(from)
		last, err2 := strconv.Atoi(to)
		if err != nil || err2 != nil || first < 1 || last < first {
			return nil, usagef("--pages: %q is no page or range of pages", part)
		}
		out = append(out, [2]int{first, last})
	}
	return out, nil
}
