package record

import "compromisos/document"

// The places of evidence are those of package document; readers of records know
// them under these names and need not import it.
type (
	// A Place is a page and a box on it, or a path where there are no pages.
	Place = document.Place
	// A Box is a rectangle in points from the top left corner of its page.
	Box = document.Box
)
