package main

import (
	"bytes"
	"io"
	"slices"
	"unicode"
	"unicode/utf8"

	"compromisos/export/render"
)

// A screen is standard output where it is a terminal. What is data on a pipe is only looked
// at here: no text of a document moves the cursor, sets a title or turns the direction of
// a line, whatever command prints it. Line ends, tabs and what sets off hits pass.
type screen struct {
	w io.Writer
	// rest is the beginning of a character or sequence whose end was not yet written.
	rest []byte
}

// own are the sequences of the program itself.
var own = [][]byte{[]byte(highlightOn), []byte(highlightOff)}

// Write implements io.Writer.
func (s *screen) Write(p []byte) (int, error) {
	in := slices.Concat(s.rest, p)
	var out bytes.Buffer
	for len(in) > 0 {
		n, open := sequence(in)
		if open || !utf8.FullRune(in) {
			break
		}
		if n > 0 {
			out.Write(in[:n])
			in = in[n:]
			continue
		}
		r, n := utf8.DecodeRune(in)
		switch {
		case r == utf8.RuneError && n == 1:
			out.WriteRune(unicode.ReplacementChar)
		case r == '\n' || r == '\t':
			out.WriteRune(r)
		default:
			out.WriteString(render.Clean(string(r)))
		}
		in = in[n:]
	}
	s.rest = bytes.Clone(in)
	if _, err := s.w.Write(out.Bytes()); err != nil {
		return 0, err
	}
	return len(p), nil
}

// sequence is the length of the own sequence that opens b; open is true where b may be the
// beginning of one.
func sequence(b []byte) (n int, open bool) {
	for _, o := range own {
		if bytes.HasPrefix(b, o) {
			return len(o), false
		}
		open = open || bytes.HasPrefix(o, b)
	}
	return 0, open
}

// Close writes what is left: half a character, or half a sequence.
func (s *screen) Close() error {
	if len(s.rest) == 0 {
		return nil
	}
	_, err := io.WriteString(s.w, render.Clean(string(s.rest)))
	s.rest = nil
	return err
}

// onScreen is stdout as the program writes to it, and what to call at the end.
func onScreen(stdout io.Writer) (io.Writer, func() error) {
	if !isTerminal(stdout) {
		return stdout, func() error { return nil }
	}
	s := &screen{w: stdout}
	return s, s.Close
}
