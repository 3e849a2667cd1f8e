package disk

import (
	"context"
	"errors"

	"github.com/blevesearch/bleve/v2"
)

// EachID hands over the ids of all records, in one pass and no order.
func EachID(ctx context.Context, live bleve.Index, yield func(string)) (err error) {
	reader, err := Now(live)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	all, err := reader.DocIDReaderAll()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, all.Close()) }()
	for {
		n, err := all.Next()
		if err != nil || n == nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		id, err := reader.ExternalID(n)
		if err != nil {
			return err
		}
		yield(id)
	}
}
