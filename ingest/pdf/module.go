package pdf

import (
	"context"
	"fmt"
	"math"

	"github.com/klippa-app/go-pdfium"
	"github.com/tetratelabs/wazero/api"
)

// A module is one running pdfium: its memory, its exported functions and a scratch
// buffer for their results. One goroutine uses it at a time.
//
// The functions are called directly, because go-pdfium's own methods make eight
// further calls for every glyph; those calls are what reading a page costs.
type module struct {
	pdfium pdfium.Pdfium
	mod    api.Module
	memory api.Memory
	fn     [functionCount]api.Function
	stack  [8]uint64
	// ctx ends the calls that run while it is done; see tick.
	ctx context.Context
	// scratch is the address of scratchSize bytes in memory.
	scratch uint64
	// err is the first fault of a call. Calls after it do nothing, so that readers
	// look at it once a page. A module with an error is thrown away.
	err error
}

// scratchSize holds eight doubles or a font's name.
const scratchSize = 512

// newModule finds the functions of a started instance.
func newModule(p pdfium.Pdfium, mod api.Module) (*module, error) {
	m := &module{pdfium: p, mod: mod, memory: mod.Memory(), ctx: context.Background()}
	for i, name := range &functionNames {
		if m.fn[i] = mod.ExportedFunction(name); m.fn[i] == nil {
			return nil, fmt.Errorf("pdfium has no function %s", name)
		}
	}
	m.scratch = m.call(fnMalloc, scratchSize)
	if m.err == nil && m.scratch == 0 {
		m.err = fmt.Errorf("pdfium has no memory for %d bytes", scratchSize)
	}
	return m, m.err
}

// during has the calls that follow end with ctx, until undo.
func (m *module) during(ctx context.Context) (undo func()) {
	before := m.ctx
	m.ctx = ctx
	return func() { m.ctx = before }
}

// call runs a function; the result is 0 after an error. It ends with m.ctx, which is not
// handed on: the runtime would look things up in it at each call.
func (m *module) call(f function, args ...uint64) uint64 {
	if m.err != nil {
		return 0
	}
	m.stack[0] = 0
	copy(m.stack[:], args)
	if err := m.fn[f].CallWithStack(context.Background(), m.stack[:]); err != nil {
		m.err = fmt.Errorf("%s: %w", functionNames[f], err)
		return 0
	}
	return m.stack[0]
}

// count runs a function whose result is a signed number, -1 standing for none.
func (m *module) count(f function, args ...uint64) int {
	return max(0, int(int32(m.call(f, args...))))
}

// ok runs a function whose result is a truth value.
func (m *module) ok(f function, args ...uint64) bool {
	return uint32(m.call(f, args...)) != 0
}

// float32 is the i-th float of the scratch buffer.
func (m *module) float32(i uint32) float64 {
	v, _ := m.memory.ReadFloat32Le(uint32(m.scratch) + 4*i)
	return float64(v)
}

// float64 is the i-th double of the scratch buffer.
func (m *module) float64(i uint32) float64 {
	v, _ := m.memory.ReadFloat64Le(uint32(m.scratch) + 8*i)
	return v
}

// uint32 is the i-th word of the scratch buffer.
func (m *module) uint32(i uint32) uint32 {
	v, _ := m.memory.ReadUint32Le(uint32(m.scratch) + 4*i)
	return v
}

// at is the address of the i-th float of the scratch buffer.
func (m *module) at(i uint64) uint64 { return m.scratch + 4*i }

// matrix is the matrix that stands at the head of the scratch buffer.
func (m *module) matrix() matrix {
	return matrix{m.float32(0), m.float32(1), m.float32(2), m.float32(3), m.float32(4), m.float32(5)}
}

// bytes copies n bytes into memory and returns their address, 0 where they do not
// fit; free gives them back.
func (m *module) bytes(data []byte) uint64 {
	if uint64(len(data)) > math.MaxInt32 {
		return 0
	}
	at := m.call(fnMalloc, uint64(len(data)))
	if at == 0 || !m.memory.Write(uint32(at), data) {
		return 0
	}
	return at
}

// free gives memory back.
func (m *module) free(at uint64) { m.call(fnFree, at) }
