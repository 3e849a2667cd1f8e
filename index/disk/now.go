package disk

import (
	"github.com/blevesearch/bleve/v2"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// Now is what an open index holds at this moment, whatever is written later. Who asks for
// it closes it.
func Now(live bleve.Index) (bleveindex.IndexReader, error) {
	engine, err := live.Advanced()
	if err != nil {
		return nil, err
	}
	return engine.Reader()
}
