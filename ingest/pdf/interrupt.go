package pdf

import (
	"context"
	"time"
	_ "unsafe" // for go:linkname

	"github.com/tetratelabs/wazero/api"
)

// pdfiumCode is pdfium as go-pdfium embeds it, which hands it to no one. A copy of our
// own would be five megabytes of code that nobody can review.
//
//go:linkname pdfiumCode github.com/klippa-app/go-pdfium/webassembly.pdfiumWasm
var pdfiumCode []byte

// tick is called by running pdfium code every few thousandths of a second. It ends a
// call whose time is up: the panic comes back as an error of the call, and the module is
// of no further use.
func (e *pdfiumEngine) tick(instance api.Module) {
	v, ok := e.running.Load(instance)
	if !ok {
		return // it is just starting
	}
	if err := expired(v.(*module).ctx); err != nil {
		panic(err)
	}
}

// expired is the error of a context that is done. The clock is asked, too: where there is
// one processor, no timer runs while pdfium does.
func expired(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if end, ok := ctx.Deadline(); ok && time.Now().After(end) {
		return context.DeadlineExceeded
	}
	return nil
}

// fullShare is the share of the memory from which a fault is taken to be for want of
// memory: the engine asks for a fifth more than it needs, and for what it needs where it
// does not get that.
const fullShare = 0.75

// full reports whether the module has used its memory up.
func (f *file) full() bool {
	return float64(f.memory.Size()) >= fullShare*float64(f.opt.MemoryPages)*(64<<10)
}
