package pipeline

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"compromisos/document"
	"compromisos/record"
)

// hints say what a user can do about a source that could not be read, by code.
var hints = map[string]string{
	document.CodeMissing:     "check the path; a name with spaces needs quotes",
	document.CodeDenied:      "give yourself the right to read it, for example with: chmod u+r FILE",
	document.CodeSpecial:     "name a file; what a program writes can be piped into 'compromisos ingest -'",
	document.CodeBroken:      "mend the link, or name the file that it should lead to",
	document.CodeEmpty:       "the file has no bytes: copy or download it again",
	document.CodeUnsupported: "PDF, HTML, Markdown and plain text can be read: convert the file to one of them",
	document.CodeDamaged:     "the file is cut or broken: download it again, or open it in a viewer and save it anew",
	document.CodeEncrypted:   "remove the password first, for example with: qpdf --decrypt --password=… IN.pdf OUT.pdf",
	document.CodeNoText:      "the pages are pictures: recognise their text first, for example with: ocrmypdf IN.pdf OUT.pdf",
	document.CodeLimit:       "split the file: no setting raises this bound",
	document.CodeInternal:    "this is a fault of the program: please report it, with the file if it is public",
}

// Codes are those that the error of a source may have, in order.
func Codes() []string { return slices.Sorted(maps.Keys(hints)) }

// Failure is what is reported of a source that could not be read.
func Failure(source document.Source, err error) record.Failure {
	var e *document.Error
	if source.Retrieved.IsZero() {
		source.Retrieved = time.Now().UTC() // when it was looked for
	}
	f := record.Failure{Source: source}
	if found, ok := remote(err); ok {
		f.Error = found
		return f
	}
	f.Error.Code = document.ErrorCode(err)
	if errors.As(err, &e) {
		f.Error.Page = e.Page
	}
	if errors.Is(err, context.DeadlineExceeded) {
		f.Error.Code = document.CodeLimit
	}
	f.Error.Message = message(err)
	f.Error.Hint = hint(f.Error.Code, source.URI, f.Error.Message)
	return f
}

// settingName is how a message names the limit that was met, where that is a setting.
var settingName = regexp.MustCompile(`limits\.[a-z_]+`)

// hint is what a user can do about a source. What is true of a path is not always true
// of a web address, and some limits are no settings.
func hint(code, uri, message string) string {
	scheme, _, address := strings.Cut(uri, "://")
	setting := settingName.FindString(message)
	switch {
	case code == document.CodeLimit && setting != "":
		return fmt.Sprintf("raise %s in the settings, or split the file", setting)
	case address && code == document.CodeMissing:
		return "check the address and the connection, or download the file and name its path"
	case address && code == document.CodeUnsupported && !strings.HasPrefix(scheme, "http"):
		return "addresses of http and https are read: download the file and name its path"
	}
	return hints[code]
}

// message is the error in one line; causes from libraries may hold several.
func message(err error) string {
	if errors.Is(err, context.DeadlineExceeded) {
		return "reading took longer than limits.time allows"
	}
	return strings.Join(strings.Fields(err.Error()), " ")
}
