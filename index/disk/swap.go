package disk

import (
	"errors"
	"io/fs"
	"os"

	"github.com/blevesearch/bleve/v2"
)

// Begin makes an empty index beside the one in dir, to be filled and closed. Swap puts it
// in place, Drop takes it away.
func Begin(dir string, f Format) (bleve.Index, error) {
	if err := Drop(dir); err != nil {
		return nil, err
	}
	return create(dir+newSuffix, f)
}

// Drop removes what Begin made.
func Drop(dir string) error { return os.RemoveAll(dir + newSuffix) }

// Swap puts the index that Begin made in place of the one in dir, which is closed, and
// opens it for writing. Where it cannot be put there the old one is opened again and
// comes with the error.
func Swap(dir string, f Format) (bleve.Index, error) {
	moved := move(dir)
	live, err := openWriter(dir, f)
	if err != nil {
		return nil, errors.Join(moved, err)
	}
	if moved != nil {
		return live, moved
	}
	return live, os.RemoveAll(dir + oldSuffix)
}

// move puts the index beside the one in dir in its place; the old one stays under its old
// name until the caller removes it. Where that fails dir is what it was.
func move(dir string) error {
	old := dir + oldSuffix
	if err := os.RemoveAll(old); err != nil {
		return err
	}
	err := os.Rename(dir, old)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		err = os.Rename(dir+newSuffix, dir)
	}
	if err != nil {
		restore(dir)
	}
	return err
}

// restore puts back the old index of a swap that was cut short between its two
// moves.
func restore(dir string) {
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		return
	}
	// Where there is no old index either, a new one will be made.
	_ = os.Rename(dir+oldSuffix, dir)
}
