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
		Short: "Check a file of words: its keys, fields and kinds",
		Args:  arguments(cobra.ExactArgs(1)),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.checkVocabulary(args[0])
		},
	})
	return cmd
}

// checkVocabulary loads a file alone, for its own mistakes, and then over the
// built-in words, for what it refers to.
func (a *app) checkVocabulary(path string) error {
	v, err := configs.LoadVocabulary(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return hintedError{err, "check the path; a name with spaces needs quotes"}
	case err != nil:
		return hintedError{err, "the files in configs/vocabularies show the keys and what they mean"}
	}
	if _, err := configs.Vocabularies(path); err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, "%q: a vocabulary of %q, no mistakes\n", path, v.Language)
	return nil
}
