package main

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/period"
)

// dateFlags are those of the command dates.
type dateFlags struct {
	reference, language string
	jsonl, monthFirst   bool
}

func newDates(a *app) *cobra.Command {
	var f dateFlags
	cmd := &cobra.Command{
		Use:   "dates [FILE|-]",
		Short: "Find dates and periods in plain text and print them as EDTF",
		Long: `Find dates and periods in plain text: one a line, with its EDTF form, its first and
last day (".." where there is none) and the text it was read from, divided by tabs.

With --jsonl each input line is an object with "text", and may have "id",
"reference_date", and "field": true where the text is the value of a date label.
Each output line has the "id" and what was "found": "span" (in characters), "text",
"edtf", "start", "end", "inferred" and what each inferred part came from, "role"
(issued, deadline, activity, mention) and the "duration" of a term that runs from a
date. Terms that run from an event without a date are listed under "terms".`,
		Example: `  compromisos dates note.txt
  echo "from 3 to 7 June" | compromisos dates --language en --reference 2019-05-02
  compromisos text agreement.pdf | compromisos dates
  compromisos dates --language en --month-first letter.txt
  compromisos dates --jsonl < lines.jsonl`,
		Args: arguments(cobra.MaximumNArgs(1)),
		RunE: func(_ *cobra.Command, args []string) error { return a.dates(args, f) },
	}
	cmd.Flags().StringVar(&f.reference, "reference", "", "`date` of the text (YYYY-MM-DD), which gives the years it leaves out")
	cmd.Flags().StringVar(&f.language, "language", "es", "language whose words come first")
	cmd.Flags().BoolVar(&f.monthFirst, "month-first", false, "read 3/4/2019 as March 4")
	cmd.Flags().BoolVar(&f.jsonl, "jsonl", false, "read and print JSON Lines")
	return cmd
}

func (a *app) dates(args []string, f dateFlags) error {
	where := period.Context{MonthFirst: f.monthFirst}
	if f.reference != "" {
		var err error
		if where.Reference, err = period.ParseDate(f.reference); err != nil {
			return usagef("--reference: %w", err)
		}
	}
	all, err := configs.Vocabularies(a.settings.Vocabularies...)
	if err != nil {
		return err
	}
	grammar := grammarOf(all, f.language)
	in, err := a.open(args)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	if f.jsonl {
		return a.datesOfLines(in, grammar, all, where)
	}
	return a.datesOfText(in, grammar, where)
}

// grammarOf is the grammar of all languages, the one named before the others.
func grammarOf(all []configs.Vocabulary, first string) *period.Grammar {
	var words []configs.DateWords
	for _, v := range all {
		if v.Language == first {
			words = slices.Insert(words, 0, v.Dates)
			continue
		}
		words = append(words, v.Dates)
	}
	return period.NewGrammar(words...)
}

// open is the file that args name, or standard input.
func (a *app) open(args []string) (io.ReadCloser, error) {
	if len(args) == 0 || args[0] == "-" {
		return io.NopCloser(a.stdin), nil
	}
	f, err := os.Open(args[0])
	if errors.Is(err, os.ErrNotExist) {
		return nil, hintedError{fmt.Errorf("%q: there is no such file", args[0]), "check the path; \"-\" reads standard input"}
	}
	return f, err
}

func (a *app) datesOfText(in io.Reader, g *period.Grammar, where period.Context) error {
	data, err := io.ReadAll(io.LimitReader(in, a.settings.Limits.Bytes+1))
	switch {
	case err != nil:
		return err
	case int64(len(data)) > a.settings.Limits.Bytes:
		return &document.Error{Code: document.CodeLimit, Message: "the text is larger than allowed"}
	case !strings.HasPrefix(http.DetectContentType(data), "text/"):
		return hintedError{errors.New("the input is no plain text"), "take the text out of a document first: compromisos text FILE | compromisos dates"}
	}
	for _, m := range g.Find(string(data), where) {
		p := m.Period
		fmt.Fprintf(a.stdout, "%s\t%s\t%s\t%s\n", p.EDTF, day(p.Start), day(p.End), clean(p.Text))
	}
	return nil
}

// day is a date, or the EDTF sign for an open end.
func day(d *period.Date) string {
	if d == nil {
		return ".."
	}
	return d.String()
}
