package meter

// A shape is what stands behind an instruction.
type shape uint8

const (
	unknown shape = iota
	plain
	oneNumber
	twoNumbers
	fourBytes
	eightBytes
	oneByte
	special
)

// shapes are those of the instructions of WebAssembly 2.0 without vectors (core
// specification, 5.4).
var shapes = func() (s [256]shape) {
	set := func(v shape, from, to int) {
		for i := from; i <= to; i++ {
			s[i] = v
		}
	}
	set(plain, 0x00, 0x01)     // unreachable, nop
	set(oneNumber, 0x02, 0x04) // block, loop, if: the type of their results
	set(plain, 0x05, 0x05)     // else
	set(plain, 0x0b, 0x0b)     // end
	set(oneNumber, 0x0c, 0x0d) // br, br_if
	set(plain, 0x0f, 0x0f)     // return
	set(oneNumber, 0x10, 0x10) // call
	set(twoNumbers, 0x11, 0x11)
	set(plain, 0x1a, 0x1b)      // drop, select
	set(oneNumber, 0x20, 0x26)  // locals, globals, tables
	set(twoNumbers, 0x28, 0x3e) // loads and stores: alignment, offset
	set(oneNumber, 0x3f, 0x42)  // memory.size, memory.grow, i32.const, i64.const
	set(fourBytes, 0x43, 0x43)
	set(eightBytes, 0x44, 0x44)
	set(plain, 0x45, 0xc4) // arithmetic
	set(oneByte, 0xd0, 0xd0)
	set(plain, 0xd1, 0xd1)
	set(special, opFunctionRef, opFunctionRef)
	set(special, opTableBranch, opTableBranch)
	set(special, opSelectTyped, opSelectTyped)
	set(special, opPrefixed, opPrefixed)
	return s
}()

// plainRun passes over arithmetic and what has one short number behind it, which is most
// of any code, up to the next other instruction, and returns that.
func (s *scanner) plainRun() byte {
	at, data := s.at, s.data
	for at+1 < len(data) {
		op := data[at]
		if op <= opCallIndirect {
			break
		}
		switch v := shapes[op]; {
		case v == plain:
			at++
			continue
		case v == oneNumber && data[at+1] < 0x80:
			at += 2
			continue
		case v == twoNumbers && at+2 < len(data) && data[at+1] < 0x80 && data[at+2] < 0x80:
			at += 3
			continue
		}
		break
	}
	s.at = at
	return s.byte()
}

// operands passes over what stands behind an instruction.
func (s *scanner) operands(op byte) {
	switch shapes[op] {
	case plain:
	case twoNumbers:
		s.skip()
		s.skip()
	case oneNumber:
		s.skip()
	case fourBytes:
		s.take(4)
	case eightBytes:
		s.take(8)
	case oneByte:
		s.byte()
	case special:
		s.specialOperands(op)
	default:
		s.fail("instruction %#x", op)
	}
}

// specialOperands passes over lists, and what stands behind a prefixed instruction.
func (s *scanner) specialOperands(op byte) {
	switch op {
	case opFunctionRef:
		s.skip()
	case opTableBranch:
		for range s.count() + 1 {
			s.skip()
		}
	case opSelectTyped:
		s.take(s.uint())
	case opPrefixed:
		const (
			lastConversion = 7  // truncations that saturate
			memoryInit     = 8  // the even ones up to table.copy
			tableCopy      = 14 // have two operands, the rest one
			lastTable      = 17
		)
		switch sub := s.uint(); {
		case sub <= lastConversion:
		case sub >= memoryInit && sub <= tableCopy && sub%2 == 0:
			s.skip()
			s.skip()
		case sub <= lastTable:
			s.skip()
		default:
			s.fail("instruction %#x %d", op, sub)
		}
	}
}
