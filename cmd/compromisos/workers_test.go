package main

import "testing"

func TestWorkersFitTheMemory(t *testing.T) {
	const gib = 1 << 30
	for name, c := range map[string]struct {
		processors   int
		memory, each int64
		want         int
	}{
		"enough memory":     {4, 16 * gib, 2 * gib, 4},
		"memory for two":    {4, 5 * gib, 2 * gib, 2},
		"not enough of it":  {4, gib, 2 * gib, 1},
		"memory not known":  {4, 0, 2 * gib, 4},
		"without any bound": {4, gib, 0, 4},
	} {
		if got := workersFor(c.processors, c.memory, c.each); got != c.want {
			t.Errorf("%s: %d workers, want %d", name, got, c.want)
		}
	}
	if machineMemory() < 0 {
		t.Error("the machine has less than no memory")
	}
}
