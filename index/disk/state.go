package disk

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/util"
)

// A state is what an index holds at one moment, read without a lock.
type state struct {
	// dir is the folder that was read.
	dir string
	// meta and root are the bytes of index_meta.json and root.bolt.
	meta, root []byte
	// file is that of root.bolt: another once the index was made again.
	file os.FileInfo
	// segments are the names of the files with the records, the newest last.
	segments []string
	// internal are the values that are written along with the records.
	internal map[string][]byte
}

// errMoving says that a writer changed what was being read.
var errMoving = errors.New("the index changed while it was read")

// readState reads index_meta.json and root.bolt, both of one moment. The folder of
// an index that is being swapped has another name for an instant.
func readState(dir string) (*state, error) {
	s := &state{dir: dir}
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		if _, old := os.Stat(dir + oldSuffix); old != nil {
			return nil, err
		}
		s.dir = dir + oldSuffix
	}
	if err := s.readRoot(); err != nil {
		return nil, err
	}
	if err := s.parse(); err != nil {
		return nil, err
	}
	var err error
	if s.meta, err = os.ReadFile(filepath.Join(s.dir, metaFile)); err != nil {
		return nil, blame(err)
	}
	if err := checkMeta(s.meta); err != nil {
		return nil, err
	}
	return s, nil
}

// readRoot reads root.bolt. Bolt never writes over pages of the last transaction:
// those are intact until the second one after it, which starts after the first has
// written its meta page. Where the two meta pages are the same before and after,
// all that they lead to is of one moment, whatever was written in between.
func (s *state) readRoot() error {
	f, err := os.Open(s.path(rootFile))
	if err != nil {
		return blame(err)
	}
	defer func() { _ = f.Close() }()
	if s.file, err = f.Stat(); err != nil {
		return err
	}
	if s.root, err = io.ReadAll(f); err != nil {
		return blame(err)
	}
	meta, ok := parseMeta(s.root)
	if !ok || uint64(len(s.root)) < 2*meta.pageSize {
		return Damaged("%w", errPages)
	}
	again := make([]byte, 2*meta.pageSize)
	if _, err := f.ReadAt(again, 0); err != nil {
		return blame(err)
	}
	if !bytes.Equal(again, s.root[:len(again)]) {
		return errMoving
	}
	return nil
}

// path is that of a file in the folder store.
func (s *state) path(name string) string { return filepath.Join(s.dir, storeFolder, name) }

// parse finds the last snapshot in root.bolt, the one that Bleve opens.
func (s *state) parse() error {
	root, err := parseBolt(s.root)
	if err != nil {
		return Damaged("%w", err)
	}
	last := root.buckets[string(util.BoltSnapshotsBucket)].last()
	if last == nil || last.buckets[string(util.BoltInternalKey)] == nil {
		return Damaged("root.bolt names no records")
	}
	s.internal = last.buckets[string(util.BoltInternalKey)].values
	for key, b := range last.buckets {
		if key == string(util.BoltInternalKey) || key == string(util.BoltMetaDataKey) {
			continue
		}
		name := string(b.values[string(util.BoltPathKey)])
		if name != filepath.Base(name) || filepath.Ext(name) != segmentExt {
			return Damaged("root.bolt names a file %q", name)
		}
		if err := checkDeleted(b.values[string(util.BoltDeletedKey)]); err != nil {
			return Damaged("records taken out of %s: %w", name, err)
		}
		s.segments = append(s.segments, name)
	}
	slices.Sort(s.segments)
	return nil
}

// checkDeleted reads the set of records of a segment that count no more.
func checkDeleted(data []byte) error {
	if len(data) == 0 {
		return nil
	}
	set := roaring.New()
	if err := set.UnmarshalBinary(data); err != nil {
		return err
	}
	if set.IsEmpty() {
		return nil
	}
	return set.Validate()
}

// checkMeta reads index_meta.json as far as opening the index depends on it. The
// text is followed by bytes that are not JSON.
func checkMeta(data []byte) error {
	var meta struct {
		Kind   string         `json:"index_type"`
		Config map[string]any `json:"config"`
	}
	end := max(0, len(data)-4)
	if err := json.Unmarshal(data[:end], &meta); err != nil {
		return Damaged("%s: %w", metaFile, err)
	}
	if meta.Kind != scorch.Name || len(meta.Config) > 0 || string(data[end:]) != "\x00\x00\x00\x00" {
		return Damaged("%s is not as it was written", metaFile)
	}
	return nil
}
