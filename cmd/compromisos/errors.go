package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"compromisos/pipeline"
	"compromisos/record"
	"compromisos/store"
)

// A statusError ends the program with a status after everything has been said.
type statusError int

// Error names the status; no user reads it.
func (s statusError) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// A usageError is a mistake in flags or arguments.
type usageError struct{ err error }

// Error is what is wrong with the command line.
func (u usageError) Error() string { return u.err.Error() }

// Unwrap is the cause.
func (u usageError) Unwrap() error { return u.err }

// usagef makes a usageError.
func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

// arguments marks what a check of the arguments finds as a usage error.
func arguments(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usageError{err}
		}
		return nil
	}
}

// A hintedError is an error that we know the way out of.
type hintedError struct {
	err  error
	hint string
}

// Error is the error without the hint.
func (h hintedError) Error() string { return h.err.Error() }

// Unwrap is the cause.
func (h hintedError) Unwrap() error { return h.err }

// hintOf is the way out of an error of the run itself; "" where none is known.
func hintOf(err error) string {
	var h hintedError
	switch {
	case errors.As(err, &h):
		return h.hint
	case errors.Is(err, store.ErrFull), errors.Is(err, syscall.ENOSPC):
		return "make room on the disk of the data folder, and run the same command again to go on"
	case errors.Is(err, store.ErrDamaged):
		return "put a copy of the data folder in its place, or move the folder away and read the sources again with 'compromisos ingest'"
	case errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrPermission):
		return "check who may read and write there, or choose another folder with --data"
	}
	return ""
}

// printError writes an error line, and a hint line where there is a hint.
func (a *app) printError(message, hint string) {
	if a.logging() {
		var attrs []any
		if hint != "" {
			attrs = append(attrs, "hint", hint)
		}
		a.log.Error(message, attrs...)
		return
	}
	fmt.Fprintf(a.stderr, "compromisos: error: %s\n", clean(message))
	if hint != "" {
		fmt.Fprintf(a.stderr, "compromisos: hint: %s\n", clean(hint))
	}
}

// warn tells of something that the user need not do anything about: on standard error, or
// in the log where there is one.
func (a *app) warn(format string, args ...any) {
	message := fmt.Sprintf(format, args...)
	switch {
	case a.logging():
		a.log.Warn(message)
	case !a.quiet:
		fmt.Fprintf(a.stderr, "compromisos: %s\n", clean(message))
	}
}

// printFailure writes the lines of a source that could not be read.
func (a *app) printFailure(f record.Failure) {
	if a.logging() {
		attrs := append([]slog.Attr{slog.String("uri", f.Source.URI)}, failureAttrs(f)...)
		a.log.LogAttrs(context.Background(), slog.LevelError, "source not read", attrs...)
		return
	}
	where := fmt.Sprintf("%q", f.Source.URI)
	if f.Error.Page > 0 {
		where += fmt.Sprintf(", page %d", f.Error.Page)
	}
	a.printError(where+": "+f.Error.Message, f.Error.Hint)
}

// joinErrors joins errors as errors.Join does, without those that say what one before them
// says: a disk that is full is met by everything that writes.
func joinErrors(errs ...error) error {
	var all error
	for _, err := range errs {
		if err != nil && (all == nil || !strings.Contains(all.Error(), err.Error())) {
			all = errors.Join(all, err)
		}
	}
	return all
}

// checkCodes refuses codes that no error of a source has.
func checkCodes(codes ...string) error {
	known := pipeline.Codes()
	for _, code := range codes {
		if !slices.Contains(known, code) {
			return usagef("no error has the code %q; there are %s", code, strings.Join(known, ", "))
		}
	}
	return nil
}

// failureStatus is the error that ends a command over several sources: nil where
// none failed.
func failureStatus(failed, total int) error {
	switch failed {
	case 0:
		return nil
	case total:
		return statusError(statusNone)
	}
	return statusError(statusPartial)
}
