package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"io"
	"syscall"
)

// The exit statuses.
const (
	statusDone    = 0 // all done
	statusFailed  = 1 // the run itself failed
	statusUsage   = 2 // wrong flags or arguments
	statusPartial = 3 // done, but some documents failed
	statusNone    = 4 // every document given failed
)

// outputBuffer holds what is printed until it is worth a system call.
const outputBuffer = 64 << 10

// run is the program: it runs the command that args name and returns the exit
// status. What goes wrong has been printed to stderr when it returns.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	seen, done := onScreen(stdout)
	out := bufio.NewWriterSize(seen, outputBuffer)
	a := &app{stdin: stdin, stdout: out, terminal: stdout, stderr: stderr}
	root := newRoot(a)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if flushed := errors.Join(out.Flush(), done()); err == nil {
		err = flushed
	}
	return a.finish(err)
}

// finish prints an error that has not been printed yet and turns it into the exit
// status.
func (a *app) finish(err error) int {
	var status statusError
	var usage usageError
	switch {
	case err == nil:
		return statusDone
	case errors.Is(err, syscall.EPIPE):
		return statusDone // the reader of a pipe has seen enough
	case errors.As(err, &status):
		return int(status)
	case errors.As(err, &usage):
		a.printError(err.Error(), cmp.Or(hintOf(err), "see 'compromisos --help' or 'compromisos COMMAND --help'"))
		return statusUsage
	case errors.Is(err, context.Canceled):
		a.printError("interrupted", "what was saved before is kept; run the same command again to go on")
	default:
		a.printError(err.Error(), hintOf(err))
	}
	return statusFailed
}
