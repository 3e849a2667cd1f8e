package archive

import (
	"bufio"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A language is the lists of a file of words, by name.
type language map[string][]string

// The names of lists that Go code asks for. A file may have more, for its own lines.
const (
	listLanguage   = "language"
	listKind       = "kind"
	listTitle      = "title"
	listHeading    = "heading"
	listSentence   = "sentence"
	listCommitment = "commitment"
	listObjective  = "objective"
	listResult     = "result"
	listPledge     = "pledge"
	listStatus     = "status"
	listBody       = "body"
	listGroup      = "group"
	listRole       = "role"
	listPerson     = "person"
	listPlace      = "place"
)

var needed = []string{
	listLanguage, listKind, listTitle, listHeading, listSentence, listCommitment, listObjective,
	listResult, listPledge, listStatus, listBody, listGroup, listRole, listPerson, listPlace,
}

// maxDepth bounds how deep lists stand in each other.
const maxDepth = 8

// readLanguage reads a file of words: "[name]" begins a list, each line after it is an
// entry, "#" a comment.
func readLanguage(fsys fs.FS, name string) (language, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	lists, list := language{}, ""
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			list = strings.Trim(line, "[]")
		default:
			lists[list] = append(lists[list], line)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%q: %w", name, err)
	}
	for _, list := range needed {
		if len(lists[list]) == 0 {
			return nil, fmt.Errorf("%q: no list %q", name, list)
		}
	}
	return lists, nil
}

// places is how many of them a language has: about as many as a country has
// municipalities, so that documents and bodies share them.
const places = 2500

// settle makes the places, which stand in the list of their patterns from then on.
func (l language) settle() {
	w := &writer{lists: l, rand: rand.New(rand.NewPCG(seed+2, places))}
	made := make([]string, places)
	for i := range made {
		made[i] = w.write(listPlace)
	}
	l[listPlace] = made
}

// A writer writes lines of a language, as its source of chance tells.
type writer struct {
	lists language
	rand  *rand.Rand
	// place of the document: most of what it tells is about there.
	place string
}

// pick is an entry of a list. The first come up far more often than the last, as
// words do in any archive.
func (w *writer) pick(list string) string {
	entries := w.lists[list]
	if len(entries) == 0 {
		return ""
	}
	r := w.rand.Float64()
	return entries[int(r*r*float64(len(entries)))]
}

// write is a line of a list with all its names replaced.
func (w *writer) write(list string) string { return w.expand(w.pick(list), 0) }

// sentence begins with a capital.
func (w *writer) sentence(list string) string {
	s := w.write(list)
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}

// expand replaces each {name} of a line.
func (w *writer) expand(line string, depth int) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(line, "{")
		b.WriteString(before)
		if !found || depth > maxDepth {
			return b.String()
		}
		name, after, _ := strings.Cut(rest, "}")
		b.WriteString(w.value(name, depth))
		line = after
	}
}

// localShare is how often a place that is named is the document's own.
const localShare = .7

// value is what stands for a name: figures, or a line of the list so called.
func (w *writer) value(name string, depth int) string {
	switch name {
	case "year":
		return fmt.Sprint(w.year())
	case "number":
		return fmt.Sprint(2 + w.rand.IntN(90))
	case "reference":
		return fmt.Sprintf("%c%c-%04d-%d", 'A'+w.rand.IntN(26), 'A'+w.rand.IntN(26), w.rand.IntN(10_000), w.year())
	case listPlace:
		if w.place != "" && w.rand.Float64() < localShare {
			return w.place
		}
	}
	return w.expand(w.pick(name), depth+1)
}

// The years that documents of the archive bear.
const (
	firstYear = 2012
	years     = 13
)

func (w *writer) year() int { return firstYear + w.rand.IntN(years) }
