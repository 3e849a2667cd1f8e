package main

import (
	"bytes"
	"testing"
)

func TestScreen(t *testing.T) {
	const hit = "uno " + highlightOn + "dos" + highlightOff + "\ttres\n"
	for name, c := range map[string]struct{ in, want string }{
		"own":         {hit, hit},
		"colors":      {"a\x1b[31mb", "a\ufffd[31mb"},
		"title":       {"a\x1b]0;x\x07b", "a\ufffd]0;x\ufffdb"},
		"C1":          {"a\u009b31mb", "a\ufffd31mb"},
		"C1 bytes":    {"a\x9b31mb\xff", "a\ufffd31mb\ufffd"},
		"return":      {"secret\rpublic\b\x7f", "secret public\ufffd\ufffd"},
		"bidi":        {"a\u202etxt.fdp\u2066", "a\ufffdtxt.fdp\ufffd"},
		"separators":  {"a\u2028b\u2029", "a\ufffdb\ufffd"},
		"unseen":      {"a\u200bb\ufeff\U000e0041c", "abc"},
		"letters":     {"ñandú 日本 👩\u200d🌾", "ñandú 日本 👩\u200d🌾"},
		"cut short":   {"a\x1b[", "a\ufffd["},
		"cut in half": {"a\xc3", "a\ufffd"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, size := range []int{1, 2, 3, 1 << 10} {
				var out bytes.Buffer
				s := &screen{w: &out}
				for rest := []byte(c.in); len(rest) > 0; {
					n := min(size, len(rest))
					if k, err := s.Write(rest[:n]); err != nil || k != n {
						t.Fatalf("%d of %d bytes: %v", k, n, err)
					}
					rest = rest[n:]
				}
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
				if out.String() != c.want {
					t.Errorf("pieces of %d: %q, want %q", size, out.String(), c.want)
				}
			}
		})
	}
}

// TestNoScreen leaves what goes to a file or a pipe as it is.
func TestNoScreen(t *testing.T) {
	var out bytes.Buffer
	w, done := onScreen(&out)
	if _, err := w.Write([]byte("a\x1b[31m\u202e")); err != nil || done() != nil || out.String() != "a\x1b[31m\u202e" {
		t.Errorf("%q, %v", out.String(), err)
	}
}
