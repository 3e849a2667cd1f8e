package meter

// A body is the code of a function of the module.
type body struct {
	code []byte
	// reached says that the function may be called; loops are the offsets at which the
	// bodies of those loops begin that are counted.
	reached bool
	loops   []int
}

// trap is the code of a function that is never called.
var trap = []byte{0, opUnreachable, opEnd} // no locals

// reach scans the functions that may be called, from the roots on; which of a table's
// functions are called is only known when it happens, so that all of them are roots.
func (m *module) reach(in *scanner, bodies []body) {
	open := m.roots
	if m.calls == nil {
		for i := range bodies {
			open = append(open, m.imported+uint64(i))
		}
	}
	var f function
	for len(open) > 0 {
		i := open[len(open)-1] - m.imported
		open = open[:len(open)-1]
		if i >= uint64(len(bodies)) || bodies[i].reached {
			continue // imported functions have no code; their indexes wrap around
		}
		b := &bodies[i]
		if b.reached = true; !f.scan(b.code) {
			in.fail("function: %v", f.in.err)
			return
		}
		b.loops = f.loops
		open = append(open, f.calls...)
	}
}

// exports notes the functions that may be called from outside.
func (m *module) exports(in *scanner, n uint64) {
	const function = 0
	for range n {
		name := in.bytes()
		kind, index := in.byte(), in.uint()
		if kind == function && m.calls[string(name)] {
			m.roots = append(m.roots, index)
		}
	}
}

// values notes the functions that globals hold.
func (m *module) values(in *scanner, n uint64) {
	for range n {
		in.take(2) // type, mutability
		m.expression(in)
	}
}

// elements notes the functions of the tables (core specification, 5.5.12).
func (m *module) elements(in *scanner) {
	// The bits of the kind of a segment.
	const passive, explicit, expressions = 1, 2, 4
	for range in.count() {
		kind := in.uint()
		if kind&passive == 0 {
			if kind&explicit != 0 {
				in.uint() // table
			}
			m.expression(in) // offset
		}
		if kind&(passive|explicit) != 0 {
			in.byte() // type of the elements
		}
		for range in.count() {
			if kind&expressions != 0 {
				m.expression(in)
			} else {
				m.roots = append(m.roots, in.uint())
			}
		}
	}
}

// expression passes over a constant expression and notes the functions in it.
func (m *module) expression(in *scanner) {
	for op := in.byte(); op != opEnd && in.more(); op = in.byte() {
		if op == opFunctionRef {
			m.roots = append(m.roots, in.uint())
		} else {
			in.operands(op)
		}
	}
}
