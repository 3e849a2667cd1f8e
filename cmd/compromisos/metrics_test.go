package main

import (
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"compromisos/document"
	"compromisos/pipeline"
	"compromisos/record"
	"compromisos/store"
)

// sampleMetrics are those of a run over a file that was read and one that was not.
func sampleMetrics() *runMetrics {
	m := newMetrics("v1", func(context.Context) (map[store.State]int, error) {
		return map[store.State]int{store.Pending: 7}, nil
	})
	m.event(pipeline.Event{
		Outcome: pipeline.Added, Took: 2 * time.Second, Times: pipeline.Times{Read: time.Second},
		File: &record.File{
			Source:   document.Source{Pages: 3, Bytes: 4096},
			Warnings: []document.Warning{{Code: "page_time"}, {Code: "page_time"}}, Documents: make([]record.Document, 2),
		},
	})
	m.event(pipeline.Event{
		Outcome: pipeline.Failed, Took: time.Second, Failure: &record.Failure{Error: record.Error{Code: document.CodeDamaged}},
	})
	m.kept(time.Second, 3*time.Second)
	m.kept(2*time.Second, 3*time.Second)
	return m
}

// wantMetrics are lines of sampleMetrics.
var wantMetrics = []string{
	`compromisos_sources_total{outcome="added"} 1`,
	`compromisos_sources_total{outcome="updated"} 0`,
	`compromisos_failures_total{code="damaged"} 1`,
	`compromisos_documents_total 2`,
	`compromisos_pages_total 3`,
	`compromisos_read_bytes_total 4096`,
	`compromisos_warnings_total{code="page_time"} 2`,
	`compromisos_stage_seconds_total{stage="read"} 1`,
	`compromisos_stage_seconds_total{stage="store"} 2`,
	`compromisos_stage_seconds_total{stage="index"} 3`,
	`compromisos_source_duration_seconds_bucket{le="1"} 1`,
	`compromisos_source_duration_seconds_count 2`,
	`compromisos_queue_places{state="pending"} 7`,
	`compromisos_queue_places{state="failed"} 0`,
	`compromisos_run_info{version="v1"} 1`,
}

func TestMetricsServer(t *testing.T) {
	s, err := serveMetrics(":0", sampleMetrics().registry)
	if err != nil {
		t.Fatal(err)
	}
	address := s.address.String()
	if !strings.HasPrefix(address, "127.0.0.1:") {
		t.Errorf("listens at %s, want this machine alone", address)
	}
	resp, err := http.Get("http://" + address + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		t.Fatalf("status %d, %v", resp.StatusCode, err)
	}
	for _, want := range wantMetrics {
		if !strings.Contains(string(body), want+"\n") {
			t.Errorf("no line %s", want)
		}
	}
	other, err := http.Get("http://" + address + "/")
	if err != nil {
		t.Fatal(err)
	}
	other.Body.Close()
	if other.StatusCode != http.StatusNotFound {
		t.Errorf("another path has status %d", other.StatusCode)
	}
	if err := s.end(); err != nil {
		t.Fatal(err)
	}
	if _, err := http.Get("http://" + address + "/metrics"); err == nil {
		t.Error("served after its end")
	}
}

func TestMetricsListenRefuses(t *testing.T) {
	var usage usageError
	if _, err := serveMetrics("9100", sampleMetrics().registry); !errors.As(err, &usage) {
		t.Errorf("a port alone: %v, want a usage error", err)
	}
	s, err := serveMetrics("127.0.0.1:0", sampleMetrics().registry)
	if err != nil {
		t.Fatal(err)
	}
	defer s.end()
	if _, err := serveMetrics(s.address.String(), sampleMetrics().registry); err == nil {
		t.Error("a port that is taken was taken again")
	}
}

func TestMetricsFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "compromisos.prom")
	f, err := writeMetrics(path, sampleMetrics().registry)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.end(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range wantMetrics {
		if !strings.Contains(string(data), want+"\n") {
			t.Errorf("no line %s", want)
		}
	}
	if rest, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); len(rest) != 1 {
		t.Errorf("left beside it: %v", rest)
	}
	if _, err := writeMetrics(filepath.Join(t.TempDir(), "no", "where"), sampleMetrics().registry); err == nil {
		t.Error("a folder that is not there was written to")
	}
}
