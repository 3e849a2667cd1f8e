package index

import (
	"errors"
	"io/fs"
	"os"
)

// Rebuild writes beside the live index and moves it out of the way at the end.
const (
	newSuffix = ".new"
	oldSuffix = ".old"
)

// swap puts the index in the folder next in place of the live one. Where that
// fails the old one is opened again.
func (x *Index) swap(next string) error {
	x.mu.Lock()
	defer x.mu.Unlock()
	old := x.dir + oldSuffix
	if err := os.RemoveAll(old); err != nil {
		return err
	}
	if err := x.live.Close(); err != nil {
		return err
	}
	moved := os.Rename(x.dir, old)
	if moved == nil {
		moved = os.Rename(next, x.dir)
	}
	if moved != nil {
		restore(x.dir, false)
	}
	live, err := openLive(x.dir, false)
	if err != nil {
		return errors.Join(moved, err)
	}
	x.live = live
	if moved != nil {
		return moved
	}
	return os.RemoveAll(old)
}

// restore puts back the old index of a swap that was cut short between its two
// moves.
func restore(dir string, readOnly bool) {
	if _, err := os.Stat(dir); readOnly || !errors.Is(err, fs.ErrNotExist) {
		return
	}
	// Where there is no old index either, a new one will be made.
	_ = os.Rename(dir+oldSuffix, dir)
}
