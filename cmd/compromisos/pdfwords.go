package main

import (
	"github.com/spf13/cobra"

	"compromisos/ingest/pdf"
)

// pdfWordsCommand is the hidden command that runs the second PDF engine in a process
// of its own: some files make that engine take memory without end, which only the
// end of a process stops.
const pdfWordsCommand = "__pdf-words"

func newPDFWords(a *app) *cobra.Command {
	return &cobra.Command{
		Use:                pdfWordsCommand,
		Hidden:             true,
		DisableFlagParsing: true,
		// The child needs no settings.
		PersistentPreRunE: func(*cobra.Command, []string) error { return nil },
		RunE: func(cmd *cobra.Command, _ []string) error {
			return pdf.ChildMain(cmd.Context(), a.stdin, a.stdout)
		},
	}
}
