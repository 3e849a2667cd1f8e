package disk

import (
	"context"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"os"
)

// A segment ends in numbers that say where its parts are, the version of the format
// and a checksum of all before it.
const (
	segmentFooter = 40
	segmentSum    = 4
)

// errSum is a segment that is not as it was written.
var errSum = errors.New("the checksum is another")

// checkSegment reads a segment whole and compares its checksum: some GB a second
// where the file is in memory, else as fast as the disk.
func checkSegment(ctx context.Context, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.Size() < segmentFooter {
		return io.ErrUnexpectedEOF
	}
	sum := crc32.NewIEEE()
	for left := info.Size() - segmentSum; left > 0; {
		if err := ctx.Err(); err != nil {
			return err
		}
		n, err := io.CopyN(sum, f, min(left, 1<<22))
		if err != nil {
			return err
		}
		left -= n
	}
	var want [segmentSum]byte
	if _, err := io.ReadFull(f, want[:]); err != nil {
		return err
	}
	if binary.BigEndian.Uint32(want[:]) != sum.Sum32() {
		return errSum
	}
	return nil
}
