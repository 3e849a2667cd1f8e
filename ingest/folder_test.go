//go:build unix

package ingest

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"compromisos/document"

	"github.com/google/go-cmp/cmp"
)

// symlinks makes links in dir: names with their targets.
func symlinks(t *testing.T, dir string, links map[string]string) {
	t.Helper()
	for name, target := range links {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
}

// skips collects what is skipped, as "path reason" below dir.
func skips(dir string, to *[]string) func(Skip) {
	return func(s Skip) {
		*to = append(*to, strings.TrimPrefix(strings.TrimPrefix(s.URI, dir), "/")+" "+string(s.Reason))
	}
}

// TestLinks follows links to files of the folder, others only where it is told to, and
// says which it did not follow.
func TestLinks(t *testing.T) {
	outside := tree(t, map[string]string{"secret.txt": "x", "more/deep.txt": "y"})
	dir := tree(t, map[string]string{"a.txt": "uno", "sub/s.txt": "dos"})
	symlinks(t, outside, map[string]string{"back": dir})
	symlinks(t, dir, map[string]string{
		"b.txt": "a.txt", "c.txt": filepath.Join(outside, "secret.txt"), "d": outside, "d2": outside, "e.txt": "none.txt",
		"loop": ".", "passwd.txt": "/etc/passwd", "self.txt": "self.txt", "sub/up.txt": "../a.txt", "sub/out": "../..",
	})
	top := filepath.Join(t.TempDir(), "top")
	symlinks(t, filepath.Dir(top), map[string]string{"top": dir})
	for _, from := range []string{dir, top} {
		var skipped []string
		got := list(t, from, SourceOptions{Skipped: skips(from, &skipped)}, from)
		if diff := cmp.Diff([]string{"a.txt", "b.txt", "sub/s.txt", "sub/up.txt"}, got); diff != "" {
			t.Error(diff)
		}
		want := []string{
			"c.txt link", "d link", "d2 link", "e.txt broken_link", "loop link", "passwd.txt link", "self.txt broken_link", "sub/out link",
		}
		if diff := cmp.Diff(want, skipped); diff != "" {
			t.Error(diff)
		}
	}
	if err := os.Remove(filepath.Join(dir, "sub", "out")); err != nil {
		t.Fatal(err)
	}
	var skipped []string
	got := list(t, dir, SourceOptions{FollowLinks: true, Skipped: skips(dir, &skipped)}, dir)
	want := []string{"a.txt", "b.txt", "c.txt", "d/more/deep.txt", "d/secret.txt", "passwd.txt", "sub/s.txt", "sub/up.txt"}
	// The folder itself is met again through the link back to it, once: from there all
	// links to folders are circles.
	got = slices.DeleteFunc(got, func(s string) bool { return strings.HasPrefix(s, "d/back/") })
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, s := range []string{"d2 link", "e.txt broken_link", "loop link", "self.txt broken_link"} {
		if !slices.Contains(skipped, s) {
			t.Errorf("skipped %q, want %q in it", skipped, s)
		}
	}
}

// TestManyLinks ends in a folder whose links multiply at each step.
func TestManyLinks(t *testing.T) {
	dir := t.TempDir()
	for i := range 30 {
		sub := filepath.Join(dir, fmt.Sprint(i))
		if err := os.Mkdir(sub, 0o755); err != nil {
			t.Fatal(err)
		}
		symlinks(t, sub, map[string]string{"x": fmt.Sprintf("../%d", i+1), "y": fmt.Sprintf("../%d", i+1)})
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	for c, err := range Sources(ctx, []string{dir}, SourceOptions{FollowLinks: true}) {
		t.Fatal(c.URI, err)
	}
}

// TestReplaced opens nothing outside of the folder, and waits for nothing, where a file
// is replaced after it was listed.
func TestReplaced(t *testing.T) {
	outside := tree(t, map[string]string{"secret.txt": "secret"})
	want := map[string]string{
		"link": document.CodeMissing, "pipe": document.CodeSpecial, "folder": document.CodeMissing, "parent": document.CodeMissing,
	}
	for name, replace := range map[string]func(path string) error{
		"link":   func(path string) error { return os.Symlink(filepath.Join(outside, "secret.txt"), path) },
		"pipe":   func(path string) error { return syscall.Mkfifo(path, 0o600) },
		"folder": func(path string) error { return os.Mkdir(path, 0o700) },
		"parent": func(path string) error {
			sub := filepath.Dir(path)
			if err := os.Remove(sub); err != nil {
				return err
			}
			return os.Symlink(outside, sub)
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := tree(t, map[string]string{"sub/secret.txt": "plain"})
			path := filepath.Join(dir, "sub", "secret.txt")
			for c, err := range Sources(context.Background(), []string{dir}, SourceOptions{}) {
				if err != nil {
					t.Fatal(err)
				}
				if err := os.Remove(path); err != nil {
					t.Fatal(err)
				}
				if err := replace(path); err != nil {
					t.Skip(err)
				}
				if in, err := c.Open(context.Background()); document.ErrorCode(err) != want[name] {
					t.Errorf("read %q, error %v", in.Data, err)
				}
			}
		})
	}
}

// TestSpecialFiles opens no pipe, socket or device of a folder, and those that are
// named as far as the limit and the run allow.
func TestSpecialFiles(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "uno"})
	pipe := filepath.Join(dir, "pipe.txt")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	symlinks(t, dir, map[string]string{"z.txt": "pipe.txt"})
	var skipped []string
	got := list(t, dir, SourceOptions{Skipped: skips(dir, &skipped)}, dir)
	if diff := cmp.Diff([]string{"a.txt"}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"pipe.txt special", "z.txt special"}, skipped); diff != "" {
		t.Error(diff)
	}
	open := func(ctx context.Context, path string) (in Input, err error) {
		for c := range Sources(ctx, []string{path}, SourceOptions{MaxBytes: 1000}) {
			in, err = c.Open(ctx)
		}
		return in, err
	}
	if _, err := open(context.Background(), "/dev/zero"); document.ErrorCode(err) != document.CodeLimit {
		t.Errorf("a file without an end: %v", err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if _, err := open(ctx, pipe); ctx.Err() == nil || err == nil {
		t.Errorf("a pipe that nobody writes to: %v", err)
	}
	// Who waited for the first pipe would take what is written to it.
	other := filepath.Join(dir, "other.txt")
	if err := syscall.Mkfifo(other, 0o600); err != nil {
		t.Fatal(err)
	}
	go func() { _ = os.WriteFile(other, []byte("dos"), 0) }()
	if in, err := open(context.Background(), other); err != nil || string(in.Data) != "dos" {
		t.Errorf("a pipe: %q, %v", in.Data, err)
	}
}

// TestOddNames writes every name as clean UTF-8, different names differently, and reads
// the files by what it wrote.
func TestOddNames(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a%0A.txt", "a\n.txt", "b\x1b[31m.txt", "c\xff.txt", "d\xc2\x85.txt", "e\u2028.txt", "ñandú.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(name), 0o600); err != nil {
			t.Skip(err)
		}
	}
	var uris []string
	for c, err := range Sources(context.Background(), []string{dir}, SourceOptions{}) {
		if err != nil {
			t.Fatal(err)
		}
		if !utf8.ValidString(c.URI) || strings.ContainsFunc(c.URI, control) || slices.Contains(uris, c.URI) {
			t.Errorf("address %q", c.URI)
		}
		uris = append(uris, c.URI)
	}
	var names []string
	for c, err := range Sources(context.Background(), uris, SourceOptions{}) {
		if err != nil {
			t.Fatal(err)
		}
		in, err := c.Open(context.Background())
		if err != nil || in.URI != c.URI {
			t.Errorf("%q: %q, %v", c.URI, in.URI, err)
		}
		names = append(names, string(in.Data))
	}
	want := []string{"a\n.txt", "a%0A.txt", "b\x1b[31m.txt", "c\xff.txt", "d\xc2\x85.txt", "e\u2028.txt", "ñandú.txt"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	if want := "file:" + dir + "/a%0A.txt"; uris[0] != want {
		t.Errorf("address %q, want %q", uris[0], want)
	}
	if got := list(t, "", SourceOptions{}, "none\x1b.txt"); got[0] != "file:none%1B.txt missing" {
		t.Errorf("a name that is not there: %q", got)
	}
}

func TestFileURI(t *testing.T) {
	for path, want := range map[string]string{
		"a.pdf": "a.pdf", "50%.pdf": "50%.pdf", "file:x": "file:file:x", "50%\n": "file:50%25%0A", "\xe2\x28": "file:%E2(",
	} {
		got := fileURI(path)
		if got != want {
			t.Errorf("address of %q = %q, want %q", path, got, want)
		}
		if back, ok := fileName(got); ok != (got != path) || ok && back != path {
			t.Errorf("path of %q = %q, %v, want %q", got, back, ok, path)
		}
	}
	for _, uri := range []string{"file:a", "file:%4", "file:%zz", "file:%61%0A", "file:%0a"} {
		if path, ok := fileName(uri); ok {
			t.Errorf("path of %q = %q", uri, path)
		}
	}
}

// TestFingerprint tells of a file what says whether it changed.
func TestFingerprint(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "uno"})
	symlinks(t, dir, map[string]string{"b.txt": "a.txt"})
	when := time.Date(2021, 5, 4, 3, 2, 1, 0, time.UTC)
	if err := os.Chtimes(filepath.Join(dir, "a.txt"), when, when); err != nil {
		t.Fatal(err)
	}
	n := 0
	for c, err := range Sources(context.Background(), []string{dir, filepath.Join(dir, "b.txt")}, SourceOptions{}) {
		n++
		if err != nil || c.Size != 3 || !c.Modified.Equal(when) {
			t.Errorf("%q: %d bytes of %v, %v", c.URI, c.Size, c.Modified, err)
		}
	}
	if n != 3 {
		t.Errorf("%d candidates, want 3", n)
	}
	for c := range Sources(context.Background(), []string{"-", "http://example.org/a.pdf"}, SourceOptions{}) {
		if c.Size != 0 || !c.Modified.IsZero() {
			t.Errorf("%q: %d bytes of %v", c.URI, c.Size, c.Modified)
		}
	}
}

// TestUnreadable goes on after what may not be read. The administrator may read all,
// and runs it as somebody else.
func TestUnreadable(t *testing.T) {
	if os.Getuid() == 0 {
		asNobody(t)
		return
	}
	dir := tree(t, map[string]string{"a.txt": "uno", "b/x.txt": "x", "c": "<!doctype html><p>x", "d.txt": "dos"})
	for _, name := range []string{"b", "c"} {
		if err := os.Chmod(filepath.Join(dir, name), 0); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { _ = os.Chmod(filepath.Join(dir, "b"), 0o700) })
	got := list(t, dir, SourceOptions{}, dir, filepath.Join(dir, "b", "x.txt"))
	if diff := cmp.Diff([]string{"a.txt", "b denied", "c denied", "d.txt", "b/x.txt denied"}, got); diff != "" {
		t.Error(diff)
	}
}

// asNobody runs a test again as a user without rights.
func asNobody(t *testing.T) {
	self, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	dir, err := os.MkdirTemp("", "nobody")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	program := filepath.Join(dir, "test")
	if err := os.WriteFile(program, self, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o777); err != nil { //nolint:gosec // for another user
		t.Fatal(err)
	}
	cmd := exec.Command(program, "-test.run", "^"+t.Name()+"$")
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "TMPDIR="+dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestDeepFolders says that a folder is too deep and reads the others.
func TestDeepFolders(t *testing.T) {
	dir := t.TempDir()
	deep := filepath.Join(dir, "a"+strings.Repeat("/a", maxFolders+5))
	if err := os.MkdirAll(deep, 0o755); err != nil {
		t.Skip(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "b.txt"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	got := list(t, dir, SourceOptions{}, dir)
	if len(got) != 2 || !strings.HasSuffix(got[0], " limit") || got[1] != "b.txt" {
		t.Errorf("candidates %q", got)
	}
}

// TestNamedPlacesThatAreNoFiles names what cannot be read as a file, at once and, as a
// queue does, later.
func TestNamedPlacesThatAreNoFiles(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "nota"})
	symlinks(t, dir, map[string]string{"broken": "nowhere", "circle": "circle"})
	socket, err := net.Listen("unix", filepath.Join(dir, "socket"))
	if err != nil {
		t.Skip(err)
	}
	defer func() { _ = socket.Close() }()
	for name, want := range map[string]string{
		"broken": document.CodeBroken, "circle": document.CodeBroken, "socket": document.CodeSpecial,
		"gone": document.CodeMissing, "a.txt": "",
	} {
		path := filepath.Join(dir, name)
		for c, err := range Sources(t.Context(), []string{path}, SourceOptions{}) {
			for _, place := range []Candidate{c, At(t.Context(), Candidate{URI: c.URI, Root: c.Root, Path: c.Path}, SourceOptions{})} {
				if place.Open != nil {
					_, err = place.Open(t.Context())
				}
				if err == nil && want == "" {
					continue
				}
				if document.ErrorCode(err) != want {
					t.Errorf("%s: %v, want code %q", name, err, want)
				}
			}
		}
	}
}

// TestNamedPipeIsReadFromTheQueue reads the output of another program, as a shell names it,
// from a place that was queued.
func TestNamedPipeIsReadFromTheQueue(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	go func() {
		if err := os.WriteFile(path, []byte("nota"), 0o600); err != nil {
			t.Error(err)
		}
	}()
	in, err := At(t.Context(), Candidate{URI: path}, SourceOptions{}).Open(t.Context())
	if err != nil || string(in.Data) != "nota" {
		t.Errorf("read %q, %v", in.Data, err)
	}
}
