package disk

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"time"
)

// patience is how long a reader tries to catch a writer between two of its writes;
// one try takes some milliseconds, so that this is far more than it ever needs.
const (
	patience = 10 * time.Second
	pause    = 5 * time.Millisecond
)

// settle reads the state of the index in dir and hands it to use, as often as a
// writer gets in between: when the state is another afterwards, whatever failed may
// have failed for that; when it is not, the error stands.
func settle(dir string, use func(*state) error) error {
	for start := time.Now(); ; time.Sleep(pause) {
		s, err := readState(dir)
		if err == nil {
			err = use(s)
		}
		switch {
		case err == nil, errors.Is(err, ErrBusy):
			return err
		case time.Since(start) > patience:
			return fmt.Errorf("%w: %w", ErrBusy, err)
		case !errors.Is(err, errMoving) && !moved(dir, s):
			return err
		}
	}
}

// moved reports whether the index is another one than s, or still being written. An
// index that could not be read at all is looked at some times more: it may have
// been swapped just then.
func moved(dir string, s *state) bool {
	for range 3 {
		time.Sleep(pause)
		again, err := readState(dir)
		switch {
		case errors.Is(err, errMoving):
			return true
		case err == nil:
			return s == nil || !os.SameFile(again.file, s.file) || !bytes.Equal(again.root, s.root)
		}
	}
	return s != nil
}
