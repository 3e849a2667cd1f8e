//go:build !(linux || darwin || freebsd || netbsd)

package pdf

import "github.com/tetratelabs/wazero/experimental"

// newMemory is memory for a module.
func newMemory(_, most uint64) experimental.LinearMemory { return &heapMemory{most: most} }
