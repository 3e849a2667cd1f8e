package disk

import (
	"errors"
	"io/fs"
	"os"

	"github.com/blevesearch/bleve/v2"
)

// OpenWriter opens the index in the folder dir for writing, and makes it where there is
// none. The caller holds the Lock of the folder. The error is ErrOutdated or ErrDamaged
// where the index has to be made again.
func OpenWriter(dir string, f Format) (bleve.Index, error) {
	restore(dir)
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return Create(dir, f)
	}
	return openWriter(dir, f)
}

// Create makes an empty index in the folder dir in place of whatever index stands there,
// and opens it for writing. A reader, or who comes after a crash, finds the old one or the
// new one.
func Create(dir string, f Format) (bleve.Index, error) {
	live, err := Begin(dir, f)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(live.Close(), move(dir), os.RemoveAll(dir+oldSuffix)); err != nil {
		return nil, err
	}
	return openWriter(dir, f)
}
