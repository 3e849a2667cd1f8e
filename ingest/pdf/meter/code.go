package meter

import (
	"encoding/binary"
	"slices"
)

// The instructions that the meter looks at or writes.
const (
	opUnreachable  = 0x00
	opBlock        = 0x02
	opLoop         = 0x03
	opIf           = 0x04
	opEnd          = 0x0b
	opTableBranch  = 0x0e
	opCall         = 0x10
	opCallIndirect = 0x11
	opSelectTyped  = 0x1c
	opGlobalGet    = 0x23
	opGlobalSet    = 0x24
	opI32Const     = 0x41
	opI32Eqz       = 0x45
	opI32Sub       = 0x6b
	opFunctionRef  = 0xd2
	opPrefixed     = 0xfc
)

// code appends the code section with the meter in its loops, and the function that is
// called when the turns are used up.
func (m *module) code(out []byte, in *scanner) []byte {
	bodies := make([]body, in.count())
	for i := range bodies {
		bodies[i].code = in.bytes()
	}
	m.reach(in, bodies)
	start := len(out)
	out = append(out, make([]byte, mostSize)...) // the size, when it is known
	out = binary.AppendUvarint(out, uint64(len(bodies))+1)
	count := m.countTurn()
	for _, b := range bodies {
		if !b.reached {
			b.code = trap
		}
		out = binary.AppendUvarint(out, uint64(len(b.code)+len(b.loops)*len(count)))
		from := 0
		for _, at := range b.loops {
			out = append(out, b.code[from:at]...)
			out = append(out, count...)
			from = at
		}
		out = append(out, b.code[from:]...)
	}
	tick := m.tick()
	out = binary.AppendUvarint(out, uint64(len(tick)))
	out = append(out, tick...)
	putSize(out[start:], len(out)-start-mostSize)
	return out
}

// mostSize is the number of bytes of the longest size.
const mostSize = 5

// putSize writes a size in as many bytes as the longest takes.
func putSize(out []byte, size int) {
	for i := range mostSize {
		out[i] = byte(size)&0x7f | 0x80
		size >>= 7
	}
	out[mostSize-1] &= 0x7f
}

// countTurn is what each turn of a loop does: it takes one from the turns that are
// left, and calls tick where that was the last.
func (m *module) countTurn() []byte {
	const noResult = 0x40
	left := binary.AppendUvarint(nil, m.globals)
	code := append([]byte{opGlobalGet}, left...)
	code = append(code, opI32Const, 1, opI32Sub, opGlobalSet)
	code = append(code, left...)
	code = append(code, opGlobalGet)
	code = append(code, left...)
	code = append(code, opI32Eqz, opIf, noResult, opCall)
	code = binary.AppendUvarint(code, m.functions)
	return append(code, opEnd)
}

// tick is the body of the function that starts the count anew.
func (m *module) tick() []byte {
	const noLocals = 0
	code := append([]byte{noLocals}, constant(Turns)...)
	code = append(code, opGlobalSet)
	code = binary.AppendUvarint(code, m.globals)
	return append(code, opEnd)
}

// constant is the instruction that puts a number of 32 bits on the stack.
func constant(v int32) []byte {
	out := []byte{opI32Const}
	for ; v < -64 || v > 63; v >>= 7 {
		out = append(out, byte(v)|0x80)
	}
	return append(out, byte(v)&0x7f)
}

// A function is the body of one, as the meter sees it.
type function struct {
	in scanner
	// calls are the functions that it calls or takes the address of.
	calls []uint64
	// open are the blocks around the instruction being read.
	open []block
	// loops are the offsets at which the bodies of the loops begin that are counted.
	loops []int
}

// A block is a block, loop or branch of an if.
type block struct {
	// loop is the offset at which the body of a loop begins; 0 for other blocks.
	loop int
	// deep says that the block holds a call or a loop.
	deep bool
}

// scan finds the loops to count; it reports whether the body could be read.
func (f *function) scan(body []byte) bool {
	f.in = scanner{data: body}
	// Who keeps the loops of the function before does so in the same array.
	f.open, f.calls, f.loops = f.open[:0], f.calls[:0], f.loops[len(f.loops):]
	for range f.in.count() {
		f.in.skip()
		f.in.byte()
	}
	for f.in.more() {
		op := f.in.plainRun()
		if op == opCall || op == opFunctionRef {
			f.calls = append(f.calls, f.in.uint())
		} else {
			f.in.operands(op)
		}
		if op <= opCallIndirect {
			f.control(op)
		}
	}
	slices.Sort(f.loops) // inner loops close before outer ones
	return f.in.err == nil
}

// control follows the instructions that open and close blocks, and calls.
func (f *function) control(op byte) {
	switch op {
	case opBlock, opIf:
		f.open = append(f.open, block{})
	case opLoop:
		f.open = append(f.open, block{loop: f.in.at})
	case opCall, opCallIndirect:
		f.deepen()
	case opEnd:
		f.close()
	}
}

// deepen notes that the innermost block holds a call or a loop.
func (f *function) deepen() {
	if n := len(f.open); n > 0 {
		f.open[n-1].deep = true
	}
}

// close ends the innermost block; the last end is that of the function.
func (f *function) close() {
	n := len(f.open)
	if n == 0 {
		return
	}
	b := f.open[n-1]
	f.open = f.open[:n-1]
	if b.loop > 0 && b.deep {
		f.loops = append(f.loops, b.loop)
	}
	if b.loop > 0 || b.deep {
		f.deepen()
	}
}
