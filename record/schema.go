package record

import (
	"bytes"
	_ "embed"
)

// schema is generated from the types of this package: `go test ./record -update`.
//
//go:embed schema.json
var schema []byte

// Schema is the JSON Schema (2020-12) of one line of output, a File or a Failure.
// Its $id is SchemaID.
func Schema() []byte { return bytes.Clone(schema) }
