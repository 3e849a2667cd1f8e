package meter

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// ErrFormat is in the chain of every error of Add.
var ErrFormat = errors.New("no WebAssembly that can be metered")

// A scanner reads WebAssembly. After an error it is at its end.
type scanner struct {
	data []byte
	at   int
	err  error
}

// more reports whether there is anything left to read.
func (s *scanner) more() bool { return s.at < len(s.data) }

// fail notes the first error and ends the reading.
func (s *scanner) fail(format string, args ...any) {
	if s.err == nil {
		s.err = fmt.Errorf("%w: at byte %d: %s", ErrFormat, s.at, fmt.Sprintf(format, args...))
	}
	s.at = len(s.data)
}

// byte reads one byte.
func (s *scanner) byte() byte {
	if s.at >= len(s.data) {
		s.fail("cut off")
		return 0
	}
	b := s.data[s.at]
	s.at++
	return b
}

// uint reads a number.
func (s *scanner) uint() uint64 {
	v, n := binary.Uvarint(s.data[s.at:])
	if n <= 0 {
		s.fail("no number")
		return 0
	}
	s.at += n
	return v
}

// count reads how many things follow, each of a byte at least.
func (s *scanner) count() uint64 {
	n := s.uint()
	if n > uint64(len(s.data)-s.at) {
		s.fail("%d entries", n)
		return 0
	}
	return n
}

// skip passes over a number of any size and sign.
func (s *scanner) skip() {
	for i, b := range s.data[s.at:] {
		if b < 0x80 {
			s.at += i + 1
			return
		}
	}
	s.fail("no number")
}

// take reads n bytes.
func (s *scanner) take(n uint64) []byte {
	if n > uint64(len(s.data)-s.at) {
		s.fail("%d bytes", n)
		return nil
	}
	b := s.data[s.at : s.at+int(n)]
	s.at += int(n)
	return b
}

// bytes reads bytes behind their number.
func (s *scanner) bytes() []byte { return s.take(s.uint()) }

// limits passes over the least and the greatest size of a table or memory.
func (s *scanner) limits() {
	bounded := s.byte()&1 != 0
	s.uint()
	if bounded {
		s.uint()
	}
}
