package main

import (
	"github.com/spf13/cobra"

	"compromisos/document"
)

func newText(a *app) *cobra.Command {
	var asMarkdown, raw bool
	cmd := &cobra.Command{
		Use:   "text FILE…",
		Short: "Print documents as text in reading order",
		Args:  arguments(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			var format textFormat = plainText{}
			if asMarkdown {
				format = markdown{}
			}
			return a.eachFile(cmd.Context(), args, func(f *document.File) error {
				writeText(a.stdout, f, format, raw)
				return nil
			})
		},
	}
	cmd.Flags().BoolVar(&asMarkdown, "markdown", false, "print Markdown")
	cmd.Flags().BoolVar(&raw, "raw", false, "keep what repeats at the head and foot of pages")
	return cmd
}
