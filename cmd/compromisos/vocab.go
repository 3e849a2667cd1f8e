package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"compromisos/configs"
)

func newVocab(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "vocab",
		Short: "Work on files of words",
		Args:  arguments(cobra.NoArgs),
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(&cobra.Command{
		Use:   "check FILE",
		Short: "Say what is wrong with a file of words, by line",
		Long: `Say what is wrong with a file of words, by line: unknown sections, keys, fields and
kinds, values of the wrong type, empty words, patterns that do not compile, words that
stand twice or are claimed by two fields. The exit status is 1 where there is something.`,
		Args: arguments(cobra.ExactArgs(1)),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.checkVocabulary(args[0])
		},
	})
	return cmd
}

// checkVocabulary prints all that is wrong with a file.
func (a *app) checkVocabulary(path string) error {
	problems, err := configs.CheckVocabulary(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return hintedError{err, "check the path; a name with spaces needs quotes"}
	case err != nil:
		return err
	}
	if len(problems) == 0 {
		fmt.Fprintf(a.stdout, "%q: no mistakes\n", path)
		return nil
	}
	for _, p := range problems[:len(problems)-1] {
		a.printError(p.String(), "")
	}
	a.printError(problems[len(problems)-1].String(), "the files in configs/vocabularies show the keys and what they mean")
	return statusError(statusFailed)
}
