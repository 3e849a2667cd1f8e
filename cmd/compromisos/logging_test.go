package main

import (
	"bytes"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"compromisos/document"
	"compromisos/pipeline"
	"compromisos/record"
)

// TestLogForgesNothing checks that names and messages neither begin lines of their own nor
// hold what moves a terminal, in either format.
func TestLogForgesNothing(t *testing.T) {
	for _, format := range logFormats {
		t.Run(format, func(t *testing.T) {
			var out bytes.Buffer
			a := &app{stderr: &out, log: slog.New(slog.DiscardHandler)}
			a.settings.Log = logSettings{Level: "debug", Format: format}
			if err := a.startLog(); err != nil {
				t.Fatal(err)
			}
			if !a.logging() {
				t.Fatal("no log")
			}
			hostile := "a\nlevel=ERROR \x1b[2J\u202efdp\u009b"
			a.logSource(pipeline.Event{
				Source: document.Source{URI: hostile}, Outcome: pipeline.Failed,
				Failure: &record.Failure{Error: record.Error{Code: document.CodeDamaged, Message: hostile}},
			}, 3)
			a.logSource(pipeline.Event{
				Source: document.Source{URI: hostile},
				File:   &record.File{Warnings: []document.Warning{{Code: "page_time", Message: hostile, Page: 2}}},
			}, 1)
			a.log.Error("stopped", "error", errors.New(hostile))
			if lines := strings.Count(out.String(), "\n"); lines != 4 {
				t.Errorf("%d lines, want 4:\n%s", lines, out.String())
			}
			if strings.ContainsAny(out.String(), "\x1b\u202e\u009b") {
				t.Errorf("control characters in %q", out.String())
			}
			for _, want := range []string{"tries", "damaged", "page_time"} {
				if !strings.Contains(out.String(), want) {
					t.Errorf("no %q in %s", want, out.String())
				}
			}
		})
	}
}
