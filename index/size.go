package index

import (
	"errors"
	"io/fs"
	"path/filepath"
)

// Size is what the index in the folder dir takes on disk, in bytes. A file that goes while
// it is looked at, as a writer merges it away, counts nothing; the error is fs.ErrNotExist
// where there is no index.
func Size(dir string) (sum int64, err error) {
	err = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) && path != dir {
			return nil
		}
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		info, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err == nil {
			sum += info.Size()
		}
		return err
	})
	return sum, err
}
