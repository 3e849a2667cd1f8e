//go:build unix

package crash

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"compromisos/store"
)

// stuck is how long no run takes to end, also on a busy machine; it is meant to be within
// a second.
const stuck = 5 * time.Second

// TestInterruptedRun ends a run as Ctrl-C does, and a terminal that is closed, and goes on
// with it.
func TestInterruptedRun(t *testing.T) {
	p := program{t: t, binary: build(t), corpus: corpus(t)}
	for _, how := range []syscall.Signal{syscall.SIGINT, syscall.SIGHUP} {
		t.Run(how.String(), func(t *testing.T) {
			if signal.Ignored(how) {
				t.Skip("the tests run under nohup, and so would the program")
			}
			p.t = t
			p.interrupt(how)
		})
	}
}

func (p program) interrupt(how os.Signal) {
	t := p.t
	t.Helper()
	data := filepath.Join(t.TempDir(), "data")
	cmd := p.command(data, "ingest", p.corpus)
	said, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(said)
	for range 10 {
		lines.Scan()
	}
	begin := time.Now()
	if err := cmd.Process.Signal(how); err != nil {
		t.Fatal(err)
	}
	var last []string
	for lines.Scan() {
		last = append(last, lines.Text())
	}
	err = cmd.Wait()
	took := time.Since(begin)
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 1 {
		t.Errorf("ended with %v, want status 1", err)
	}
	t.Logf("ended after %v", took)
	if took > stuck {
		t.Errorf("ended after %v", took)
	}
	if text := strings.Join(last, "\n"); !strings.Contains(text, "interrupted") || !strings.Contains(text, "hint:") {
		t.Errorf("the last lines do not say what happened:\n%s", text)
	}
	p.noneLeft()
	p.verify(data) // what was kept is in the index too
	if n := len(p.uris(data)); n == 0 || n > corpusSize/2 {
		t.Errorf("%d sources were kept, want a part of them", n)
	}
	p.goOn(data)
	p.verify(data)
	whole := filepath.Join(t.TempDir(), "whole")
	p.finish(whole)
	if got, want := strings.Join(p.export(data), "\n"), strings.Join(p.export(whole), "\n"); got != want {
		t.Errorf("the export is not that of a run that was let be:\n%s\nwant:\n%s", got, want)
	}
}

// TestInterruptedLargeSource ends a run while the index is given a source that takes some
// seconds: the run ends soon, and what it left to the next one is told.
func TestInterruptedLargeSource(t *testing.T) {
	if testing.Short() {
		t.Skip("indexes many thousand records")
	}
	p := program{t: t, binary: build(t), corpus: t.TempDir()}
	var text strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&text, "ACUERDO %d. La Junta de Aguas publicará el informe %d.\n\n", i+1, i+1)
	}
	if err := os.WriteFile(filepath.Join(p.corpus, "acuerdos.txt"), []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(t.TempDir(), "data")
	cmd := p.command(data, "ingest", p.corpus)
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(time.Minute); len(p.urisSoFar(data)) == 0; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("the source was never kept")
		}
	}
	begin := time.Now()
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	took := time.Since(begin)
	t.Logf("ended after %v", took)
	if took > stuck {
		t.Errorf("ended after %v", took)
	}
	if p.command(data, "verify").Run() != nil && !strings.Contains(said.String(), "the search index lacks") {
		t.Errorf("the index lacks records and nobody was told:\n%s", said.String())
	}
	if out, err := p.command(data, "ingest", "--retry", "interrupted").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	p.verify(data)
}

// urisSoFar are the places whose sources the store holds, if there is one yet.
func (p program) urisSoFar(data string) map[string]bool {
	if s, err := store.Open(context.Background(), data, store.Options{ReadOnly: true}); err != nil || s.Close() != nil {
		return nil
	}
	return p.uris(data)
}

// goOn reads what an interrupted run left, and then the corpus, which it may not have
// seen all of.
func (p program) goOn(data string) {
	p.t.Helper()
	cmd := p.command(data, "ingest", "--retry", "interrupted")
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !(errors.As(err, &exit) && exit.ExitCode() == donePartly) {
		p.t.Fatalf("ingest --retry interrupted: %v\n%s", err, out)
	}
	p.finish(data)
}
