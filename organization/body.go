package organization

// A Mention is a body as a document names it.
type Mention struct {
	// Name as printed; "" where the document is known to name the body, but not how.
	Name string
	// Acronym that the document gives for it, "" for none.
	Acronym string
	// ID that the records of the document give the body; "" where they give none.
	ID string
	// List names the list that the body stands in, beside others; "" for none.
	List string
	// Document and Role say where the name stands and as what.
	Document, Role string
}

// A Spelling is a name of a body as documents print it.
type Spelling struct {
	// Text as printed.
	Text string `json:"text"`
	// Count is how often it stands in the documents.
	Count int `json:"count"`
	// Reason why it was joined with the body; None for the name that the others were
	// joined with.
	Reason Reason `json:"reason"`
	// With is the spelling that it was joined with, or the name in the registry.
	With string `json:"with"`
}

// An Appearance is a document that names a body, and as what.
type Appearance struct {
	// Document is the document's id, Roles are what the body is in it, sorted.
	Document string   `json:"document"`
	Roles    []string `json:"roles"`
}

// A Body is an organization with all the spellings that were found to mean it.
type Body struct {
	// ID is that of the registry, or the slug of the acronym, or that of the shortest
	// name.
	ID string `json:"id"`
	// Name is the one in the registry, or the most frequent spelling.
	Name string `json:"name"`
	// Acronym as printed; null where no document gives one.
	Acronym *string `json:"acronym"`
	// Registered reports whether the registry holds the body.
	Registered bool `json:"registered"`
	// OtherIDs are those that records of single documents give the body.
	OtherIDs []string `json:"other_ids"`
	// Names are the spellings, the most frequent first.
	Names []Spelling `json:"names"`
	// Documents that name the body, by id.
	Documents []Appearance `json:"documents"`
}
