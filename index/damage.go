package index

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
)

// ErrDamaged is returned where files of the index are missing, cut or changed, so
// that what it finds can't be trusted; it has to be made again (Create, Rebuild).
var ErrDamaged = errors.New("the search index is damaged")

// damaged says what is wrong with the index; the error is ErrDamaged.
func damaged(format string, args ...any) error {
	return fmt.Errorf("%w: %w", ErrDamaged, fmt.Errorf(format, args...))
}

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
	return damaged("%w", err)
}

// guard makes an error of a panic inside Bleve, which damaged files can cause.
func guard(err *error) {
	if p := recover(); p != nil {
		*err = damaged("search engine: %v", p)
	}
}
