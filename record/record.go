// Package record is what a document becomes: the commitments, signatories, member
// lists, dates and pledges that other systems read. The names and meanings of the
// fields are a contract; schema.json publishes it as a JSON Schema (2020-12).
package record

import (
	"compromisos/document"
	"compromisos/period"
)

// SchemaID names the version of the contract in every output.
const SchemaID = "urn:compromisos:record:v1"

// A File is all that was extracted from one source: one line of the output.
type File struct {
	Schema    string             `json:"schema"`
	Source    document.Source    `json:"source"`
	Documents []Document         `json:"documents"`
	Warnings  []document.Warning `json:"warnings"`
}

// A Failure is the line of a source that could not be read.
type Failure struct {
	Source document.Source `json:"source"`
	Error  Error           `json:"error"`
}

// An Error says why a source could not be read.
type Error struct {
	// Code is one of the codes of package document.
	Code    string `json:"code"`
	Message string `json:"message"`
	// Hint is what the user can do about it.
	Hint string `json:"hint,omitempty"`
	// Page counts from 1; 0 where the whole source is meant.
	Page int `json:"page,omitempty"`
}

// The kinds of document.
const (
	Communique = "communique"
	Agreement  = "agreement"
	Letter     = "letter"
	Minutes    = "minutes"
	Plan       = "plan"
	Other      = "other"
)

// FieldEvidence maps the name of a field to the places it was read from.
type FieldEvidence map[string][]document.Place

// A Document is one of the documents found in a source.
type Document struct {
	// ID is stable: the same bytes give the same id on every machine and every run.
	ID string `json:"id"`
	// Kind is one of the kinds of document above.
	Kind      string  `json:"kind"`
	Title     *string `json:"title"`
	Place     *string `json:"place"`
	Addressee *string `json:"addressee"`
	// Issued is the date that the document bears.
	Issued *period.Period `json:"issued"`
	// Language is a BCP 47 tag.
	Language string `json:"language"`
	// Pages are the first and the last, from 1; both 0 where the format has none.
	Pages [2]int `json:"pages"`
	// Summary is the lead bullets of a communiqué, in order.
	Summary       []string      `json:"summary"`
	Sections      []Section     `json:"sections"`
	Footnotes     []Footnote    `json:"footnotes"`
	Commitments   []Commitment  `json:"commitments"`
	Signatories   []Signatory   `json:"signatories"`
	MemberLists   []MemberList  `json:"member_lists"`
	Dates         []Mention     `json:"dates"`
	Pledges       []Pledge      `json:"pledges"`
	FieldEvidence FieldEvidence `json:"field_evidence"`
}

// A Section is a heading of a document and the text up to the next.
type Section struct {
	// Number as printed before the title ("1.", "II"), without its period.
	Number *string `json:"number"`
	// Title is null for text before the first heading.
	Title *string `json:"title"`
	// Level counts from 1, the highest.
	Level    int              `json:"level"`
	Text     string           `json:"text"`
	Evidence []document.Place `json:"evidence"`
}

// A Footnote of a document.
type Footnote struct {
	Mark     string           `json:"mark"`
	Text     string           `json:"text"`
	Evidence []document.Place `json:"evidence"`
}

// A Commitment is one row of an activity table, however many pages it runs over.
type Commitment struct {
	ID          string   `json:"id"`
	Number      *string  `json:"number"`
	Title       *string  `json:"title"`
	Objective   *string  `json:"objective"`
	Results     []string `json:"results"`
	Responsible []string `json:"responsible"`
	Actions     []string `json:"actions"`
	// Details is every labelled part that is none of the above.
	Details []Detail       `json:"details"`
	Period  *period.Period `json:"period"`
	// Status as printed.
	Status *string `json:"status"`
	// Footnotes are the marks called from inside the row.
	Footnotes     []string         `json:"footnotes"`
	Evidence      []document.Place `json:"evidence"`
	FieldEvidence FieldEvidence    `json:"field_evidence"`
}

// A Detail is a labelled part of a commitment that has no field of its own.
type Detail struct {
	// Label is null for unlabelled paragraphs.
	Label *string  `json:"label"`
	Items []string `json:"items"`
}

// The kinds of signatory.
const (
	Person       = "person"
	Organization = "organization"
)

// A Signatory is a person or a body that signs a document.
type Signatory struct {
	// Kind is Person or Organization.
	Kind string `json:"kind"`
	// Name without honorific.
	Name      string  `json:"name"`
	Honorific *string `json:"honorific"`
	// Role is everything below the name, lines joined; null for organizations.
	Role *string `json:"role"`
	// Organizations are the bodies of the offices that the role names, as printed.
	Organizations []string         `json:"organizations"`
	Evidence      []document.Place `json:"evidence"`
	FieldEvidence FieldEvidence    `json:"field_evidence"`
}

// A MemberList is the members of a body, or those who attended its meeting.
type MemberList struct {
	Group *string `json:"group"`
	// GroupOrganization is the group's id in the registry of organizations.
	GroupOrganization *string `json:"group_organization"`
	Acronym           *string `json:"acronym"`
	// AsOf is the document's date as EDTF.
	AsOf     *string          `json:"as_of"`
	Members  []Member         `json:"members"`
	Evidence []document.Place `json:"evidence"`
}

// A Member of a body.
type Member struct {
	// Name as printed, without list mark, acronym in brackets or place.
	Name    string  `json:"name"`
	Acronym *string `json:"acronym"`
	Place   *string `json:"place"`
	// Organization is the id in the registry of organizations, or a slug; null for
	// people.
	Organization *string          `json:"organization"`
	Evidence     []document.Place `json:"evidence"`
}

// The roles of a date in its document.
const (
	RoleIssued   = "issued"
	RoleDeadline = "deadline"
	RoleActivity = "activity"
	RoleMention  = "mention"
)

// A Mention is a date or period that a document names.
type Mention struct {
	period.Period
	// Role is one of the roles above.
	Role     string           `json:"role"`
	Evidence []document.Place `json:"evidence"`
}

// A Pledge is a commitment made in prose: a future duty that someone takes on.
type Pledge struct {
	// Text is the one sentence.
	Text     string           `json:"text"`
	Actor    *string          `json:"actor"`
	Verb     *string          `json:"verb"`
	Period   *period.Period   `json:"period"`
	Evidence []document.Place `json:"evidence"`
}
