package disk

import (
	"encoding/binary"
	"hash/fnv"
)

// The layout of Bolt's pages, in the byte order of the machine.
const (
	pageHeader     = 16
	pageElement    = 16
	metaSize       = 64
	metaSumAt      = 56
	boltMagic      = 0xED0CDAED
	boltVersion    = 2
	branchPage     = 0x01
	leafPage       = 0x02
	freelistPage   = 0x10
	bucketEntry    = 0x01
	bucketHeader   = 16
	smallestPage   = 1 << 10
	largestPage    = 1 << 24
	deepestTree    = 32
	countElsewhere = 0xFFFF
)

// A boltMeta is one of the two pages that name the root of the tree; the one with
// the higher transaction counts.
type boltMeta struct {
	pageSize, root, freelist, pages, tx uint64
}

// parseMeta reads the meta page that begins data.
func parseMeta(data []byte) (boltMeta, bool) {
	if len(data) < pageHeader+metaSize {
		return boltMeta{}, false
	}
	m := data[pageHeader:]
	sum := fnv.New64a()
	_, _ = sum.Write(m[:metaSumAt])
	order := binary.NativeEndian
	meta := boltMeta{
		pageSize: uint64(order.Uint32(m[8:])), root: order.Uint64(m[16:]),
		freelist: order.Uint64(m[32:]), pages: order.Uint64(m[40:]), tx: order.Uint64(m[48:]),
	}
	ok := order.Uint32(m) == boltMagic && order.Uint32(m[4:]) == boltVersion &&
		order.Uint64(m[metaSumAt:]) == sum.Sum64() &&
		meta.pageSize >= smallestPage && meta.pageSize <= largestPage
	return meta, ok
}
