package disk

import "testing"

// Whatever the bytes, reading root.bolt ends.
func FuzzParseBolt(f *testing.F) {
	// The engine goes on writing after the last record was put: the index is closed.
	s, err := readState(filled(f))
	if err != nil {
		f.Fatal(err)
	}
	meta, _ := parseMeta(s.root)
	f.Add(s.root[:meta.pageSize*meta.pages])
	f.Fuzz(func(_ *testing.T, data []byte) {
		if root, err := parseBolt(data); err == nil {
			_ = root.last()
		}
	})
}
