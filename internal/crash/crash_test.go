package crash

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"flag"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"compromisos/store"
)

var (
	kills = flag.Int("crash.kills", 50, "how many runs are killed")
	seed  = flag.Uint64("crash.seed", 0, "what the moments are drawn from; 0 is the time")
)

// TestKilledRuns kills ingest, and now and then reindex, at random moments. Each data
// folder is then read to its end: it must hold what one does whose run was left alone.
func TestKilledRuns(t *testing.T) {
	if testing.Short() {
		t.Skip("kills many processes")
	}
	p := program{t: t, binary: build(t), corpus: corpus(t)}
	whole := filepath.Join(t.TempDir(), "whole")
	begin := time.Now()
	p.finish(whole)
	took := time.Since(begin)
	want := p.export(whole)
	states := p.states(whole)

	if *seed == 0 {
		*seed = uint64(time.Now().UnixNano())
	}
	t.Logf("a whole run takes %v; -crash.seed=%d", took, *seed)
	random := rand.New(rand.NewPCG(*seed, 0))
	folders := 0
	for killed := 0; killed < *kills; {
		data := filepath.Join(t.TempDir(), "data")
		folders++
		// A folder is killed a few times, and then read to its end.
		for range 1 + random.IntN(6) {
			if !p.kill(data, time.Duration(random.Int64N(int64(took)*9/10))) {
				break
			}
			killed++
			if random.IntN(4) == 0 {
				p.killReindex(data, time.Duration(random.Int64N(int64(200*time.Millisecond))))
				killed++
			}
		}
		p.finish(data)
		p.verify(data)
		if diff := cmp.Diff(states, p.states(data)); diff != "" {
			t.Fatalf("states of the places, -want +got:\n%s", diff)
		}
		if diff := cmp.Diff(want, p.export(data)); diff != "" {
			t.Fatalf("export, -want +got:\n%s", diff)
		}
	}
	t.Logf("%d data folders", folders)
	p.noneLeft()
}

// A program is the one under test, and the documents that it reads.
type program struct {
	t              *testing.T
	binary, corpus string
}

// build makes the program as users run it.
func build(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "compromisos")
	out, err := exec.Command("go", "build", "-o", binary, "../../cmd/compromisos").CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return binary
}

func (p program) command(data string, args ...string) *exec.Cmd {
	return exec.Command(p.binary, append([]string{"--data", data}, args...)...)
}

// kill starts an ingest and kills it after a while, and looks whether all that it had
// said was kept is there. It returns false where the run ended before.
func (p program) kill(data string, after time.Duration) bool {
	p.t.Helper()
	cmd := p.command(data, "ingest", p.corpus)
	said, err := cmd.StderrPipe()
	if err != nil {
		p.t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
	kept := acknowledged(bufio.NewScanner(said))
	err = cmd.Wait()
	timer.Stop()
	var exit *exec.ExitError
	if err == nil || errors.As(err, &exit) && exit.Exited() {
		return false
	}
	p.present(data, kept)
	return true
}

// acknowledged are the places that a run said it had kept.
func acknowledged(lines *bufio.Scanner) []string {
	var kept []string
	for lines.Scan() {
		if uri, outcome, ok := strings.Cut(lines.Text(), ": "); ok && strings.HasPrefix(outcome, "added") {
			kept = append(kept, uri)
		}
	}
	return kept
}

// present looks for places that were acknowledged in the store.
func (p program) present(data string, kept []string) {
	p.t.Helper()
	if len(kept) == 0 {
		return
	}
	have := p.uris(data)
	for _, uri := range kept {
		if !have[uri] {
			p.t.Fatalf("%s was said to be added and is not in the store", uri)
		}
	}
}

// uris are the places whose sources the store holds.
func (p program) uris(data string) map[string]bool {
	p.t.Helper()
	ctx := context.Background()
	s, err := store.Open(ctx, data, store.Options{ReadOnly: true})
	if err != nil {
		p.t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	have := map[string]bool{}
	for f, err := range s.Files(ctx) {
		if err != nil {
			p.t.Fatal(err)
		}
		places, err := s.URIs(ctx, f.Source.ID)
		if err != nil {
			p.t.Fatal(err)
		}
		for _, uri := range places {
			have[uri] = true
		}
	}
	return have
}

// killReindex kills the making of the index anew.
func (p program) killReindex(data string, after time.Duration) {
	p.t.Helper()
	cmd := p.command(data, "reindex")
	if err := cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	_ = cmd.Wait() // killed, done, or told that there is no data yet
}

// donePartly is the exit status where some documents failed, as some of the corpus do.
const donePartly = 3

// finish runs ingest to its end.
func (p program) finish(data string) {
	p.t.Helper()
	out, err := p.command(data, "ingest", p.corpus).CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != donePartly {
		p.t.Fatalf("ingest ended with %v\n%s", err, out)
	}
}

func (p program) verify(data string) {
	p.t.Helper()
	if out, err := p.command(data, "verify").CombinedOutput(); err != nil {
		p.t.Fatalf("verify: %v\n%s", err, out)
	}
}

// retrieved is the time at which a source was read.
var retrieved = regexp.MustCompile(`"retrieved":"[^"]*"`)

// export is all that the store holds, retrieval times aside.
func (p program) export(data string) []string {
	p.t.Helper()
	out, err := p.command(data, "export", "--format", "jsonl").Output()
	if err != nil {
		p.t.Fatal(err)
	}
	return strings.Split(string(retrieved.ReplaceAll(bytes.TrimSpace(out), nil)), "\n")
}

// states counts the places by state.
func (p program) states(data string) map[store.State]int {
	p.t.Helper()
	ctx := context.Background()
	s, err := store.Open(ctx, data, store.Options{ReadOnly: true})
	if err != nil {
		p.t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	states, err := s.Waiting(ctx, 0)
	if err != nil {
		p.t.Fatal(err)
	}
	if n := states[store.Pending] + states[store.Running]; n > 0 {
		p.t.Fatalf("%d places are not settled: %v", n, slices.Sorted(maps.Keys(states)))
	}
	return states
}

// noneLeft looks for processes of the program that outlive the run which started them.
func (p program) noneLeft() {
	p.t.Helper()
	const patience = 5 * time.Second
	for begin := time.Now(); ; time.Sleep(patience / 50) {
		left := p.processes()
		if len(left) == 0 {
			return
		}
		if time.Since(begin) > patience {
			p.t.Fatalf("processes %v are left over", left)
		}
	}
}

// processes are those that run the program, where the system has a /proc.
func (p program) processes() []string {
	links, _ := filepath.Glob("/proc/[0-9]*/exe")
	var out []string
	for _, link := range links {
		if target, err := os.Readlink(link); err == nil && target == p.binary {
			out = append(out, link)
		}
	}
	return out
}
