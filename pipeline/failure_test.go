package pipeline

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"compromisos/document"
)

func TestFailure(t *testing.T) {
	damaged := &document.Error{Code: document.CodeDamaged, Message: "the file is cut", Page: 3, Err: errors.New("no\n trailer")}
	tests := []struct {
		name          string
		err           error
		code, message string
		page          int
	}{
		{"a document's error keeps code and page", fmt.Errorf("read: %w", damaged), document.CodeDamaged, "read: the file is cut: no trailer", 3},
		{"a time limit is a limit", fmt.Errorf("page 4: %w", context.DeadlineExceeded), document.CodeLimit, "reading took longer than limits.time allows", 0},
		{"anything else is our fault", errors.New("index out of range"), document.CodeInternal, "index out of range", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := Failure(document.Source{URI: "a.pdf"}, tt.err).Error
			if e.Code != tt.code || e.Message != tt.message || e.Page != tt.page || e.Hint == "" {
				t.Errorf("got %+v", e)
			}
		})
	}
}

func TestEveryCodeHasAHint(t *testing.T) {
	for _, code := range []string{
		document.CodeMissing, document.CodeEmpty, document.CodeUnsupported, document.CodeDamaged,
		document.CodeEncrypted, document.CodeNoText, document.CodeLimit, document.CodeInternal,
		document.CodeDenied, document.CodeSpecial, document.CodeBroken,
	} {
		if hints[code] == "" {
			t.Errorf("no hint for %q", code)
		}
	}
}

// What is true of a path is not always true of an address.
func TestHintOfAnAddress(t *testing.T) {
	tests := []struct {
		name, uri, code, message, want string
	}{
		{"an address that does not answer", "https://example.org/a.pdf", document.CodeMissing, "", "address"},
		{"an address that we do not read", "ftp://example.org/a.pdf", document.CodeUnsupported, "", "download"},
		{"an address of a format that we do not read", "https://example.org/a.doc", document.CodeUnsupported, "", "convert"},
		{"a path", "a.pdf", document.CodeMissing, "", "path"},
		{"a limit that is a setting", "a.pdf", document.CodeLimit, "it takes longer than limits.time allows", "raise limits.time"},
		{"a limit that is none", "a.txt", document.CodeLimit, "the text has more than 5 lines", "split"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := hint(tt.code, tt.uri, tt.message); !strings.Contains(got, tt.want) {
				t.Errorf("got %q, want %q in it", got, tt.want)
			}
		})
	}
}

func TestGuardMakesAnErrorOfAPanic(t *testing.T) {
	err := guard(func() error { panic("slice bounds out of range") })
	if document.ErrorCode(err) != document.CodeInternal {
		t.Errorf("error %v", err)
	}
}
