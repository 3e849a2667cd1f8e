package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
)

// What opening an index may end in, beside errors of the file system.
var (
	// ErrDamaged is returned where files of the index are missing, cut or changed, so
	// that what it finds can't be trusted; it has to be made again.
	ErrDamaged = errors.New("the search index is damaged")
	// ErrBusy is returned where an index is to be written that another process has
	// open for writing.
	ErrBusy = errors.New("in use by another process")
	// ErrOutdated is returned where the index was built for other fields than this
	// program uses; it has to be removed or rebuilt.
	ErrOutdated = errors.New("built by another version")
)

// Damaged is an ErrDamaged that says what is wrong with the index, in a line.
func Damaged(format string, args ...any) error {
	return fmt.Errorf("%w: %w", ErrDamaged, lineError{fmt.Errorf(format, args...)})
}

// A lineError tells the first line of another: the engine's own put all that they could not
// read into their message.
type lineError struct{ error }

// Error is at most as long as a reader would read.
func (e lineError) Error() string {
	const longest = 200
	line, _, cut := strings.Cut(e.error.Error(), "\n")
	if len(line) > longest {
		line, cut = strings.ToValidUTF8(line[:longest], ""), true
	}
	if cut {
		line += "…"
	}
	return line
}

// Unwrap gives the whole error.
func (e lineError) Unwrap() error { return e.error }

// passing are the errors of a file system that say nothing about the index: it may
// be whole, and opens once they are mended.
var passing = []error{
	fs.ErrPermission, syscall.ENOSPC, syscall.EROFS, syscall.EMFILE, syscall.ENFILE, syscall.EIO, syscall.ENOMEM,
}

// blame is what an error from opening files that were found to be there means: the
// search engine names no reasons of its own.
func blame(err error) error {
	if err == nil || errors.Is(err, ErrDamaged) || errors.Is(err, ErrBusy) || errors.Is(err, ErrOutdated) {
		return err
	}
	for _, p := range passing {
		if errors.Is(err, p) {
			return err
		}
	}
	return Damaged("%w", err)
}

// Guard makes an error of a panic inside Bleve, which damaged files can cause. It is to be
// deferred.
func Guard(err *error) {
	if p := recover(); p != nil {
		*err = Damaged("search engine: %v", p)
	}
}
