package index

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"hash/fnv"
	"strings"

	"compromisos/index/query"
)

// A cursor says where a page of hits ended, and of which search.
type cursor struct {
	// Search tells searches apart; the cursor of one is of no use to another.
	Search uint64 `json:"q"`
	// Score and Value are what the last hit was sorted by, ID is its id.
	Score float64 `json:"s"`
	Value string  `json:"v,omitempty"`
	ID    string  `json:"i"`
}

// String is the cursor as users see it: a sum over what it says, and what it says.
func (c cursor) String() string {
	data, err := json.Marshal(c)
	if err != nil {
		return "" // a score is a number
	}
	return base64.RawURLEncoding.EncodeToString(append(sumOf(data), data...))
}

// parseCursor reads what String gave. It is not to be trusted: the sum finds
// mistakes, not malice, and a cursor that somebody made up shows another page.
func parseCursor(text string, search uint64) (cursor, error) {
	const longest, sumSize = 4096, 8
	var c cursor
	data, err := base64.RawURLEncoding.DecodeString(strings.TrimSpace(text))
	if err != nil || len(text) > longest || len(data) < sumSize || !bytes.Equal(sumOf(data[sumSize:]), data[:sumSize]) {
		return c, &query.Error{Message: "the cursor is not one that a search gave"}
	}
	if err := json.Unmarshal(data[sumSize:], &c); err != nil {
		return c, &query.Error{Message: "the cursor is not one that a search gave"}
	}
	if c.Search != search {
		return c, &query.Error{Message: "the cursor belongs to another search: query, filters and order must be those of the page before"}
	}
	return c, nil
}

func sumOf(data []byte) []byte {
	h := fnv.New64a()
	_, _ = h.Write(data)
	return binary.BigEndian.AppendUint64(nil, h.Sum64())
}
