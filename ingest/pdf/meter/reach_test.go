package meter_test

import (
	"testing"

	"github.com/tetratelabs/wazero"

	"compromisos/ingest/pdf/meter"
)

// library has five functions that return nothing: "a" calls the second, "b" calls none,
// the fourth stands in a table and the fifth is of no use to anyone but "c", which is it.
var library = module(
	section(1, 1, 0x60, 0, 0),
	section(3, 5, 0, 0, 0, 0, 0),
	section(4, 1, 0x70, 0, 1), // one table with room for one function
	section(6, 0),
	section(7, 4, 1, 'a', 0, 0, 1, 'b', 0, 2, 1, 'c', 0, 4, 1, 't', 0, 3),
	section(9, 1, 0, 0x41, 0, 0x0b, 1, 3), // the fourth is in it, at 0
	section(10, 5,
		4, 0, 0x10, 1, 0x0b,
		2, 0, 0x0b,
		2, 0, 0x0b,
		2, 0, 0x0b,
		2, 0, 0x0b,
	),
)

func TestWhatIsNotCalledTraps(t *testing.T) {
	tests := []struct {
		name  string
		calls []string
		traps map[string]bool
	}{
		{"all exports are called", nil, nil},
		{"one export and what it calls", []string{"a"}, map[string]bool{"b": true, "c": true}},
		{"two exports", []string{"b", "c"}, map[string]bool{"a": true}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			code, err := meter.Add(library, tt.calls...)
			if err != nil {
				t.Fatal(err)
			}
			ctx := t.Context()
			runtime := wazero.NewRuntime(ctx)
			defer runtime.Close(ctx)
			instance, err := runtime.Instantiate(ctx, code)
			if err != nil {
				t.Fatal(err)
			}
			for _, name := range []string{"a", "b", "c", "t"} {
				if _, err := instance.ExportedFunction(name).Call(ctx); (err != nil) != tt.traps[name] {
					t.Errorf("%s: error %v, want a trap: %t", name, err, tt.traps[name])
				}
			}
		})
	}
}
