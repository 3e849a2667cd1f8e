package index

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// diskEnv names a folder on a disk that is small enough to be filled.
const diskEnv = "COMPROMISOS_TEST_SMALL_DISK"

// On a full disk a write fails, and what was written before it is whole.
func TestFullDisk(t *testing.T) {
	disk := os.Getenv(diskEnv)
	if disk == "" {
		t.Skip("set " + diskEnv + " to a folder on a disk of a few MB")
	}
	ctx := context.Background()
	dir := filepath.Join(disk, "index")
	x := openAt(t, dir, Options{})
	put, full := 0, error(nil)
	for ; full == nil && put < 1000; put++ {
		full = x.PutAll(ctx, batch(put))
	}
	t.Logf("after %d batches: %v", put, full)
	if full == nil || errors.Is(full, ErrDamaged) {
		t.Errorf("error = %v, want that the disk is full", full)
	}
	if err := x.Close(); err != nil {
		t.Error(err)
	}
	whole := perBatch * recordsOf(batch(0)[0])
	r := openAt(t, dir, Options{ReadOnly: true})
	n, err := r.Count(ctx)
	if err != nil || n < (put-1)*whole || n%whole != 0 {
		t.Errorf("%d records, %v, of %d batches of %d", n, err, put-1, whole)
	}
	if err := r.Check(ctx); err != nil {
		t.Error(err)
	}
}
