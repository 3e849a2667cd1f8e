package ingest

import (
	"fmt"

	"compromisos/document"
)

// A sentinel is a code of document.Error that errors.Is can ask for.
type sentinel string

// Error is the code in words.
func (s sentinel) Error() string { return string(s) + " source" }

// The errors that callers decide on. Errors of Reader.Read match them by their code.
const (
	// ErrUnsupported is a source in a format that no reader knows.
	ErrUnsupported = sentinel(document.CodeUnsupported)
	// ErrEncrypted is a source that needs a password.
	ErrEncrypted = sentinel(document.CodeEncrypted)
	// ErrNoText is a source without a text layer: a scan, or an empty page.
	ErrNoText = sentinel(document.CodeNoText)
)

// A readError is an error of a reader that matches the sentinel of its code.
type readError struct{ err error }

// Error is the reader's.
func (e *readError) Error() string { return e.err.Error() }

// Unwrap is the reader's error.
func (e *readError) Unwrap() error { return e.err }

// Is matches the sentinel of the error's code.
func (e *readError) Is(target error) bool {
	s, ok := target.(sentinel)
	return ok && document.ErrorCode(e.err) == string(s)
}

// tooLarge is the error of a source over the limit.
func tooLarge(limit int64) error {
	return &document.Error{Code: document.CodeLimit, Message: fmt.Sprintf("file is larger than %d bytes, the bound of limits.bytes", limit)}
}

// unsupported names what the bytes look like, so that a user knows what to convert.
func unsupported(in Input) error {
	message := "format is not known"
	if name := looksLike(in.Data); name != "" {
		message = "format is not supported: the file looks like " + name
	}
	return &document.Error{Code: document.CodeUnsupported, Message: message}
}
