package pipeline

import (
	"errors"
	"io"

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

// maxAnswer is how many bytes of records one source may give. The largest text that is read
// takes half of it.
const maxAnswer = 128 << 20

// A mouthful reads no more than an answer at once: what reads a hostile source is believed
// no further.
type mouthful struct {
	from io.Reader
	left int
}

// refill allows for one more answer, and what gob puts around it.
func (m *mouthful) refill() { m.left = maxAnswer + 1<<20 }

// Read implements io.Reader.
func (m *mouthful) Read(p []byte) (int, error) {
	if m.left <= 0 {
		return 0, errors.New("the answer is longer than any may be")
	}
	n, err := m.from.Read(p[:min(len(p), m.left)])
	m.left -= n
	return n, err
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
