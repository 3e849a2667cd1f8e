package main

import (
	"io"
	"log/slog"

	"github.com/spf13/cobra"
)

// An app is what the commands share: the streams and the settings. What is dear to
// start (engine, store, index) is opened by the command that needs it.
type app struct {
	stdin io.Reader
	// stdout is buffered; terminal is the same stream without the buffer, asked only
	// whether it is a terminal and how wide.
	stdout, terminal io.Writer
	stderr           io.Writer
	settings         settings
	// config is the path of the user's settings file; "" is none.
	config string
	// quiet leaves out progress and summaries.
	quiet bool
	// log is told what a run does; it says nothing unless the settings want it.
	log *slog.Logger
}

// commands are the subcommands, in the order that help lists them. A new one is a
// file and a line here.
var commands = []func(*app) *cobra.Command{
	newIngest, newExtract, newSearch, newShow, newExport,
	newOrgs, newTables, newText, newDates,
	newStatus, newVerify, newReindex, newVocab, newVersion, newPDFWords, newChildReader,
}

// newRoot is the command that holds all others.
func newRoot(a *app) *cobra.Command {
	a.log = slog.New(slog.DiscardHandler)
	root := &cobra.Command{
		Use:           "compromisos",
		Short:         "Official documents as structured, searchable commitments",
		Version:       programVersion(),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("unknown command %q", args[0])
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			return a.loadSettings(cmd.Flags())
		},
	}
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.CompletionOptions.HiddenDefaultCmd = true
	flags := root.PersistentFlags()
	flags.StringVar(&a.config, "config", "", "settings `file` (YAML)")
	flags.BoolVarP(&a.quiet, "quiet", "q", false, "no progress and no summary")
	addSettingFlags(flags)
	for _, c := range commands {
		root.AddCommand(c(a))
	}
	return root
}
