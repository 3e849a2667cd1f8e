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
	// Schema is SchemaID.
	Schema string `json:"schema"`
	// Source is where the bytes came from.
	Source document.Source `json:"source"`
	// Documents in the order in which they stand in the source; at least one.
	Documents []Document `json:"documents"`
	// Warnings are what a user should know about how the source was read.
	Warnings []document.Warning `json:"warnings"`
}

// A Failure is the line of a source that could not be read.
type Failure struct {
	// Source is what is known of it: the URI at least.
	Source document.Source `json:"source"`
	// Error is why it could not be read.
	Error Error `json:"error"`
}

// An Error says why a source could not be read.
type Error struct {
	// Code is one of the codes of package document.
	Code string `json:"code"`
	// Message is one line, lower case, without a period and without the URI.
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
	Kind string `json:"kind"`
	// Title as printed, lines joined; null where there is none.
	Title *string `json:"title"`
	// Place of the dateline, or what stands under a label of places; null where there is none.
	Place *string `json:"place"`
	// Addressee without salutation; null where there is none.
	Addressee *string `json:"addressee"`
	// Issued is the date that the document bears.
	Issued *period.Period `json:"issued"`
	// Language is a BCP 47 tag.
	Language string `json:"language"`
	// Pages are the first and the last, from 1; both 0 where the format has none.
	Pages [2]int `json:"pages"`
	// Summary is the lead bullets of a communiqué, in order.
	Summary []string `json:"summary"`
	// Sections in reading order; together they hold all running text.
	Sections []Section `json:"sections"`
	// Footnotes in the order in which they stand.
	Footnotes []Footnote `json:"footnotes"`
	// Commitments in reading order.
	Commitments []Commitment `json:"commitments"`
	// Signatories in reading order, column by column where they stand side by side.
	Signatories []Signatory `json:"signatories"`
	// MemberLists of the bodies that the document presents.
	MemberLists []MemberList `json:"member_lists"`
	// Dates and periods that the text names, in reading order.
	Dates []Mention `json:"dates"`
	// Pledges made in prose, in reading order.
	Pledges []Pledge `json:"pledges"`
	// FieldEvidence of the fields of the document itself: title, place, addressee, issued, summary.
	FieldEvidence FieldEvidence `json:"field_evidence"`
}

// A Section is a heading of a document and the text up to the next.
type Section struct {
	// Number as printed before the title ("1.", "II"), without its period.
	Number *string `json:"number"`
	// Title is null for text before the first heading.
	Title *string `json:"title"`
	// Level counts from 1, the highest.
	Level int `json:"level"`
	// Text of the section, a line for each paragraph.
	Text string `json:"text"`
	// Evidence is where the section stands, its heading included.
	Evidence []document.Place `json:"evidence"`
}

// A Footnote of a document.
type Footnote struct {
	// Mark as printed, without brackets or a period.
	Mark string `json:"mark"`
	// Text of the note without its mark.
	Text string `json:"text"`
	// Evidence is where the note stands.
	Evidence []document.Place `json:"evidence"`
}

// A Commitment is one row of an activity table, however many pages it runs over.
type Commitment struct {
	// ID is that of the document, "-c" and the number of the row, from 1.
	ID string `json:"id"`
	// Number as printed, without its period; null where rows bear none.
	Number *string `json:"number"`
	// Title is the first paragraph of the activity; null where it is a picture.
	Title *string `json:"title"`
	// Objective is what the commitment is for; null where none is stated.
	Objective *string `json:"objective"`
	// Results are what is to be produced.
	Results []string `json:"results"`
	// Responsible are the institutions and people who answer for it, as printed.
	Responsible []string `json:"responsible"`
	// Actions are what is to be done for the results.
	Actions []string `json:"actions"`
	// Details is every labelled part that is none of the above.
	Details []Detail `json:"details"`
	// Period of the cell of dates; null where it names no date.
	Period *period.Period `json:"period"`
	// Status as printed.
	Status *string `json:"status"`
	// Footnotes are the marks called from inside the row.
	Footnotes []string `json:"footnotes"`
	// Evidence is the places of the row, one a page.
	Evidence []document.Place `json:"evidence"`
	// FieldEvidence is the places of each field, one a page.
	FieldEvidence FieldEvidence `json:"field_evidence"`
}

// A Detail is a labelled part of a commitment that has no field of its own.
type Detail struct {
	// Label is null for unlabelled paragraphs.
	Label *string `json:"label"`
	// Items in reading order; nested ones follow their parent.
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
	Name string `json:"name"`
	// Honorific as printed before the name ("Dra.", "Mtro."); null where there is none.
	Honorific *string `json:"honorific"`
	// Role is everything below the name, lines joined; null for organizations.
	Role *string `json:"role"`
	// Organizations are the bodies of the offices that the role names, as printed.
	Organizations []string `json:"organizations"`
	// Evidence is where name and role stand.
	Evidence []document.Place `json:"evidence"`
	// FieldEvidence is the places of name and role.
	FieldEvidence FieldEvidence `json:"field_evidence"`
}

// A MemberList is the members of a body, or those who attended its meeting.
type MemberList struct {
	// Group is the name of the body; null where the document names none.
	Group *string `json:"group"`
	// GroupOrganization is the group's id in the registry of organizations.
	GroupOrganization *string `json:"group_organization"`
	// Acronym of the body as the document gives it; null where it gives none.
	Acronym *string `json:"acronym"`
	// AsOf is the document's date as EDTF.
	AsOf *string `json:"as_of"`
	// Members in reading order.
	Members []Member `json:"members"`
	// Evidence is where the list stands.
	Evidence []document.Place `json:"evidence"`
}

// A Member of a body.
type Member struct {
	// Name as printed, without list mark, acronym in brackets or place.
	Name string `json:"name"`
	// Acronym that stands beside the name; null where there is none.
	Acronym *string `json:"acronym"`
	// Place that stands beside the name; null where there is none.
	Place *string `json:"place"`
	// Organization is the id in the registry of organizations, or a slug; null for
	// people.
	Organization *string `json:"organization"`
	// Affiliation is the body, as printed, that a member stands for who is a person; its
	// id is Organization then. Null for bodies and where none is named.
	Affiliation *string `json:"affiliation"`
	// Evidence is where the member stands.
	Evidence []document.Place `json:"evidence"`
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
	Role string `json:"role"`
	// Evidence is where the date stands.
	Evidence []document.Place `json:"evidence"`
}

// A Pledge is a commitment made in prose: a future duty that someone takes on.
type Pledge struct {
	// Text is the one sentence.
	Text string `json:"text"`
	// Actor is who takes the duty on, as printed; null where the sentence does not say.
	Actor *string `json:"actor"`
	// Verb of the duty as printed; null where there is none.
	Verb *string `json:"verb"`
	// Period by which or in which it is to be done; null where none is named.
	Period *period.Period `json:"period"`
	// Evidence is where the sentence stands.
	Evidence []document.Place `json:"evidence"`
}
