// Command compromisos turns official documents (PDF, HTML, text) into structured
// commitments, signatories, member lists and dates, each with the page and the box
// it was read from, and makes them searchable.
//
// One file holds one subcommand. Exit status: 0 all done, 1 the run itself failed,
// 2 usage, 3 done but some documents failed, 4 every document given failed.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	paceGarbage()
	ctx, stop := signal.NotifyContext(context.Background(), endings()...)
	// The first Ctrl-C ends what goes on in order, the second at once.
	context.AfterFunc(ctx, stop)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// endings are the signals that end the program in order. A terminal that is closed is one
// of them, unless the program was started so that it goes on without (nohup).
func endings() []os.Signal {
	all := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		all = append(all, syscall.SIGHUP)
	}
	return all
}
