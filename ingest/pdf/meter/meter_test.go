package meter_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"compromisos/ingest/pdf/meter"
)

// endless is a module whose exported function "run" never returns: a loop that calls an
// empty function and begins again.
var endless = module(
	section(1, 1, 0x60, 0, 0),             // one type: no parameters, no results
	section(3, 2, 0, 0),                   // two functions of it
	section(6, 0),                         // no globals
	section(7, 1, 3, 'r', 'u', 'n', 0, 1), // the second is exported
	section(10, 2,
		2, 0, 0x0b, // end
		9, 0, 0x03, 0x40, 0x10, 0, 0x0c, 0, 0x0b, 0x0b, // loop, call 0, br 0, end, end
	),
)

func module(sections ...[]byte) []byte {
	return append([]byte("\x00asm\x01\x00\x00\x00"), slices.Concat(sections...)...)
}

func section(id byte, body ...byte) []byte { return append([]byte{id, byte(len(body))}, body...) }

func TestTickEndsACall(t *testing.T) {
	metered, err := meter.Add(endless)
	if err != nil {
		t.Fatal(err)
	}
	enough := errors.New("enough")
	ticks := 0
	listen := experimental.FunctionListenerFactoryFunc(func(def api.FunctionDefinition) experimental.FunctionListener {
		if !slices.Contains(def.ExportNames(), meter.Tick) {
			return nil
		}
		return experimental.FunctionListenerFunc(func(context.Context, api.Module, api.FunctionDefinition, []uint64, experimental.StackIterator) {
			if ticks++; ticks == 3 {
				panic(enough)
			}
		})
	})
	ctx := experimental.WithFunctionListenerFactory(t.Context(), listen)
	runtime := wazero.NewRuntime(ctx)
	defer runtime.Close(ctx)
	instance, err := runtime.Instantiate(ctx, metered)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := instance.ExportedFunction("run").Call(ctx); !errors.Is(err, enough) || ticks != 3 {
		t.Errorf("error %v after %d ticks", err, ticks)
	}
}

func TestErrors(t *testing.T) {
	vector := slices.Clone(endless)
	vector[len(vector)-6] = 0xfd
	for _, c := range []struct {
		name string
		code []byte
	}{
		{"no bytes", nil},
		{"cut off", endless[:len(endless)-3]},
		{"without globals", module(section(1, 0), section(3, 0), section(7, 0), section(10, 0))},
		{"an instruction of an extension", vector},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := meter.Add(c.code); !errors.Is(err, meter.ErrFormat) {
				t.Errorf("error %v", err)
			}
		})
	}
}

// FuzzAdd looks for bytes that make the meter panic or run without end.
func FuzzAdd(f *testing.F) {
	f.Add(endless)
	f.Add(endless[:20])
	f.Fuzz(func(_ *testing.T, code []byte) { _, _ = meter.Add(code) })
}
