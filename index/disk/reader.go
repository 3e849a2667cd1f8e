package disk

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"

	"github.com/blevesearch/bleve/v2"
)

// A reader takes no lock, and none of a writer's keeps it out: it opens a folder of
// its own with a copy of root.bolt, which is small, and links to the segments, which
// never change. A writer that merges segments removes the names of the old ones;
// the files stay for who has them open.

// OpenReader opens the state that the index in dir has now, for reading. What is
// written later it does not see. The error satisfies errors.Is(err, fs.ErrNotExist) where
// there is no index; it is ErrOutdated or ErrDamaged where it has to be made again.
func OpenReader(dir string, f Format) (live bleve.Index, err error) {
	seen := sound{}
	err = settle(dir, func(s *state) error {
		err := f.check(s)
		if err == nil {
			live, err = s.open(seen)
		}
		return err
	})
	return live, err
}

// open opens the state through a private folder.
func (s *state) open(seen sound) (bleve.Index, error) {
	private, err := os.MkdirTemp("", "compromisos-index-*")
	if err != nil {
		return nil, err
	}
	live, err := s.openIn(private, seen)
	if err == nil && runtime.GOOS == "windows" {
		return &privateIndex{live, private}, nil
	}
	// All files are open by now, and need no names anywhere else than there.
	if gone := os.RemoveAll(private); err == nil && gone != nil {
		return nil, errors.Join(gone, live.Close())
	}
	return live, err
}

// openIn fills the private folder and opens it.
func (s *state) openIn(private string, seen sound) (bleve.Index, error) {
	if err := os.Mkdir(filepath.Join(private, storeFolder), 0o700); err != nil {
		return nil, err
	}
	for name, data := range map[string][]byte{metaFile: s.meta, filepath.Join(storeFolder, rootFile): s.root} {
		if err := os.WriteFile(filepath.Join(private, name), data, 0o600); err != nil {
			return nil, err
		}
	}
	for _, name := range s.segments {
		if err := link(s.path(name), filepath.Join(private, storeFolder, name)); err != nil {
			return nil, blame(err)
		}
	}
	// Another index in the folder may have segments of the same names.
	if info, err := os.Stat(s.path(rootFile)); err != nil || !os.SameFile(info, s.file) {
		return nil, errMoving
	}
	if err := s.check(context.Background(), private, seen, checkedAtOpen); err != nil {
		return nil, err
	}
	return openLive(private, s, true)
}

// A privateIndex removes its folder when it is closed, where that can't be done
// while it is open.
type privateIndex struct {
	engine
	dir string
}

// An engine is Bleve's index, under a name that is not one of its methods.
type engine = bleve.Index

// Close closes the index and removes its folder.
func (p *privateIndex) Close() error { return errors.Join(p.engine.Close(), os.RemoveAll(p.dir)) }
