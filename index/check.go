package index

import (
	"context"

	"compromisos/index/disk"
)

// Check reads all files of the index as they are on disk now, and compares the
// records that are found with those that were written. It reads as fast as the disk
// and may run while the index is written to. The error is ErrDamaged where anything
// is missing or changed.
func (x *Index) Check(ctx context.Context) (err error) {
	defer disk.Guard(&err)
	if err := disk.CheckFiles(ctx, x.dir); err != nil {
		return x.wrap(err)
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.wrap(disk.CheckRecords(ctx, x.live))
}
