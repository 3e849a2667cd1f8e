//go:build unix

package disk

import "golang.org/x/sys/unix"

// release tells the system that the pages of a mapped file are not needed now. A system
// that does not listen keeps them, which does no harm.
func release(mapped []byte) {
	if len(mapped) > 0 {
		_ = unix.Madvise(mapped, unix.MADV_DONTNEED)
	}
}
