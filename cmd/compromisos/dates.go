package main

import (
	"bufio"
	"encoding/json"
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

// maxLine is the longest line of JSON that dates reads, in bytes.
const maxLine = 16 << 20

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
last day and the text it was read from, divided by tabs.

With --jsonl each input line is an object with "text", and may have "id" and
"reference_date"; each output line has the "id" and what was "found", its "span"
counted in characters.`,
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
	grammar, err := a.grammar(f.language)
	if err != nil {
		return err
	}
	in, err := a.open(args)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	if f.jsonl {
		return a.datesOfLines(in, grammar, where)
	}
	return a.datesOfText(in, grammar, where)
}

// grammar of all languages, the one named before the others.
func (a *app) grammar(first string) (*period.Grammar, error) {
	all, err := configs.Vocabularies(a.settings.Vocabularies...)
	if err != nil {
		return nil, err
	}
	var words []configs.DateWords
	for _, v := range all {
		if v.Language == first {
			words = slices.Insert(words, 0, v.Dates)
			continue
		}
		words = append(words, v.Dates)
	}
	return period.NewGrammar(words...), nil
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

// A dateLine is a line of input, a datesFound the line of output that answers it.
type (
	dateLine struct {
		ID        string       `json:"id"`
		Text      string       `json:"text"`
		Reference *period.Date `json:"reference_date"`
	}
	datesFound struct {
		ID    string      `json:"id"`
		Found []foundDate `json:"found"`
	}
	foundDate struct {
		Span [2]int `json:"span"`
		period.Period
	}
)

func (a *app) datesOfLines(in io.Reader, g *period.Grammar, where period.Context) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, maxLine)
	out := json.NewEncoder(a.stdout)
	out.SetEscapeHTML(false)
	for n := 1; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		var line dateLine
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			return hintedError{fmt.Errorf("line %d: %w", n, err), "with --jsonl each line is a JSON object with \"text\""}
		}
		own := where
		if line.Reference != nil {
			own.Reference = *line.Reference
		}
		if err := out.Encode(datesFound{line.ID, findDates(g, line.Text, own)}); err != nil {
			return err
		}
	}
	return lines.Err()
}

// findDates counts the places of what it finds in characters.
func findDates(g *period.Grammar, text string, where period.Context) []foundDate {
	matches := g.Find(text, where)
	spans := period.Characters(text, matches)
	found := []foundDate{}
	for i, m := range matches {
		p := m.Period
		if p.Inferred == nil {
			p.Inferred = []string{}
		}
		found = append(found, foundDate{spans[i], p})
	}
	return found
}

// day is a date, or the EDTF sign for an open end.
func day(d *period.Date) string {
	if d == nil {
		return ".."
	}
	return d.String()
}
