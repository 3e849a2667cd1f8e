// Package schema validates output against the published JSON Schema of package
// record. It stands apart so that only those who validate carry the validator.
package schema

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"compromisos/record"
)

// compiled is the published schema, compiled once in a process.
var compiled = sync.OnceValues(func() (*jsonschema.Schema, error) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(record.Schema()))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(record.SchemaID, doc); err != nil {
		return nil, err
	}
	return c.Compile(record.SchemaID)
})

// Validate reports how one line of output (a record.File or a record.Failure, as
// JSON) departs from the contract: every place and what was expected there. It is
// nil where nothing does.
func Validate(data []byte) error {
	s, err := compiled()
	if err != nil {
		return fmt.Errorf("record schema: %w", err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("record schema: %w", err)
	}
	if err := s.Validate(v); err != nil {
		return fmt.Errorf("record schema: %w", err)
	}
	return nil
}
