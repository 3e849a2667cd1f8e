package configs

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// MaxFile is how many bytes a file of settings, words or organizations may have. The
// largest of the built-in ones has a hundredth of it.
const MaxFile = 16 << 20

// ErrNoFile is returned of what is no regular file of at most MaxFile bytes.
var ErrNoFile = errors.New("want a regular file of at most 16 MB")

// ReadFile reads a file of the user's. A device, of which there would be no end, and a
// pipe, for which it would wait, are none; the error names the file.
func ReadFile(name string) ([]byte, error) {
	f, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, unreadable(name, err)
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, unreadable(name, err)
	case !info.Mode().IsRegular() || info.Size() > MaxFile:
		return nil, fmt.Errorf("%q: %w", name, ErrNoFile)
	}
	var b bytes.Buffer
	if _, err := b.ReadFrom(io.LimitReader(f, MaxFile+1)); err != nil {
		return nil, unreadable(name, err)
	}
	if b.Len() > MaxFile {
		return nil, fmt.Errorf("%q: %w", name, ErrNoFile)
	}
	return b.Bytes(), nil
}

// unreadable names a file of the user once: errors of the system repeat the path.
func unreadable(name string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("%q: %w", name, err)
}
