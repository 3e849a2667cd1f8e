package disk

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/blevesearch/bleve/v2"
)

// checkedAtOpen is how many bytes of segments opening an index reads to compare their checksums,
// the newest first: a changed byte in a segment can end the process, as the search
// engine reads segments in goroutines of its own. It is a fraction of a second; what
// is beyond it CheckFiles reads.
const checkedAtOpen = 1 << 30

// CheckFiles reads all files of the index in dir as they are on disk now. It reads as fast
// as the disk and may run while the index is written to. The error is ErrDamaged where
// anything is missing or changed.
func CheckFiles(ctx context.Context, dir string) error {
	seen := sound{}
	return settle(dir, func(s *state) error { return s.check(ctx, s.dir, seen, 0) })
}

// CheckRecords compares the records that are found with those that were written; the error
// is ErrDamaged where they are others.
func CheckRecords(ctx context.Context, live bleve.Index) error {
	found, err := tallyOf(ctx, live)
	if err != nil {
		return err
	}
	kept, err := ReadTally(live)
	if err == nil && found != kept {
		err = Damaged("it holds %d records that are not the %d that were written", found.count, kept.count)
	}
	return err
}

// A sound remembers the segments whose checksum was right, by name.
type sound map[string]os.FileInfo

// check reads the segments that s names from the folder dir, at most the given
// number of bytes, or all for 0. Those that seen has are passed over.
func (s *state) check(ctx context.Context, dir string, seen sound, most int64) error {
	for i := len(s.segments) - 1; i >= 0; i-- {
		name := s.segments[i]
		path := filepath.Join(dir, storeFolder, name)
		info, err := os.Stat(path)
		if err != nil {
			return blame(fmt.Errorf("%s: %w", name, err))
		}
		if before, ok := seen[name]; ok && os.SameFile(before, info) {
			continue
		}
		if most > 0 {
			if most -= info.Size(); most <= 0 {
				return nil
			}
		}
		if err := checkSegment(ctx, path); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			return blame(fmt.Errorf("%s: %w", name, err))
		}
		seen[name] = info
	}
	return nil
}
