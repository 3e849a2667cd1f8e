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
	if err := x.live.Close(); err != nil {
		return err
	}
	moved := move(next, x.dir)
	live, err := openWriter(x.dir)
	if err != nil {
		return errors.Join(moved, err)
	}
	x.live = live
	if moved != nil {
		return moved
	}
	return os.RemoveAll(x.dir + oldSuffix)
}

// move puts the index in the folder next in place of the one in dir, which stays
// under its old name until the caller removes it. Where that fails dir is what it
// was.
func move(next, dir string) error {
	old := dir + oldSuffix
	if err := os.RemoveAll(old); err != nil {
		return err
	}
	err := os.Rename(dir, old)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		err = os.Rename(next, dir)
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
