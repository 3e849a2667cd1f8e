package index

import "compromisos/index/disk"

// Trim gives the memory back that holds pages of the index's files. They are read from
// the files again when they are needed, mostly from the system's cache. Without it, a
// process that writes for hours holds ever more of an index that grows: merging reads it
// again and again.
func (x *Index) Trim() (err error) {
	defer disk.Guard(&err)
	x.mu.RLock()
	defer x.mu.RUnlock()
	if x.closed {
		return nil
	}
	return x.wrap(disk.Trim(x.live))
}
