//go:build linux || darwin || freebsd || netbsd

package pdf

import (
	"syscall"

	"github.com/tetratelabs/wazero/experimental"
)

// newMemory reserves the addresses of all the memory that a module may come to use. The
// system gives pages of it as they are touched; a slice of Go would be copied each time
// the module grows, and the copies would lie about until they are collected: three times
// the memory that the module may use.
func newMemory(_, most uint64) experimental.LinearMemory {
	b, err := syscall.Mmap(-1, 0, int(most), syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		return &heapMemory{most: most}
	}
	return &mappedMemory{b}
}

// mappedMemory is memory of the system's.
type mappedMemory struct{ all []byte }

// Reallocate implements experimental.LinearMemory.
func (m *mappedMemory) Reallocate(size uint64) []byte {
	if size > uint64(len(m.all)) {
		return nil
	}
	return m.all[:size]
}

// Free implements experimental.LinearMemory.
func (m *mappedMemory) Free() {
	_ = syscall.Munmap(m.all) // nothing can be done about addresses that stay reserved
	m.all = nil
}
