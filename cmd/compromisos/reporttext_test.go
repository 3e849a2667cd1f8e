package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"compromisos/document"
	"compromisos/pipeline"
	"compromisos/record"
)

// TestPrintSummary checks that a run tells more the more there is to know.
func TestPrintSummary(t *testing.T) {
	began := time.Date(2024, 5, 3, 10, 0, 0, 0, time.UTC)
	small := &pipeline.Report{
		Sources: 2, Outcomes: map[pipeline.Outcome]int{pipeline.Added: 2}, Documents: 2, Pages: 3,
		Times: pipeline.Times{Read: time.Second}, Began: began, Ended: began.Add(time.Second / 2),
		Slowest: []pipeline.Slow{{URI: "a.pdf", Took: time.Second / 4, Pages: 3}},
	}
	var out strings.Builder
	printSummary(&out, small)
	want := `2 sources: 2 added, 0 updated, 0 unchanged, 0 failed
read: 2 documents, 3 pages; 0 commitments, 0 signatories, 0 member lists, 0 dates, 0 pledges
`
	if out.String() != want {
		t.Errorf("small run:\n%s", out.String())
	}

	large := &pipeline.Report{
		Sources: 90, Outcomes: map[pipeline.Outcome]int{pipeline.Added: 50, pipeline.Failed: 40}, Documents: 100, Pages: 500,
		Times: pipeline.Times{Read: 6 * time.Second, Layout: 2 * time.Second, Extract: time.Second},
		Store: time.Second / 2, Index: time.Second / 2, Began: began, Ended: began.Add(20 * time.Second),
		Slowest:  []pipeline.Slow{{URI: "plan\x1b.pdf", Took: 90 * time.Second, Pages: 300}, {URI: "b.html", Took: 1500 * time.Millisecond}},
		Warnings: map[string]int{"page_time": 2}, Skipped: map[string]int{"format": 3},
		Errors: map[string]int{document.CodeNoText: 39, document.CodeDamaged: 1},
	}
	for i := range 39 {
		large.Failures = append(large.Failures, record.Failure{
			Source: document.Source{URI: fmt.Sprintf("scan%d.pdf", i)}, Error: record.Error{Code: document.CodeNoText, Hint: "recognise the text"},
		})
	}
	large.Failures = append(large.Failures, record.Failure{
		Source: document.Source{URI: "cut.pdf"}, Error: record.Error{Code: document.CodeDamaged},
	})
	out.Reset()
	printSummary(&out, large)
	for _, want := range []string{
		"passed over: 3 files (3 no format that is read)\n",
		"warnings: 2 (2 page time)\n",
		"time: 20.0s, 5.0 documents/s, 25 pages/s; read 60 %, layout 20 %, extract 10 %, store 5 %, index 5 %\n",
		"slowest: 1m30s plan\ufffd.pdf, 300 pages\n         1.5s b.html\n",
		"not read: 39 no_text (recognise the text)\n    scan0.pdf\n",
		"    scan9.pdf\n    … and 29 more: 'compromisos status --failed --only-code no_text' lists them\n",
		"not read: 1 damaged\n    cut.pdf\n",
		"read them again with 'compromisos ingest --retry failed'\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("lacks %q in\n%s", want, out.String())
		}
	}
}
