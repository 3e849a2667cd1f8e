package index

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"compromisos/record"
)

// writerEnv names the folder that a process of the test is to write to.
const writerEnv = "COMPROMISOS_TEST_WRITER"

// perBatch is how many sources a writer puts at once.
const perBatch = 3

func TestMain(m *testing.M) {
	if dir := os.Getenv(writerEnv); dir != "" {
		if err := writeOn(dir); err != nil {
			_, _ = os.Stderr.WriteString(err.Error())
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// writeOn puts batches until its standard input ends, and now and then makes the
// index again, of a whole number of batches too.
func writeOn(dir string) error {
	ctx := context.Background()
	x, err := Open(dir, Options{})
	if err != nil {
		return err
	}
	ended := make(chan struct{})
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		close(ended)
	}()
	for n := 0; ; n++ {
		select {
		case <-ended:
			return x.Close()
		default:
		}
		if n%40 == 39 {
			err = x.Rebuild(ctx, func(yield func(*record.File, error) bool) {
				for _, f := range batch(0) {
					if !yield(f, nil) {
						return
					}
				}
			})
		} else {
			err = x.PutAll(ctx, batch(n%60))
		}
		if err != nil {
			return err
		}
		if n == 0 {
			_, _ = os.Stdout.WriteString("started\n")
		}
	}
}

// batch is the nth batch of sources.
func batch(n int) []*record.File {
	var files []*record.File
	for i := range perBatch {
		f, err := renumbered(filepath.Join("..", "record", "testdata", "acuerdo.json"), n*perBatch+i+1)
		if err != nil {
			panic(err)
		}
		files = append(files, f)
	}
	return files
}

// startWriter runs writeOn in a process of its own until the test ends.
func startWriter(t *testing.T, dir string) (kill func()) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), writerEnv+"="+dir)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = in.Close()
		_ = cmd.Wait()
	})
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	return func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
}

// recordsOf is how many records of a file the index holds.
func recordsOf(f *record.File) int {
	n := 0
	for i := range f.Documents {
		for e := range f.Documents[i].Entries() {
			if Holds(e) {
				n++
			}
		}
	}
	return n
}

// Readers come and go while another process writes without a pause; each sees whole
// batches, and what it sees does not change.
func TestReadWhileAnotherProcessWrites(t *testing.T) {
	ctx := context.Background()
	t.Setenv("TMPDIR", t.TempDir())
	dir := filepath.Join(t.TempDir(), "index")
	startWriter(t, dir)
	if _, err := Open(dir, Options{}); !errors.Is(err, ErrBusy) {
		t.Fatalf("a second writer: %v, want busy", err)
	}
	whole := perBatch * recordsOf(batch(0)[0])
	seen := map[int]bool{}
	var longest time.Duration
	for range 300 {
		start := time.Now()
		x, err := Open(dir, Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		longest = max(longest, time.Since(start))
		n, err := x.Count(ctx)
		if err != nil || n%whole != 0 {
			t.Errorf("%d records, %v: no whole number of batches of %d", n, err, whole)
		}
		seen[n] = true
		res, err := x.Search(ctx, Query{Type: record.TypeDocument})
		if err != nil || res.Total*whole != n*perBatch {
			t.Errorf("%d documents in %d records, %v", res.Total, n, err)
		}
		if again, err := x.Count(ctx); err != nil || again != n {
			t.Errorf("%d records became %d, %v", n, again, err)
		}
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	}
	if len(seen) < 5 {
		t.Errorf("only %d states were seen", len(seen))
	}
	t.Logf("%d states; the longest that a reader waited: %v", len(seen), longest)
	left, err := os.ReadDir(os.TempDir())
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// What a killed writer leaves is whole, and the next writer goes on with it.
func TestKilledWriter(t *testing.T) {
	ctx := context.Background()
	dir := filepath.Join(t.TempDir(), "index")
	whole := perBatch * recordsOf(batch(0)[0])
	for i := range 8 {
		kill := startWriter(t, dir)
		time.Sleep(time.Duration(37*i) * time.Millisecond)
		kill()
		x, err := Open(dir, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if n, err := x.Count(ctx); err != nil || n%whole != 0 {
			t.Errorf("%d records, %v: no whole number of batches of %d", n, err, whole)
		}
		if err := x.Check(ctx); err != nil {
			t.Error(err)
		}
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	}
}

// An index can be read where nothing can be written, and from a relative path.
func TestReadOnlyFolder(t *testing.T) {
	x := filled(t)
	want := ids(t, x)
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	store := filepath.Join(x.dir, storeFolder)
	for _, dir := range []string{store, x.dir} {
		if err := os.Chmod(dir, 0o500); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
	}
	t.Chdir(filepath.Dir(x.dir))
	r := openAt(t, filepath.Base(x.dir), Options{ReadOnly: true})
	if got := ids(t, r); len(got) != len(want) {
		t.Errorf("%d records, want %d", len(got), len(want))
	}
	if err := r.Check(context.Background()); err != nil {
		t.Error(err)
	}
}

// Files of an index are for their owner alone, whatever the mask of the process.
func TestModes(t *testing.T) {
	x := filled(t)
	if err := x.Rebuild(context.Background(), samples(t)); err != nil {
		t.Fatal(err)
	}
	err := filepath.WalkDir(x.dir, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s is %v", path, info.Mode())
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
