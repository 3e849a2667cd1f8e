package main

import (
	"github.com/spf13/cobra"

	"compromisos/document"
	"compromisos/export/render"
)

const textHelp = `Print documents as text in reading order: paragraphs, lists, tables, and the footnotes
behind. What repeats at the head and foot of pages is left out unless --raw is given. A
file that cannot be read is reported on standard error, and the others go on.

Plain text has an empty line between paragraphs and a tab between the cells of a row.`

const textExample = `  compromisos text agreement.pdf
  compromisos text --markdown agreement.pdf >agreement.md
  compromisos text --pages 2-3 --page-marks minutes.pdf`

func newText(a *app) *cobra.Command {
	var o render.TextOptions
	var pages string
	cmd := &cobra.Command{
		Use:     "text FILE…",
		Short:   "Print documents as text in reading order",
		Long:    textHelp,
		Example: textExample,
		Args:    arguments(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			var err error
			if o.Pages, err = render.ParsePages(pages); err != nil {
				return usagef("--pages: %w", err)
			}
			return a.eachFile(cmd.Context(), args, func(f *document.File) error {
				return render.Text(a.stdout, f, o)
			})
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&o.Markdown, "markdown", false, "print Markdown, with tables and footnotes")
	flags.BoolVar(&o.Running, "raw", false, "keep what repeats at the head and foot of pages")
	flags.BoolVar(&o.Marks, "page-marks", false, "say where each page begins")
	flags.StringVar(&pages, "pages", "", "`pages` to print, such as 1-3,7 (default all)")
	return cmd
}
