package crash

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

var soak = flag.Int("crash.soak", 1000, "how many documents the soak reads; pace and memory are judged from 20,000 on")

const (
	// parts is how often the soak looks at pace and memory; the first is warming up.
	parts = 10
	// judged is how many documents it takes to tell a trend from noise.
	judged = 20000
	// drift is what pace and memory may differ from those after the first part.
	drift = 0.2
)

// A moment is what the soak saw after a part of the documents.
type moment struct {
	documents int
	// pace in documents a second since the moment before.
	pace float64
	// memory of the run and its children, in MB: all that is resident, of which pages of
	// files can be had back at any time.
	memory, files int
}

// TestSoak reads many small documents in one run. Neither may the pace fall nor the memory
// grow with what was read.
func TestSoak(t *testing.T) {
	p := program{t: t, binary: build(t), corpus: many(t, *soak)}
	seen := p.watch(filepath.Join(t.TempDir(), "data"), *soak)
	for _, m := range seen {
		t.Logf("%6d documents: %4.0f a second, %4d MB, of which %d MB of files", m.documents, m.pace, m.memory, m.files)
	}
	if *soak < judged || len(seen) < parts {
		return
	}
	first, last := seen[1], seen[len(seen)-1]
	if last.pace < first.pace*(1-drift) {
		t.Errorf("the pace fell from %.0f to %.0f documents a second", first.pace, last.pace)
	}
	for _, m := range seen[1:] {
		if float64(m.memory) > float64(seen[0].memory)*(1+drift) {
			t.Errorf("the memory grew from %d to %d MB", seen[0].memory, m.memory)
		}
	}
}

// many writes small documents, no two the same.
func many(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		folder := filepath.Join(dir, fmt.Sprintf("%03d", i/500))
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%06d.md", i)), []byte(agreement(i)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// watch reads the corpus in one run and looks at it after each part.
func (p program) watch(data string, n int) []moment {
	p.t.Helper()
	cmd := p.command(data, "ingest", p.corpus)
	said, err := cmd.StderrPipe()
	if err != nil {
		p.t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
	var seen []moment
	done, last := 0, time.Now()
	for lines := bufio.NewScanner(said); lines.Scan(); {
		if done++; done%max(n/parts, 1) != 0 {
			continue
		}
		m := moment{documents: done, pace: float64(n/parts) / time.Since(last).Seconds()}
		m.memory, m.files = memory(cmd.Process.Pid)
		seen, last = append(seen, m), time.Now()
	}
	if err := cmd.Wait(); err != nil {
		p.t.Fatal(err)
	}
	if done != n {
		p.t.Errorf("%d documents were told of, want %d", done, n)
	}
	return seen
}

// memory of a process and its children in MB, where the system has a /proc: shared pages
// count in parts.
func memory(pid int) (total, files int) {
	pids := []string{strconv.Itoa(pid)}
	children, _ := exec.Command("pgrep", "-P", strconv.Itoa(pid)).Output()
	for _, p := range append(pids, strings.Fields(string(children))...) {
		data, err := os.ReadFile("/proc/" + p + "/smaps_rollup")
		if err != nil {
			continue
		}
		total += field(string(data), "Pss:")
		files += field(string(data), "Pss_File:")
	}
	return total >> 10, files >> 10
}

// field is a number of kB in what /proc says of a process.
func field(text, name string) int {
	_, rest, _ := strings.Cut(text, "\n"+name)
	var n int
	_, _ = fmt.Sscan(rest, &n)
	return n
}
