// Command bench measures the processor time of "compromisos extract" against that of
// "pdftotext -bbox" on the same PDF files, in turns, so that both meet the same
// machine. Extract reads all files in one process with one worker; pdftotext takes one at a time, so
// that its process starts count too, and the time of a start alone is printed. Then it
// measures whole runs of ingest with one worker and with two, and the memory that extract
// takes for a short and a long file of its own making.
//
//	go run ./internal/bench -binary bin/compromisos FILE…
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run measures the files that args name and prints the medians.
func run(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	binary := flags.String("binary", "bin/compromisos", "the program to measure")
	rounds := flags.Int("rounds", 5, "how often each side runs")
	if err := flags.Parse(args); err != nil {
		return err
	}
	files := flags.Args()
	if len(files) == 0 || *rounds < 1 {
		return errors.New("no files to measure")
	}
	pages, err := countPages(ctx, files)
	if err != nil {
		return err
	}
	// A first run of each fills the caches of the disk and of the compiled engine.
	sides := [2]side{extractSide(*binary, files), referenceSide(files)}
	var times [2][]time.Duration
	for round := range *rounds + 1 {
		for i, s := range sides {
			t, err := s(ctx)
			if err != nil {
				return err
			}
			if round > 0 {
				times[i] = append(times[i], t)
			}
		}
	}
	start, err := cpu(ctx, "pdftotext", "-v")
	if err != nil {
		return err
	}
	ours, theirs := median(times[0]), median(times[1])
	fmt.Fprintf(out, "%d files, %d pages, %d rounds, processor time (user and system), medians\n", len(files), pages, *rounds)
	fmt.Fprintf(out, "compromisos extract  %8.0f ms  %6.1f pages a second\n", ms(ours), float64(pages)/ours.Seconds())
	fmt.Fprintf(out, "pdftotext -bbox      %8.0f ms  %6.1f pages a second, %d process starts of %.1f ms each\n",
		ms(theirs), float64(pages)/theirs.Seconds(), len(files), ms(start))
	fmt.Fprintf(out, "ratio                %8.2f     %6.2f without pdftotext's process starts\n",
		ours.Seconds()/theirs.Seconds(), ours.Seconds()/(theirs-time.Duration(len(files))*start).Seconds())
	if err := printIngest(ctx, *binary, files, *rounds, out); err != nil {
		return err
	}
	return printMemory(ctx, *binary, out)
}

// A side runs one of the two programs over all files.
type side func(context.Context) (time.Duration, error)

func extractSide(binary string, files []string) side {
	return func(ctx context.Context) (time.Duration, error) {
		return cpu(ctx, binary, append([]string{"extract", "--quiet", "--workers", "1"}, files...)...)
	}
}

func referenceSide(files []string) side {
	return func(ctx context.Context) (time.Duration, error) {
		var sum time.Duration
		for _, f := range files {
			t, err := cpu(ctx, "pdftotext", "-bbox", f, os.DevNull)
			if err != nil {
				return 0, err
			}
			sum += t
		}
		return sum, nil
	}
}

// cpu is the processor time of one process. An exit status is no error: a file that
// one side cannot read is part of the work.
func cpu(ctx context.Context, name string, args ...string) (time.Duration, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return 0, err
	}
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), ctx.Err()
}

var pagesLine = regexp.MustCompile(`(?m)^Pages:\s+(\d+)`)

func countPages(ctx context.Context, files []string) (int, error) {
	sum := 0
	for _, f := range files {
		out, err := exec.CommandContext(ctx, "pdfinfo", f).Output()
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			return 0, err
		}
		if m := pagesLine.FindStringSubmatch(strings.ToValidUTF8(string(out), "")); m != nil {
			n, _ := strconv.Atoi(m[1])
			sum += n
		}
	}
	return sum, nil
}

func median(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
