package score

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Value is one labelled or extracted value.
type Value struct {
	// Field is the path of keys that leads to the value: "commitments.period.edtf".
	Field string
	// Text is the value, led by what names the entries around it: "3|2019-08".
	Text string
}

// String is the field and the value as a reader of a failed test wants them.
func (v Value) String() string { return v.Field + ": " + v.Text }

// A Result counts the values that agree and lists those that do not.
type Result struct {
	Right int
	// Missed values are labelled and were not extracted, Extra ones the reverse;
	// both are in the order of field and text.
	Missed, Extra []Value
}

// Precision is the share of extracted values that are right; 1 where none is.
func (r Result) Precision() float64 { return share(r.Right, len(r.Extra)) }

// Recall is the share of labelled values that were extracted; 1 where none is.
func (r Result) Recall() float64 { return share(r.Right, len(r.Missed)) }

// F1 is the harmonic mean of precision and recall.
func (r Result) F1() float64 {
	p, c := r.Precision(), r.Recall()
	if p+c == 0 {
		return 0
	}
	return 2 * p * c / (p + c)
}

func share(right, wrong int) float64 {
	if right+wrong == 0 {
		return 1
	}
	return float64(right) / float64(right+wrong)
}

// Compare scores the extracted file got against the labelled file want; both are
// one JSON object with "documents". An error means that one of them is not.
func Compare(want, got []byte) (Result, error) {
	labelled, err := documents(want)
	if err != nil {
		return Result{}, fmt.Errorf("labels: %w", err)
	}
	extracted, err := documents(got)
	if err != nil {
		return Result{}, fmt.Errorf("extracted: %w", err)
	}
	var r Result
	for _, p := range pairs(labelled, extracted) {
		r.add(p.want, p.got)
	}
	order := func(a, b Value) int {
		return strings.Compare(a.Field+"\x00"+a.Text, b.Field+"\x00"+b.Text)
	}
	slices.SortFunc(r.Missed, order)
	slices.SortFunc(r.Extra, order)
	return r, nil
}

func documents(data []byte) ([]object, error) {
	var file struct {
		Documents []object `json:"documents"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	return file.Documents, nil
}

// add counts the values of one pair of documents, either of which may be missing.
func (r *Result) add(want, got object) {
	if want != nil && got != nil {
		r.addPledges(want, got)
		got = labelledPart(want, got)
	}
	a, b := values(want), values(got)
	for v, n := range a {
		both := min(n, b[v])
		r.Right += both
		r.Missed = append(r.Missed, slices.Repeat([]Value{v}, n-both)...)
	}
	for v := range maps.Keys(b) {
		r.Extra = append(r.Extra, slices.Repeat([]Value{v}, max(0, b[v]-a[v]))...)
	}
}
