package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"compromisos/store"
)

// An ingesting is a process that ingests, and waits for standard input meanwhile.
type ingesting struct {
	*exec.Cmd
	in io.WriteCloser
}

func startIngest(t *testing.T, dir string, args ...string) *ingesting {
	t.Helper()
	cmd := exec.Command("compromisos", append([]string{"--data", dir, "ingest"}, args...)...)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	return &ingesting{cmd, in}
}

// statusOf asks another process for the status, as JSON.
func statusOf(t *testing.T, dir string) statusView {
	t.Helper()
	out, err := exec.Command("compromisos", "--data", dir, "status", "--json").Output()
	var v statusView
	if err != nil || json.Unmarshal(out, &v) != nil {
		return statusView{} // there is no store yet
	}
	return v
}

// await asks until the status is as it should be.
func await(t *testing.T, dir string, ready func(statusView) bool) statusView {
	t.Helper()
	for range 100 {
		if v := statusOf(t, dir); ready(v) {
			return v
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatalf("the status never came: %+v", statusOf(t, dir))
	return statusView{}
}

// TestStatusWhileRunning looks at a run from another process: while it waits for a source,
// when it has been killed, and when another has gone on with it.
func TestStatusWhileRunning(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	note := filepath.Join(t.TempDir(), "nota.md")
	if err := os.WriteFile(note, []byte("# Nota\n\nPuerto Claro, a 4 de marzo de 2021.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	first := startIngest(t, dir, note, "-")
	v := await(t, dir, func(v statusView) bool { return v.Run != nil && v.Run.Added == 1 && len(v.Run.Reading) == 1 })
	if v.Holder == nil || v.Holder.PID != first.Process.Pid || v.Run.State != stateRunning {
		t.Errorf("holder %+v, run %+v, want the process that runs", v.Holder, v.Run)
	}
	if v.Run.Found != 2 || !v.Run.Listed || v.Run.Places[store.Done] != 1 || v.Interrupted != 0 {
		t.Errorf("run = %+v, interrupted %d, want 1 of 2 done", v.Run, v.Interrupted)
	}
	if r := v.Run.Reading[0]; r.Seconds <= 0 || r.URI == note {
		t.Errorf("reading %+v, want the standard input", r)
	}
	text, err := exec.Command("compromisos", "--data", dir, "status").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"in use     by process ", "running    1 of 2, for ", "\nreading    "} {
		if !bytes.Contains(text, []byte(want)) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}

	if err := first.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = first.Wait()
	v = await(t, dir, func(v statusView) bool { return v.Holder == nil })
	if v.Run.State != stateInterrupted || v.Interrupted != 1 || v.Run.Added != 1 {
		t.Errorf("after a kill: run %+v, interrupted %d", v.Run, v.Interrupted)
	}
	if v.Places[store.Running] != 0 || v.Places[store.Pending] != 1 || v.Run.Places[store.Running] != 0 {
		t.Errorf("after a kill: places %v, of the run %v, want none running", v.Places, v.Run.Places)
	}

	second := startIngest(t, dir, "--retry", "interrupted")
	if _, err := io.WriteString(second.in, "Otra nota, del 5 de mayo de 2021.\n"); err != nil {
		t.Fatal(err)
	}
	_ = second.in.Close()
	if err := second.Wait(); err != nil {
		t.Fatal(err)
	}
	if v = statusOf(t, dir); v.Run == nil || v.Run.State != stateComplete || v.Interrupted != 0 || v.Sources != 2 {
		t.Errorf("after going on: %+v, run %+v", v, v.Run)
	}
}

// TestBarOnTerminal runs ingest in a terminal: a bar is drawn and nothing of it is left.
func TestBarOnTerminal(t *testing.T) {
	script, err := exec.LookPath("script")
	if err != nil || runtime.GOOS != "linux" {
		t.Skip("there is no program to make a terminal")
	}
	documents, err := filepath.Abs("../../testdata/documents")
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "data")
	cmd := exec.Command(script, "-qec", "stty cols 100; compromisos --data "+dir+" ingest "+documents, "/dev/null")
	cmd.Env = append(os.Environ(), "TERM=xterm")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	text := string(out)
	if !strings.Contains(text, "\r░") || !strings.Contains(text, " found so far") && !strings.Contains(text, " of ") {
		t.Errorf("no bar in %q", text[:min(len(text), 400)])
	}
	last := text[strings.LastIndexAny(text, "█░")+len("░"):]
	blank := strings.Index(last, "\r"+strings.Repeat(" ", barCells))
	if table := strings.Index(last, "NO.  COMMITMENT"); blank < 0 || table < blank {
		t.Errorf("the bar is not taken away: %q", last[:min(len(last), 400)])
	}
}
