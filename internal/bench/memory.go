package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// The lengths in pages at which memory is measured: what a long file takes more than a
// short one is what each of its pages costs.
const (
	shortFile = 200
	longerBy  = 1800
)

// printMemory prints the most memory that extract takes for a short and a long file.
func printMemory(ctx context.Context, binary string, out io.Writer) error {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	var peaks [2]int64
	for i, pages := range []int{shortFile, shortFile + longerBy} {
		path := filepath.Join(dir, fmt.Sprintf("%d.pdf", pages))
		if err := os.WriteFile(path, longFile(pages), 0o600); err != nil {
			return err
		}
		if peaks[i], err = peak(ctx, binary, "extract", "--quiet", "--workers", "1", path); err != nil {
			return err
		}
	}
	fmt.Fprintf(out, "memory               %8.0f MB for %d pages, %.0f MB for %d: %.0f kB a page\n",
		mb(peaks[0]), shortFile, mb(peaks[1]), shortFile+longerBy, float64(peaks[1]-peaks[0])/longerBy/1e3)
	return nil
}

func mb(bytes int64) float64 { return float64(bytes) / 1e6 }

// peak is the most memory in bytes that a process held at once.
func peak(ctx context.Context, name string, args ...string) (int64, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	if err := cmd.Run(); err != nil {
		return 0, fmt.Errorf("%s: %w", name, err)
	}
	if n := residentPeak(cmd.ProcessState); n > 0 {
		return n, nil
	}
	return 0, errors.New("the system does not tell how much memory a process held")
}
