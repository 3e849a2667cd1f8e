package store

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test binary be the other process that holds a folder.
func TestMain(m *testing.M) {
	if dir := os.Getenv("STORE_TEST_HOLD"); dir != "" {
		hold(dir)
	}
	os.Exit(m.Run())
}

// hold takes the lock of a folder, says so, and keeps it until standard input ends.
func hold(dir string) {
	if _, err := Acquire(context.Background(), dir, LockOptions{Command: "hold"}); err != nil {
		os.Exit(1)
	}
	_, _ = os.Stdout.WriteString("held\n")
	_, _ = os.Stdin.Read(make([]byte, 1))
	os.Exit(0)
}

// holder starts another process that holds a folder.
func holder(t *testing.T, dir string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "STORE_TEST_HOLD="+dir)
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
	t.Cleanup(func() { _ = in.Close(); _ = cmd.Wait() })
	if _, err := out.Read(make([]byte, 5)); err != nil {
		t.Fatal(err)
	}
	return cmd
}

func TestLockNamesItsHolder(t *testing.T) {
	dir := t.TempDir()
	other := holder(t, dir)
	var told Holder
	_, err := Acquire(t.Context(), dir, LockOptions{Wait: 300 * time.Millisecond, Waiting: func(h Holder) { told = h }})
	if !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), "(hold)") {
		t.Errorf("error %v, want one that names the holder", err)
	}
	if told.PID != other.Process.Pid {
		t.Errorf("waited for process %d, want %d", told.PID, other.Process.Pid)
	}
	if h, held := Held(dir); !held || h.PID != other.Process.Pid {
		t.Errorf("held by %+v, %v", h, held)
	}
}

// A killed process leaves no lock behind, only its name.
func TestLockEndsWithItsProcess(t *testing.T) {
	dir := t.TempDir()
	other := holder(t, dir)
	if err := other.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	l, err := Acquire(t.Context(), dir, LockOptions{Wait: 10 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Release(); err != nil {
		t.Error(err)
	}
	if h, held := Held(dir); held {
		t.Errorf("held by %+v after its release", h)
	}
}
