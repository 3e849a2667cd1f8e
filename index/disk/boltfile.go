package disk

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
)

// Bleve keeps in root.bolt, a B+ tree in pages, which segments make up the index.
// Bolt itself trusts what it reads: a changed byte makes it run into memory that is
// not there, or run in circles, and no caller can recover from either. Its pages
// are therefore read here first, with every number checked.

// errPages is any page that does not hold what Bolt writes.
var errPages = errors.New("root.bolt has a page that is not as it was written")

// A boltFile is the bytes of root.bolt while they are being read.
type boltFile struct {
	boltMeta
	data []byte
	// seen are the pages that were come by: none may be met twice.
	seen []bool
}

// parseBolt reads the whole tree. Both metas must be whole: were the last one lost,
// Bolt would go back to the state before the last write without a word.
func parseBolt(data []byte) (*bucket, error) {
	first, ok := parseMeta(data)
	if !ok || uint64(len(data)) < 2*first.pageSize {
		return nil, errPages
	}
	second, ok := parseMeta(data[first.pageSize:])
	if !ok || second.pageSize != first.pageSize {
		return nil, errPages
	}
	f := &boltFile{boltMeta: first, data: data}
	if second.tx > first.tx {
		f.boltMeta = second
	}
	if f.pages < 2 || f.pages > uint64(len(data))/f.pageSize {
		return nil, errPages
	}
	f.seen = make([]bool, f.pages)
	f.seen[0], f.seen[1] = true, true
	root := newBucket()
	if err := f.walk(root, f.root, nil, nil, 0); err != nil {
		return nil, err
	}
	return root, f.checkFree()
}

// page is the bytes of a page and those it flows over into.
func (f *boltFile) page(id uint64) ([]byte, error) {
	if id < 2 || id >= f.pages {
		return nil, errPages
	}
	p := f.data[id*f.pageSize:]
	over := uint64(binary.NativeEndian.Uint32(p[12:]))
	if binary.NativeEndian.Uint64(p) != id || over >= f.pages-id {
		return nil, errPages
	}
	for i := id; i <= id+over; i++ {
		if f.seen[i] {
			return nil, errPages
		}
		f.seen[i] = true
	}
	return p[:(over+1)*f.pageSize], nil
}

// walk reads the page id and all below it into b. Keys go up and stay from least to
// below most, where these are not nil.
func (f *boltFile) walk(b *bucket, id uint64, least, most []byte, depth int) error {
	p, err := f.page(id)
	if err != nil || depth > deepestTree {
		return errPages
	}
	if binary.NativeEndian.Uint16(p[8:]) == leafPage {
		return f.leaf(b, p, least, most, depth)
	}
	if binary.NativeEndian.Uint16(p[8:]) != branchPage {
		return errPages
	}
	var keys [][]byte
	var children []uint64
	for i := range int(binary.NativeEndian.Uint16(p[10:])) {
		at := pageHeader + i*pageElement
		if at+pageElement > len(p) {
			return errPages
		}
		e := p[at:]
		key, ok := span(e, 0, binary.NativeEndian.Uint32(e), binary.NativeEndian.Uint32(e[4:]))
		if !ok {
			return errPages
		}
		keys, children = append(keys, key), append(children, binary.NativeEndian.Uint64(e[8:]))
	}
	if len(keys) == 0 || !ordered(keys, least, most) {
		return errPages
	}
	for i, child := range children {
		below := most
		if i+1 < len(keys) {
			below = keys[i+1]
		}
		if err := f.walk(b, child, keys[i], below, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// leaf reads the values and the buckets of a page.
func (f *boltFile) leaf(b *bucket, p, least, most []byte, depth int) error {
	var keys [][]byte
	for i := range int(binary.NativeEndian.Uint16(p[10:])) {
		at := pageHeader + i*pageElement
		if at+pageElement > len(p) {
			return errPages
		}
		e := p[at:]
		order := binary.NativeEndian
		pos, size := order.Uint32(e[4:]), order.Uint32(e[8:])
		key, ok := span(e, 0, pos, size)
		value, fits := span(e, uint64(size), pos, order.Uint32(e[12:]))
		if !ok || !fits {
			return errPages
		}
		keys = append(keys, key)
		switch order.Uint32(e) {
		case 0:
			b.values[string(key)] = value
		case bucketEntry:
			inner := newBucket()
			b.buckets[string(key)] = inner
			if err := f.bucket(inner, value, depth+1); err != nil {
				return err
			}
		default:
			return errPages
		}
	}
	if !ordered(keys, least, most) {
		return errPages
	}
	return nil
}

// bucket reads one that has a page of its own or, being small, stands in the value.
func (f *boltFile) bucket(b *bucket, value []byte, depth int) error {
	if len(value) < bucketHeader || depth > deepestTree {
		return errPages
	}
	if root := binary.NativeEndian.Uint64(value); root != 0 {
		return f.walk(b, root, nil, nil, depth)
	}
	p := value[bucketHeader:]
	if len(p) < pageHeader || binary.NativeEndian.Uint16(p[8:]) != leafPage {
		return errPages
	}
	return f.leaf(b, p, nil, nil, depth)
}

// checkFree reads the list of free pages: a page is in use or free, never both or
// neither, as a writer would write over it.
func (f *boltFile) checkFree() error {
	p, err := f.page(f.freelist)
	if err != nil || binary.NativeEndian.Uint16(p[8:]) != freelistPage {
		return errPages
	}
	ids := p[pageHeader:]
	n := uint64(binary.NativeEndian.Uint16(p[10:]))
	if n == countElsewhere {
		n, ids = binary.NativeEndian.Uint64(ids), ids[8:]
	}
	if n > uint64(len(ids))/8 {
		return errPages
	}
	for i := range n {
		id := binary.NativeEndian.Uint64(ids[8*i:])
		if id >= f.pages || f.seen[id] {
			return errPages
		}
		f.seen[id] = true
	}
	if slices.Contains(f.seen, false) {
		return errPages
	}
	return nil
}

// span is size bytes of e from skip+pos on.
func span(e []byte, skip uint64, pos, size uint32) ([]byte, bool) {
	from := skip + uint64(pos)
	to := from + uint64(size)
	if to > uint64(len(e)) {
		return nil, false
	}
	return e[from:to], true
}

// ordered reports whether the keys go up, are not empty, and stay in bounds.
func ordered(keys [][]byte, least, most []byte) bool {
	for i, k := range keys {
		if len(k) == 0 || i > 0 && bytes.Compare(keys[i-1], k) >= 0 {
			return false
		}
	}
	if len(keys) == 0 {
		return true
	}
	return bytes.Compare(keys[0], least) >= 0 && (most == nil || bytes.Compare(keys[len(keys)-1], most) < 0)
}
