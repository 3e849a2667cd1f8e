package entry

import (
	"hash/fnv"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"compromisos/index/analysis"
	"compromisos/record"
)

const (
	// passageSize is about how many bytes of a section one hit shows; a passage ends
	// where a sentence does, and no passage is shorter than passageLeast if it can be
	// helped.
	passageSize  = 800
	passageLeast = 300
	// passageMark parts the id of a record from the number of the passage; no id of a
	// record holds it.
	passageMark = "~"
)

// A passage is a part of a section's text.
type passage struct {
	text string
	// start and end are byte offsets into the section's text.
	start, end int
}

// passages cuts a text at the ends of sentences or lines.
func passages(text string) []passage {
	var out []passage
	for start := 0; start < len(text); {
		end := start + passageSize
		if end+passageLeast >= len(text) {
			end = len(text)
		} else {
			end = sentenceEnd(text, start+passageLeast, end)
		}
		if part := strings.TrimSpace(text[start:end]); part != "" {
			out = append(out, passage{part, start, end})
		}
		start = end
	}
	return out
}

// sentenceEnd is the last end of a sentence or line between two places; without one,
// the last space, without that the second place.
func sentenceEnd(text string, from, to int) int {
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for !utf8.RuneStart(text[to]) {
		to--
	}
	part := text[from:to]
	if at := strings.LastIndexByte(part, '\n'); at >= 0 {
		return from + at + 1
	}
	for at := len(part) - 1; at > 0; at-- {
		if part[at] != ' ' || strings.IndexByte(".;:!?", part[at-1]) < 0 {
			continue
		}
		// A period before a lower-case letter is that of an abbreviation.
		if next, _ := utf8.DecodeRuneInString(text[from+at+1:]); !unicode.IsLower(next) {
			return from + at + 1
		}
	}
	if at := strings.LastIndexByte(part, ' '); at >= 0 {
		return from + at + 1
	}
	return to
}

// placeOf is where a part of a text stands that takes up places in turn: the text is
// taken to be spread evenly over their areas, as no more is known of it.
func placeOf(places []record.Place, start, length int) []record.Place {
	if len(places) < 2 || length == 0 {
		return places
	}
	sum := 0.0
	for _, p := range places {
		sum += area(p)
	}
	at := sum * float64(start) / float64(length)
	for i, p := range places {
		if at -= area(p); at < 0 {
			return places[i:]
		}
	}
	return places[len(places)-1:]
}

// area of a place; that of a place without a box is like any other's.
func area(p record.Place) float64 {
	if p.Box == nil {
		return 1
	}
	return max(1, (p.Box.X1-p.Box.X0)*(p.Box.Y1-p.Box.Y0))
}

// passageID is that of the nth passage of a record, from 1; the first has the
// record's own.
func passageID(record string, n int) string {
	if n <= 1 {
		return record
	}
	return record + passageMark + strconv.Itoa(n)
}

// RecordID is the id of the record of which the index holds a part under id.
func RecordID(id string) string {
	record, _, _ := strings.Cut(id, passageMark)
	return record
}

// seen tells texts that come again in a document: the note under each table, the
// heading of each form.
type seen map[uint64]bool

// again reports whether the text came before. Short texts may come again.
func (s seen) again(text string) bool {
	const shortest = 60
	if len(text) < shortest {
		return false
	}
	h := fnv.New64a()
	_, _ = h.Write([]byte(analysis.Words(text)))
	sum := h.Sum64()
	if s[sum] {
		return true
	}
	s[sum] = true
	return false
}
