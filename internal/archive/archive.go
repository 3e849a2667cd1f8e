package archive

import (
	"fmt"
	"io/fs"
	"iter"
	"math/rand/v2"

	"compromisos/document"
	"compromisos/period"
	"compromisos/record"
)

// An Archive is documents made from lists of words.
type Archive struct {
	// languages by turn: the first is most of the archive.
	languages []language
}

// Load reads es.txt, pt.txt and en.txt.
func Load(fsys fs.FS) (*Archive, error) {
	a := new(Archive)
	for _, name := range []string{"es.txt", "pt.txt", "en.txt"} {
		l, err := readLanguage(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("archive: %w", err)
		}
		l.settle()
		a.languages = append(a.languages, l)
	}
	return a, nil
}

// seed makes the archive the same everywhere and always.
const seed = 20190326

// Files are documents of the archive, from the first, until they hold so many passages
// or a few more. A passage is a record that is text to read: a section, a commitment or
// a pledge; documents, signatories and member lists come beside.
func (a *Archive) Files(passages int) iter.Seq[*record.File] {
	return func(yield func(*record.File) bool) {
		for n := 0; passages > 0; n++ {
			f := a.File(n)
			passages -= Passages(f)
			if !yield(f) {
				return
			}
		}
	}
}

// Passages counts the passages of a source.
func Passages(f *record.File) int {
	n := 0
	for i := range f.Documents {
		d := &f.Documents[i]
		n += len(d.Sections) + len(d.Commitments) + len(d.Pledges)
	}
	return n
}

// How documents repeat each other, and the shares of the languages.
const (
	twinEvery     = 7 // each seventh document is the one before it in another year and place
	languageTurns = 10
)

// File is the nth document of the archive, from 0.
func (a *Archive) File(n int) *record.File {
	content := n
	if n%twinEvery == twinEvery-1 {
		content--
	}
	lists := a.languages[0]
	if turn := content % languageTurns; turn >= languageTurns-len(a.languages)+1 {
		lists = a.languages[languageTurns-turn]
	}
	own := rand.New(rand.NewPCG(seed, uint64(n)))
	w := &writer{lists: lists, rand: rand.New(rand.NewPCG(seed+1, uint64(content)))}
	w.place = (&writer{lists: lists, rand: own}).write(listPlace)
	id := fmt.Sprintf("%08x-1", n)
	d := newDocument(w, id, period.Date{
		Year: firstYear + own.IntN(years), Month: 1 + own.IntN(12), Day: 1 + own.IntN(28),
	})
	return fileOf(fmt.Sprintf("archive/%06d.txt", n), fmt.Sprintf("sha256:%064x", n), d)
}

// fileOf is a plain text that holds one document.
func fileOf(uri, id string, d record.Document) *record.File {
	f := &record.File{
		Source:    document.Source{ID: id, URI: uri, MediaType: "text/plain"},
		Documents: []record.Document{d},
	}
	f.Complete()
	return f
}
