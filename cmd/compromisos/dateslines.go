package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"compromisos/configs"
	"compromisos/extract"
	"compromisos/period"
	"compromisos/record"
)

// maxLine is the longest line of JSON that dates reads, in bytes.
const maxLine = 16 << 20

// A dateLine is a line of input, a datesFound the line of output that answers it.
type (
	dateLine struct {
		ID        string       `json:"id"`
		Text      string       `json:"text"`
		Reference *period.Date `json:"reference_date"`
		Field     bool         `json:"field"`
	}
	datesFound struct {
		ID    string      `json:"id"`
		Found []foundDate `json:"found"`
		Terms []foundTerm `json:"terms,omitempty"`
	}
	foundDate struct {
		Span [2]int `json:"span"`
		period.Period
		Role string `json:"role"`
	}
	foundTerm struct {
		Span [2]int `json:"span"`
		Text string `json:"text"`
		period.Duration
	}
)

func (a *app) datesOfLines(in io.Reader, g *period.Grammar, all []configs.Vocabulary, where period.Context) error {
	extractor, err := extract.New(extract.Options{Vocabularies: all})
	if err != nil {
		return err
	}
	reader := dateReader{grammar: g, extractor: extractor}
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
		own.Field = line.Field
		if line.Reference != nil {
			own.Reference = *line.Reference
		}
		if err := out.Encode(reader.read(line, own)); err != nil {
			return err
		}
	}
	return lines.Err()
}

// A dateReader finds the dates of lines and tells their roles.
type dateReader struct {
	grammar   *period.Grammar
	extractor *extract.Extractor
}

// read counts the places of what it finds in characters.
func (r dateReader) read(line dateLine, where period.Context) datesFound {
	matches, terms := r.grammar.Read(line.Text, where)
	out := datesFound{ID: line.ID, Found: []foundDate{}}
	issued := r.issued(line.Text, matches)
	for i, span := range period.Characters(line.Text, matches) {
		role := record.RoleMention
		switch {
		case i == issued:
			role = record.RoleIssued
		case line.Field:
			role = record.RoleActivity
		case matches[i].Kind == period.Deadline:
			role = record.RoleDeadline
		}
		out.Found = append(out.Found, foundDate{span, matches[i].Period, role})
	}
	places := make([]period.Match, len(terms))
	for i, t := range terms {
		places[i] = period.Match{Start: t.Start, End: t.End}
	}
	for i, span := range period.Characters(line.Text, places) {
		out.Terms = append(out.Terms, foundTerm{span, terms[i].Text, terms[i].Duration})
	}
	return out
}

// issued is the match that the first dateline of a text holds, -1 where it has none.
func (r dateReader) issued(text string, matches []period.Match) int {
	at := 0
	for line := range strings.Lines(text) {
		start, end, ok := r.extractor.Dateline(strings.TrimRight(line, "\r\n"))
		for i, m := range matches {
			if ok && m.Start <= at+start && m.End >= at+end {
				return i
			}
		}
		at += len(line)
	}
	return -1
}
