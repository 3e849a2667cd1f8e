package index

import (
	"errors"
	"time"
)

// longestSearch is how long one search may take: what comes later than that nobody
// waits for.
const longestSearch = 1500 * time.Millisecond

// ErrSlow is returned by Search where the query would take too long.
var ErrSlow = errors.New("the query takes too long: ask for fewer or rarer words")
