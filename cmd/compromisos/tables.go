package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"compromisos/document"
	"compromisos/export/render"
)

const tablesHelp = `Print the tables of documents as they stand on each page. A file that cannot be read
is reported on standard error, and the others go on.

json  one line a file, also where it has no table. A table that runs over pages is one
      entry a page, and the entries bear the same "part_of". Boxes are [x0, y0, x1, y1]
      in points from the top left corner of the page.
csv   an empty line between two tables; --table picks one. A cell that a spreadsheet
      would run as a formula gets an apostrophe before it; numbers stay as they are.
html  a page of table elements with captions, header rows and merged cells.
md    pipe tables.

In csv and md a merged cell stands where it begins, and the rest of it is empty.`

const tablesExample = `  compromisos tables plan.pdf
  compromisos tables --format csv --table 2 plan.pdf >second.csv
  compromisos tables --format html --pages 3-5,8 plan.pdf annex.pdf >tables.html
  compromisos tables --format md --region 2:50,100,550,400 plan.pdf`

func newTables(a *app) *cobra.Command {
	var format, pages string
	var regions []string
	var table int
	cmd := &cobra.Command{
		Use:     "tables FILE…",
		Short:   "Print the tables of documents",
		Long:    tablesHelp,
		Example: tablesExample,
		Args:    arguments(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			f, err := render.FindTableFormat(format)
			if err != nil {
				return usagef("--format: %w", err)
			}
			selection, err := parseSelection(pages, regions, table)
			if err != nil {
				return err
			}
			out := f.New(a.stdout)
			return a.eachFile(cmd.Context(), args, func(f *document.File) error {
				return out.Write(f, render.Parts(f, selection))
			})
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&format, "format", "json", "json, csv, html or md")
	flags.StringVar(&pages, "pages", "", "`pages` to look at, such as 1-3,7 (default all)")
	flags.StringArrayVar(&regions, "region", nil, "cells of a `region` only, PAGE:X0,Y0,X1,Y1 in points from the top left; may be given again")
	flags.IntVar(&table, "table", 0, "one `table` only, counted from 1 in each file")
	return cmd
}

// parseSelection reads the flags that say what is wanted.
func parseSelection(pages string, regions []string, table int) (render.Selection, error) {
	if table < 0 {
		return render.Selection{}, usagef("--table is %d, want 1 or more", table)
	}
	s := render.Selection{Table: table}
	var err error
	if s.Pages, err = render.ParsePages(pages); err != nil {
		return s, usagef("--pages: %w", err)
	}
	for _, text := range regions {
		r, err := render.ParseRegion(text)
		if err != nil {
			return s, usagef("--region: %w", err)
		}
		s.Regions = append(s.Regions, r)
	}
	return s, nil
}

// printWarnings writes a line for each warning about a file that was read.
func (a *app) printWarnings(f *document.File) {
	if a.quiet {
		return
	}
	for _, w := range f.Warnings {
		where := fmt.Sprintf("%q", f.Source.URI)
		if w.Page > 0 {
			where += fmt.Sprintf(", page %d", w.Page)
		}
		fmt.Fprintf(a.stderr, "compromisos: warning: %s: %s\n", clean(where), clean(w.Message))
	}
}
