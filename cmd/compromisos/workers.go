package main

import (
	"fmt"
	"runtime"
	"strconv"

	"github.com/KimMachineGun/automemlimit/memlimit"
	"github.com/spf13/cobra"
)

// maxWorkers is more than any machine has processors for.
const maxWorkers = 1024

// A workersFlag is a number of workers.
type workersFlag struct{ n *int }

// String implements pflag.Value.
func (f workersFlag) String() string {
	if f.n == nil {
		return "0"
	}
	return strconv.Itoa(*f.n)
}

// Type implements pflag.Value.
func (workersFlag) Type() string { return "int" }

// Set implements pflag.Value.
func (f workersFlag) Set(value string) error {
	n, err := strconv.Atoi(value)
	if err != nil || n < 0 || n > maxWorkers {
		return fmt.Errorf("want 0 or more, and at most %d", maxWorkers)
	}
	*f.n = n
	return nil
}

func addWorkersFlag(cmd *cobra.Command, workers *int) {
	cmd.Flags().Var(workersFlag{workers}, "workers",
		"how many documents to read at once (default one a processor, fewer where memory is short)")
}

// workers is the flag where it was given, else the setting, else as many as there are
// processors and as the memory allows.
func (a *app) workers(cmd *cobra.Command, flag int) int {
	n := a.settings.Workers
	if cmd.Flags().Changed("workers") {
		n = flag
	}
	if n > 0 {
		return n
	}
	return workersFor(runtime.GOMAXPROCS(0), machineMemory(), a.settings.Limits.ProcessMemory)
}

// workersFor is how many workers have the memory that each may take; 0 is not known.
func workersFor(processors int, memory, each int64) int {
	if memory <= 0 || each <= 0 {
		return processors
	}
	return max(1, min(processors, int(memory/each)))
}

// machineMemory is what the machine, or the container that the program runs in, has, in
// bytes; 0 where that is not to be known.
func machineMemory() int64 {
	n, err := memlimit.ApplyFallback(memlimit.FromCgroup, memlimit.FromSystem)()
	if err != nil || n > 1<<62 {
		return 0
	}
	return int64(n)
}
