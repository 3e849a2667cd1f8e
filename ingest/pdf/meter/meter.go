// Package meter puts a meter into WebAssembly code, so that a call into it can be
// stopped from within. The runtime's own way of stopping a call, a look at the state
// of the module at each turn of each loop, makes code four times slower; this one
// counts turns down in a global and calls a function of the module, tick, when they
// are used up. Whoever listens to tick ends the call by a panic, or lets it go on.
//
// Counted are the turns of loops that hold a call or another loop. A loop that holds
// neither runs over data that lie in memory, and ends with them; counting it, too,
// would cost a tenth of the time of such loops.
//
// What the program never calls is left out on the way: the runtime checks every function
// at each start, and nearly a third of a library may be of no use to one program.
//
//	metered, err := meter.Add(wasm, "render", "free")
//	… WithFunctionListenerFactory(ctx, factory that listens to meter.Tick) …
package meter

import "encoding/binary"

// Tick is the export that metered code calls when the turns are used up. The function
// itself starts the count anew.
const Tick = "meter_tick"

// Turns are how many turns of loops lie between two ticks: about two thousandths of a
// second of usual code.
const Turns = 1 << 16

// header is the length of a module's magic number and version.
const header = 8

// The sections of a module that change (WebAssembly core specification, 5.5).
const (
	sectionType     = 1
	sectionImport   = 2
	sectionFunction = 3
	sectionGlobal   = 6
	sectionExport   = 7
	sectionStart    = 8
	sectionElement  = 9
	sectionCode     = 10
)

// A module is what is known of the code that is being metered. What the meter adds
// stands at the end of each section, so that no index of the code itself changes.
type module struct {
	// types, functions and globals count what there is, imports included; the index of
	// what the meter adds is the count.
	types, functions, globals uint64
	// imported are the functions without code; they come first.
	imported uint64
	// calls are the exports that may be called, nil for all, and roots the functions that
	// may be called from outside or through a table, by index.
	calls map[string]bool
	roots []uint64
	// seen has a bit for each section that there is.
	seen uint
}

// needed are the sections that the meter adds to.
const needed = 1<<sectionType | 1<<sectionFunction | 1<<sectionGlobal | 1<<sectionExport | 1<<sectionCode

// Add returns the code with a meter in it. Where calls are given, they are the only
// exports that may be called from outside: functions that these cannot reach trap, and
// so do the other exports. Its errors say that the bytes are no WebAssembly, or code of
// an extension that the meter does not know.
func Add(wasm []byte, calls ...string) ([]byte, error) {
	m := newModule(calls)
	in := &scanner{data: wasm}
	out := make([]byte, 0, len(wasm)+len(wasm)/16)
	out = append(out, in.take(header)...)
	for in.more() {
		id := in.byte()
		body := &scanner{data: in.bytes()}
		out = append(out, id)
		if id == sectionCode {
			out = m.code(out, body)
		} else {
			data := m.section(id, body)
			out = binary.AppendUvarint(out, uint64(len(data)))
			out = append(out, data...)
		}
		if body.err != nil {
			return nil, body.err
		}
		m.seen |= 1 << (id & 0x1f)
	}
	if m.seen&needed != needed {
		in.fail("a section is missing")
	}
	return out, in.err
}

func newModule(calls []string) *module {
	m := &module{}
	if len(calls) > 0 {
		m.calls = make(map[string]bool, len(calls))
	}
	for _, name := range calls {
		m.calls[name] = true
	}
	return m
}

// section is a section with what the meter adds to it; that of the code is apart.
func (m *module) section(id byte, in *scanner) []byte {
	body := in.data
	switch id {
	case sectionImport:
		m.imports(in)
	case sectionType:
		const function, none = 0x60, 0
		m.types = in.uint()
		body = grown(in, m.types+1, function, none, none)
	case sectionFunction:
		n := in.uint()
		m.functions += n
		body = grown(in, n+1, binary.AppendUvarint(nil, m.types)...)
	case sectionGlobal:
		const i32, mutable = 0x7f, 1
		n := in.uint()
		m.globals += n
		body = append(grown(in, n+1, i32, mutable), constant(Turns)...)
		body = append(body, opEnd)
		m.values(in, n)
	case sectionExport:
		const function = 0
		n := in.uint()
		body = append(grown(in, n+1, byte(len(Tick))), Tick...)
		body = append(body, function)
		body = binary.AppendUvarint(body, m.functions)
		m.exports(in, n)
	case sectionStart:
		m.roots = append(m.roots, in.uint())
	case sectionElement:
		m.elements(in)
	}
	return body
}

// grown is the rest of a section behind a new count, and more bytes.
func grown(in *scanner, count uint64, more ...byte) []byte {
	out := binary.AppendUvarint(make([]byte, 0, len(in.data)+len(more)+8), count)
	out = append(out, in.data[in.at:]...)
	return append(out, more...)
}

// The kinds of import.
const (
	importFunction = iota
	importTable
	importMemory
	importGlobal
	importTag
)

// imports counts the functions and globals that are imported.
func (m *module) imports(in *scanner) {
	for range in.count() {
		in.bytes() // module
		in.bytes() // name
		switch kind := in.byte(); kind {
		case importFunction:
			in.uint()
			m.functions++
			m.imported++
		case importTable:
			in.byte()
			in.limits()
		case importMemory:
			in.limits()
		case importGlobal:
			in.take(2)
			m.globals++
		case importTag:
			in.byte()
			in.uint()
		default:
			in.fail("import of kind %d", kind)
		}
	}
}
