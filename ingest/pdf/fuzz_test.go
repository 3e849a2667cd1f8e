package pdf

import (
	"context"
	"errors"
	"testing"
	"time"

	"compromisos/document"
)

// FuzzRead looks for bytes that make the reader panic, hang, give coordinates that
// are no numbers, or an error that tells the user nothing.
func FuzzRead(f *testing.F) {
	for _, p := range []testPage{letter, scan, blank, inForm} {
		data := build(p)
		f.Add(data)
		f.Add(data[:len(data)/2])
	}
	r := NewReader(Options{
		MaxPages: 20, MaxGlyphs: 10_000, MaxObjects: 10_000, PageTime: 5 * time.Second, MemoryPages: 2048,
	})
	f.Cleanup(func() { _ = r.Close() })
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := r.Read(context.Background(), data, func(p *document.Page) error {
			for _, g := range p.Glyphs {
				if !finite(g.Box.X0, g.Box.Y0, g.Box.X1, g.Box.Y1, g.Baseline) {
					t.Errorf("glyph %+v", g)
				}
			}
			for _, l := range p.Rulings {
				if !finite(l.Box.X0, l.Box.Y0, l.Box.X1, l.Box.Y1) {
					t.Errorf("ruling %+v", l)
				}
			}
			return nil
		})
		var e *document.Error
		if err != nil && !errors.As(err, &e) {
			t.Errorf("error %v is no document.Error", err)
		}
	})
}
