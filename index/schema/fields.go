// Package schema is what an index holds of a record: the names of its fields, how
// each is analyzed, and days as numbers.
//
// Text is indexed twice: as it stands (without accents), so that the form that was
// asked for comes first and a phrase in quotes is that phrase; and by what its words
// are forms of, in the language of its document, where that is another word, so that
// a word finds its plural and a verb its noun.
package schema

import "compromisos/record"

// Fields whose whole value is looked for.
const (
	// Type is one of the types of package record.
	Type = "type"
	// Kind of the document that a record stands in.
	Kind = "kind"
	// Source and Document are the ids of what holds a record.
	Source   = "source"
	Document = "document"
	// Year holds every year that the period of a record touches.
	Year = "year"
	// Org holds the ids and acronyms of the organizations that a record is about.
	Org = "org"
	// Language is the tag of the document's language, with and without its country.
	Language = "language"
	// Mention holds the ids of the organizations that the text names.
	Mention = "mention"
	// Whole holds what a record is called, as one value.
	Whole = "whole"
	// Passage holds LaterPassage where a record has a passage before.
	Passage = "passage"
	// Record is the id of the record of which an entry is one of several passages.
	Record = "record"
)

// LaterPassage marks passages that are not the first of their record.
const LaterPassage = "later"

// Fields that are searched word by word; each has a twin with the forms of its words.
const (
	// Title of a record.
	Title = "title"
	// Body is all that there is to read in a record.
	Body = "body"
	// Number, Place and Status are as printed.
	Number = "number"
	Place  = "place"
	Status = "status"
	// Responsible holds who has to do what a record says, by all names.
	Responsible = "responsible"
	// Signatory is who signed, by name, post and body.
	Signatory = "signatory"
	// Names holds everybody that a record is about, by all names.
	Names = "names"
	// Context is the title of the document that a record stands in. It holds words and
	// their forms together, without their places, and has no twin.
	Context = "context"
	// File is the address of the source, whole and in its parts; it has no twin.
	File = "file"
)

// Fields of days, as DayNumber counts them.
const (
	// Start and End of the period of a record; LongAgo and FarAhead where it is open, and
	// nothing bounds it.
	Start = "start"
	End   = "end"
	// SortDate is the day by which records are ordered, Deadline the last day of a duty.
	SortDate = "sort_date"
	Deadline = "deadline"
)

// Fields that facets count, with values as they are printed; so are Type, Kind and Year.
const (
	FacetOrg         = "facet_org"
	FacetResponsible = "facet_responsible"
	FacetPlace       = "facet_place"
	FacetLanguage    = "facet_language"
)

// Fields that are given back with a hit and not searched.
const (
	// Page, Box and Path are where a record begins.
	Page = "page"
	Box  = "box"
	Path = "path"
	// URI of the source.
	URI = "uri"
	// Period in EDTF.
	Period = "period"
	// DocTitle is the title of the document that a record stands in.
	DocTitle = "document_title"
)

// Fields that a query asks for and that the index does not have under these names.
const (
	// AskDate is a day of the period, open ends included.
	AskDate = "date"
	// AskInForce is a day on which a duty binds.
	AskInForce = "in_force"
	// AskDeadline is a day on which a duty ends.
	AskDeadline = "deadline"
	// AskDated and AskDue stand for a date among the words of a query: what is dated so
	// or ends so comes first, the nearest before all. No user writes these names.
	AskDated = "dated"
	AskDue   = "due_on"
)

// Forms is the twin of a text field, with the stems and families of its words.
func Forms(field string) string { return field + "_forms" }

// Duties are the types of record that bind somebody for a time.
func Duties() []string { return []string{record.TypeCommitment, record.TypePledge} }
