package disk

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

const (
	// lockSuffix is of a file beside the index: Bolt's own lock is inside, and goes
	// when the index is swapped. It stays for ever, as one that is removed could be
	// locked by two.
	lockSuffix = ".lock"
	// lockTimeout is how long a writer waits for another, which may take hours.
	lockTimeout = 2 * time.Second
	lockRetry   = 50 * time.Millisecond
)

// A Lock lets one process alone write to an index. It ends with the process.
type Lock struct{ file *flock.Flock }

// Acquire takes the lock of the index in dir; the error is ErrBusy where another
// writer does not give it back in time.
func Acquire(dir string) (*Lock, error) {
	if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), lockTimeout)
	defer cancel()
	l := flock.New(dir+lockSuffix, flock.SetPermissions(0o600))
	held, err := l.TryLockContext(ctx, lockRetry)
	switch {
	case held:
		return &Lock{l}, nil
	case err == nil || errors.Is(err, context.DeadlineExceeded):
		return nil, ErrBusy
	}
	return nil, fmt.Errorf("lock: %w", err)
}

// Release lets another process write.
func (l *Lock) Release() error { return l.file.Unlock() }
