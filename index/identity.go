package index

import (
	"context"

	"compromisos/index/disk"
)

// identityKey is where an index keeps its identity.
var identityKey = []byte("compromisos_identity")

// Identity is what SetIdentity was given last. It is empty for an index that was
// just made, by Open, Create or Rebuild.
func (x *Index) Identity(ctx context.Context) (id string, err error) {
	defer disk.Guard(&err)
	if err := ctx.Err(); err != nil {
		return "", x.wrap(err)
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	data, err := x.live.GetInternal(identityKey)
	return string(data), x.wrap(err)
}

// SetIdentity notes whose records the index holds: the id of the store that it was
// made from. Whoever keeps both sets it once the index holds what the store does,
// and makes the index again where it finds another.
func (x *Index) SetIdentity(ctx context.Context, id string) (err error) {
	defer disk.Guard(&err)
	if x.options.ReadOnly {
		return x.wrap(errReadOnly)
	}
	if err := ctx.Err(); err != nil {
		return x.wrap(err)
	}
	x.writing.Lock()
	defer x.writing.Unlock()
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.wrap(x.live.SetInternal(identityKey, []byte(id)))
}
