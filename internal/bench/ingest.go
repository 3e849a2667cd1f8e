package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"time"
)

// ingestCopies is how often the files are read in one run, each copy with bytes of its
// own, so that what a run costs once does not count much.
const ingestCopies = 3

// An ingestReport is what "compromisos ingest --json" says at its end.
type ingestReport struct {
	Event        string             `json:"event"`
	Seconds      float64            `json:"seconds"`
	Sources      int                `json:"sources"`
	Pages        int                `json:"pages"`
	StageSeconds map[string]float64 `json:"stage_seconds"`
}

// printIngest measures whole runs of ingest, with one worker and with two, in turns.
func printIngest(ctx context.Context, binary string, files []string, rounds int, out io.Writer) error {
	dir, err := os.MkdirTemp("", "bench-ingest")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	sources := filepath.Join(dir, "sources")
	if err := copyFiles(sources, files); err != nil {
		return err
	}
	var best [2]ingestReport
	for range rounds {
		for i := range best {
			r, err := ingestOnce(ctx, binary, filepath.Join(dir, "data"), sources, i+1)
			if err != nil {
				return err
			}
			// Other programs on the machine only make a run longer.
			if best[i].Seconds == 0 || r.Seconds < best[i].Seconds {
				best[i] = r
			}
		}
	}
	fmt.Fprintf(out, "ingest of %d copies, the shortest of %d runs\n", ingestCopies, rounds)
	for i, r := range best {
		fmt.Fprintf(out, "workers %d             %8.0f ms  %6.1f documents, %.1f pages a second;", i+1,
			1000*r.Seconds, float64(r.Sources)/r.Seconds, float64(r.Pages)/r.Seconds)
		printStages(out, r.StageSeconds)
	}
	fmt.Fprintf(out, "two workers are      %8.2f times as fast as one\n", best[0].Seconds/best[1].Seconds)
	return nil
}

// copyFiles writes the files several times; a comment at the end of a PDF file makes other
// bytes of the same pages.
func copyFiles(dir string, files []string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for i, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for n := range ingestCopies {
			name := fmt.Sprintf("%d-%04d-%s", n, i, filepath.Base(path))
			if err := os.WriteFile(filepath.Join(dir, name), fmt.Appendf(slices.Clip(data), "\n%% %d\n", n), 0o600); err != nil {
				return err
			}
		}
	}
	return nil
}

// ingestOnce reads the sources into a new data folder.
func ingestOnce(ctx context.Context, binary, data, sources string, workers int) (r ingestReport, err error) {
	if err := os.RemoveAll(data); err != nil {
		return r, err
	}
	cmd := exec.CommandContext(ctx, binary, "--data", data, "ingest", "--json", "--workers", strconv.Itoa(workers), sources)
	begin := time.Now()
	printed, err := cmd.Output()
	took := time.Since(begin)
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return r, err
	}
	lines := bytes.Split(bytes.TrimSpace(printed), []byte("\n"))
	if err := json.Unmarshal(lines[len(lines)-1], &r); err != nil {
		return r, fmt.Errorf("report of ingest: %w", err)
	}
	if r.Event != "report" {
		return r, errors.New("ingest ended without a report")
	}
	r.Seconds = took.Seconds() // with the start of the program
	return r, nil
}

// printStages prints the share of each stage in the time of all.
func printStages(out io.Writer, seconds map[string]float64) {
	sum := 0.0
	for _, s := range seconds {
		sum += s
	}
	for i, name := range []string{"read", "layout", "extract", "store", "index"} {
		sep := ","
		if i == 0 {
			sep = ""
		}
		fmt.Fprintf(out, "%s %s %.0f %%", sep, name, 100*seconds[name]/sum)
	}
	fmt.Fprintln(out)
}
