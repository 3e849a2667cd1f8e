package crash

import (
	"errors"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// enlarged is a disk with room for all of the corpus.
const enlarged = "size=64m"

// TestFullDisk runs out of room, at several moments, and goes on when there is some.
func TestFullDisk(t *testing.T) {
	for _, size := range []string{"size=2m", "size=3m", "size=4m"} {
		t.Run(size, func(t *testing.T) { fullDisk(t, size) })
	}
}

func fullDisk(t *testing.T, small string) {
	disk := mount(t, small)
	p := program{t: t, binary: build(t), corpus: corpus(t)}
	data := filepath.Join(disk, "data")
	said := p.refused(data, "ingest", p.corpus)
	for _, want := range []string{"full", "hint: make room"} {
		if !strings.Contains(said, want) {
			t.Errorf("the error does not say %q:\n%s", want, said)
		}
	}
	have := len(p.uris(data))
	if have == 0 {
		t.Error("nothing was kept before the disk was full")
	}
	remount(t, disk, enlarged)
	p.finish(data)
	p.verify(data)
	whole := filepath.Join(t.TempDir(), "whole")
	p.finish(whole)
	if got, want := strings.Join(p.export(data), "\n"), strings.Join(p.export(whole), "\n"); got != want {
		t.Errorf("the export is not that of a run with room:\n%s\nwant:\n%s", got, want)
	}
}

// TestReadOnlyFolder searches and exports what cannot be written to, and says why it
// cannot be.
func TestReadOnlyFolder(t *testing.T) {
	disk := mount(t, enlarged)
	p := program{t: t, binary: build(t), corpus: corpus(t)}
	data := filepath.Join(disk, "data")
	p.finish(data)
	want := p.export(data)
	remount(t, disk, "ro")
	if said := p.refused(data, "ingest", p.corpus); !strings.Contains(said, "read-only") || !strings.Contains(said, "hint:") {
		t.Errorf("the error does not say why:\n%s", said)
	}
	p.verify(data)
	if got := p.export(data); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Error("the export differs")
	}
	if out, err := p.command(data, "search", "pozo").CombinedOutput(); err != nil || !strings.Contains(string(out), "pozo") {
		t.Errorf("search: %v\n%s", err, out)
	}
}

// refused runs a command that fails as a whole, and returns what it said.
func (p program) refused(data string, args ...string) string {
	p.t.Helper()
	out, err := p.command(data, args...).CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 1 {
		p.t.Fatalf("%v ended with %v, want status 1\n%s", args, err, out)
	}
	return string(out)
}

// mount is a disk of its own. Only root may make one; elsewhere the test is left out, and
// says so.
func mount(t *testing.T, options string) string {
	t.Helper()
	dir := t.TempDir()
	out, err := exec.Command("mount", "-t", "tmpfs", "-o", options, "tmpfs", dir).CombinedOutput()
	if err != nil {
		t.Skipf("no disk can be mounted here: %v %s", err, out)
	}
	t.Cleanup(func() {
		if out, err := exec.Command("umount", dir).CombinedOutput(); err != nil {
			t.Errorf("umount: %v %s", err, out)
		}
	})
	return dir
}

func remount(t *testing.T, dir, options string) {
	t.Helper()
	out, err := exec.Command("mount", "-o", "remount,"+options, dir).CombinedOutput()
	if err != nil {
		t.Fatalf("remount: %v %s", err, out)
	}
}
