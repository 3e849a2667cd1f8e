package index

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
)

// checkedAtOpen is how many bytes of segments Open reads to compare their checksums,
// the newest first: a changed byte in a segment can end the process, as the search
// engine reads segments in goroutines of its own. It is a fraction of a second; what
// is beyond it Check reads.
const checkedAtOpen = 1 << 30

// Check reads all files of the index as they are on disk now, and compares the
// records that are found with those that were written. It reads as fast as the disk
// and may run while the index is written to. The error is ErrDamaged where anything
// is missing or changed.
func (x *Index) Check(ctx context.Context) (err error) {
	defer guard(&err)
	seen := sound{}
	err = settle(x.dir, func(s *state) error { return s.check(ctx, s.dir, seen, 0) })
	if err != nil {
		return x.wrap(err)
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	found, err := tallyOf(ctx, x.live)
	if err != nil {
		return x.wrap(err)
	}
	kept, err := readTally(x.live)
	if err == nil && found != kept {
		err = damaged("it holds %d records that are not the %d that were written", found.count, kept.count)
	}
	return x.wrap(err)
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
