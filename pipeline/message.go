package pipeline

import (
	"errors"

	"compromisos/document"
	"compromisos/ingest"
	"compromisos/record"
)

// What a Pool and its children say to each other, in gob over a pipe: the settings once,
// then for each source a question, a word that it was taken, and its answer.

// A question is a source to be read; the child opens no file itself.
type question struct{ Input ingest.Input }

// An answer is what became of it.
type answer struct {
	// Taken says that the child has the source whole and begins to read it, and nothing
	// else. Without that, a child that is gone died of something else.
	Taken bool
	// File is the records as JSON, which keeps what is missing apart from what is empty.
	File  []byte
	Times Times
	// Failed is the error, if there was one.
	Failed *record.Error
}

// A remoteError is an error that a child found, as it would be reported.
type remoteError struct{ found record.Error }

// Error is the message.
func (r *remoteError) Error() string { return r.found.Message }

// Unwrap gives the code to document.ErrorCode.
func (r *remoteError) Unwrap() error {
	return &document.Error{Code: r.found.Code, Message: r.found.Message, Page: r.found.Page}
}

// failed is the error of an answer.
func (a answer) failed() error {
	if a.Failed == nil {
		return nil
	}
	return &remoteError{*a.Failed}
}

// remote is the error as a child found it, if one did.
func remote(err error) (record.Error, bool) {
	var r *remoteError
	if errors.As(err, &r) {
		return r.found, true
	}
	return record.Error{}, false
}
