package disk

// The files of an index, as Bleve lays them out: segments, which never change, in
// the folder store, and root.bolt, which says which of them count.
const (
	metaFile    = "index_meta.json"
	storeFolder = "store"
	rootFile    = "root.bolt"
	segmentExt  = ".zap"
)

// A new index is written beside the live one, which is moved out of the way at the end.
const (
	newSuffix = ".new"
	oldSuffix = ".old"
)
