package document

import "errors"

// The codes of an Error: what a user, or a program, decides on.
const (
	CodeMissing     = "missing"     // there is no such file
	CodeDenied      = "denied"      // the file may not be read
	CodeSpecial     = "special"     // a pipe, a socket or a device, and no file
	CodeBroken      = "broken_link" // a link to what is not there
	CodeEmpty       = "empty"       // the file has no bytes
	CodeUnsupported = "unsupported" // no reader knows the format
	CodeDamaged     = "damaged"     // the format is known but the bytes are cut or broken
	CodeEncrypted   = "encrypted"   // a password is needed
	CodeNoText      = "no_text"     // pages without a text layer: a scan
	CodeLimit       = "limit"       // larger, deeper or slower than allowed
	CodeInternal    = "internal"    // a fault of the program
)

// An Error is why a source could not be read. It carries what a user decides on;
// anything else wrapped around it adds the file and the stage.
type Error struct {
	// Code is one of the Code constants.
	Code string
	// Message is one sentence, lower case, without a period.
	Message string
	// Page counts from 1; 0 where the whole source is meant.
	Page int
	// Err is the cause, if there is one.
	Err error
}

// Error is the message, with its cause.
func (e *Error) Error() string {
	if e.Err != nil {
		return e.Message + ": " + e.Err.Error()
	}
	return e.Message
}

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Err }

// ErrorCode is the code of the first Error in err's chain, or CodeInternal.
func ErrorCode(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return CodeInternal
}
