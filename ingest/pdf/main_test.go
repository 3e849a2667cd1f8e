package pdf

import (
	"context"
	"os"
	"testing"
	"time"
)

// The test binary is the child process of the ledongthuc engine: a good one with
// childFlag, one that never ends with hangFlag.
const (
	childFlag = "-child"
	hangFlag  = "-hang"
)

func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == hangFlag {
		time.Sleep(time.Minute)
	}
	if len(os.Args) > 1 && os.Args[1] == childFlag {
		if err := ChildMain(context.Background(), os.Stdin, os.Stdout); err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	code := m.Run()
	if err := shared.Close(); err != nil {
		code = 1
	}
	os.Exit(code)
}
