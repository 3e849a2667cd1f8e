package pdf

// heapMemory is memory of the Go heap, for systems that have none to reserve.
type heapMemory struct {
	all  []byte
	most uint64
}

// Reallocate implements experimental.LinearMemory.
func (m *heapMemory) Reallocate(size uint64) []byte {
	if size > m.most {
		return nil
	}
	if n := uint64(len(m.all)); size > n {
		m.all = append(m.all, make([]byte, size-n)...)
	}
	return m.all[:size]
}

// Free implements experimental.LinearMemory.
func (m *heapMemory) Free() { m.all = nil }
