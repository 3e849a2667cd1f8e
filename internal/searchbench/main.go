// Command searchbench measures searching: the index of package index beside the
// full-text search of SQLite (FTS5), in one run, over the same records of a generated
// archive and with the same queries. It prints how fast and in how much memory the
// index is made, how large it is, and how long queries of each kind take.
//
//	go run ./internal/searchbench -passages 200000
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/pprof"

	"compromisos/internal/archive"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "searchbench:", err)
		os.Exit(1)
	}
}

// options of a run.
type options struct {
	passages, rounds int
	words, profile   string
	only             string
}

func parseOptions(args []string) (options, error) {
	var o options
	flags := flag.NewFlagSet("searchbench", flag.ContinueOnError)
	flags.IntVar(&o.passages, "passages", 20_000, "how many passages the archive has")
	flags.IntVar(&o.rounds, "rounds", 10, "how often each query is asked, after once to warm the caches")
	flags.StringVar(&o.words, "words", "testdata/search", "the `folder` of the archive's words and of the queries")
	flags.StringVar(&o.profile, "profile", "", "write the processor time of indexing and of our queries into this `folder`")
	flags.StringVar(&o.only, "only", "", "the one `kind` of query to ask")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if o.passages < 1 || o.rounds < 1 {
		return o, errors.New("-passages and -rounds want 1 or more")
	}
	return o, nil
}

// run makes both and asks both.
func run(ctx context.Context, args []string, out io.Writer) error {
	o, err := parseOptions(args)
	if err != nil {
		return err
	}
	words := os.DirFS(o.words)
	documents, err := archive.Load(words)
	if err != nil {
		return err
	}
	kinds, err := readKinds(words)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "searchbench")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	fmt.Fprintf(out, "search, %d passages, %d processors\n", o.passages, runtime.NumCPU())

	stopProfile := startProfile(o.profile, "indexing")
	ours, err := buildOurs(ctx, filepath.Join(dir, "index"), documents, o.passages, out)
	stopProfile()
	if err != nil {
		return err
	}
	defer func() { _ = ours.close() }()
	theirs, err := buildFTS(ctx, filepath.Join(dir, "fts5.db"), documents, o.passages, out)
	if err != nil {
		return err
	}
	defer func() { _ = theirs.close() }()
	return compare(ctx, o, kinds, ours, theirs, out)
}

// startProfile begins a profile of processor time, where a folder is given for it; it
// ends with the function returned.
func startProfile(dir, name string) func() {
	if dir == "" {
		return func() {}
	}
	f, err := os.Create(filepath.Join(dir, name+".pprof"))
	if err != nil {
		return func() {}
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		return func() { _ = f.Close() }
	}
	return func() {
		pprof.StopCPUProfile()
		_ = f.Close()
	}
}
