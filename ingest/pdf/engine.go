package pdf

import (
	"context"

	"compromisos/document"
)

// An engine reads the pages of PDF files. Several goroutines may call it at once.
type engine interface {
	// read hands the pages of a file to each, in order, and says what it read;
	// Info is of use even where there is an error.
	read(ctx context.Context, data []byte, each document.PageFunc) (Info, error)
	close() error
}

// The names of the engines.
const (
	enginePdfium     = "pdfium"
	engineLedongthuc = "ledongthuc"
)

// engines that Options.Engine may name. A new one is a file and a line here.
var engines = []struct {
	name string
	new  func(Options) engine
}{
	{enginePdfium, func(o Options) engine { return newPdfium(o) }},
	{engineLedongthuc, func(o Options) engine { return newLedongthuc(o) }},
}

// newEngine is the engine of that name, or nil.
func newEngine(name string, opt Options) engine {
	for _, e := range engines {
		if e.name == name {
			return e.new(opt)
		}
	}
	return nil
}
