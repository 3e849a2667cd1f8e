package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// LockName of the file in the data folder that says who writes.
const LockName = "lock"

// ErrLocked is returned where another process holds the data folder.
var ErrLocked = errors.New("in use by another process")

// A Holder is the process that holds a data folder.
type Holder struct {
	PID     int       `json:"pid"`
	Host    string    `json:"host"`
	Command string    `json:"command"`
	Since   time.Time `json:"since"`
}

// String is the holder as a message names it.
func (h Holder) String() string {
	if h.PID == 0 {
		return "another process"
	}
	return fmt.Sprintf("process %d on %s (%s), since %s", h.PID, h.Host, h.Command, h.Since.Local().Format(time.DateTime))
}

// LockOptions say how a Lock is waited for.
type LockOptions struct {
	// Command that wants to write, as others are told.
	Command string
	// Wait is how long another holder is waited for.
	Wait time.Duration
	// Waiting is told once whom it waits for; nil is allowed.
	Waiting func(Holder)
}

// A Lock lets one process alone write to a data folder: the queue, the store and the
// index beside it. It ends with the process, however that ends.
type Lock struct{ file *flock.Flock }

// lockRetry is how often a lock that another process holds is asked for again.
const lockRetry = 100 * time.Millisecond

// Acquire takes the lock of a data folder, and makes the folder where it is missing. The
// error is ErrLocked, and names the holder, where that does not end in time.
func Acquire(ctx context.Context, dir string, o LockOptions) (*Lock, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("data folder: %w", err)
	}
	path := filepath.Join(dir, LockName)
	l := &Lock{flock.New(path, flock.SetPermissions(0o600))}
	held, err := l.file.TryLock()
	if err == nil && !held {
		held, err = l.await(ctx, path, o)
	}
	switch {
	case err != nil:
		return nil, fmt.Errorf("lock %q: %w", path, err)
	case !held:
		return nil, fmt.Errorf("data folder %q: %w: %s", dir, ErrLocked, readHolder(path))
	}
	if err := sign(path, o.Command); err != nil {
		return nil, errors.Join(fmt.Errorf("lock %q: %w", path, err), l.Release())
	}
	return l, nil
}

// await asks again until the lock is free or the time is over.
func (l *Lock) await(ctx context.Context, path string, o LockOptions) (held bool, err error) {
	if o.Wait > 0 && o.Waiting != nil {
		o.Waiting(readHolder(path))
	}
	// Held takes the lock for an instant: who does not wait looks more than once.
	limited, cancel := context.WithTimeout(ctx, max(o.Wait, 3*lockRetry))
	defer cancel()
	held, err = l.file.TryLockContext(limited, lockRetry)
	if errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
		return false, nil
	}
	return held, err
}

// Release gives the folder to the next who waits.
func (l *Lock) Release() error { return l.file.Unlock() }

// Held says who holds a data folder now, or, with false, who held it last: a zero Holder
// where nobody ever did.
func Held(dir string) (Holder, bool) {
	path := filepath.Join(dir, LockName)
	if _, err := os.Stat(path); err != nil {
		return Holder{}, false
	}
	// A shared lock is refused only while a writer holds the folder.
	probe := flock.New(path, flock.SetFlag(os.O_RDONLY))
	free, err := probe.TryRLock()
	if err != nil || free {
		_ = probe.Close()
		return readHolder(path), false
	}
	return readHolder(path), true
}

// sign writes who holds the lock into its file. The file itself stays for ever: one that
// is removed could be locked by two.
func sign(path, command string) error {
	host, err := os.Hostname()
	if err != nil {
		host = "?"
	}
	data, err := json.Marshal(Holder{PID: os.Getpid(), Host: host, Command: command, Since: time.Now().UTC()})
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o600)
}

// readHolder reads what sign wrote; one that is just being written is nobody.
func readHolder(path string) Holder {
	var h Holder
	data, err := os.ReadFile(path)
	if err != nil || json.Unmarshal(data, &h) != nil {
		return Holder{}
	}
	return h
}
