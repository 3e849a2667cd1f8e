package record

import (
	"iter"
	"strconv"

	"compromisos/document"
	"compromisos/period"
)

// The types of record. TypeDocument is the document itself.
const (
	TypeDocument   = "document"
	TypeSection    = "section"
	TypeCommitment = "commitment"
	TypeSignatory  = "signatory"
	TypeMemberList = "member_list"
	TypeDate       = "date"
	TypePledge     = "pledge"
)

// An Entry is one record of a document, as the store lists it and the index finds
// it: both know a record under the same id.
type Entry struct {
	// ID is the record's own where it has one; otherwise the document's with the
	// type and the place in the list: "<document id>-signatory-2".
	ID string
	// Type is one of the types of record above.
	Type string
	// Ordinal counts from 1 within the document and type.
	Ordinal int
	// Title names the record in a list; empty where the document gives no name.
	Title string
	// Period that the record is about; nil where it names none.
	Period *period.Period
	// Evidence is where the record stands in its source.
	Evidence []document.Place
	// Value is a pointer into the document: *Document, *Section, *Commitment,
	// *Signatory, *MemberList, *Mention or *Pledge.
	Value any
}

// Span is the period in EDTF and its first and last day as ISO 8601 writes them;
// nil where open, all nil where there is no period.
func (e Entry) Span() (edtf, start, end *string) {
	if e.Period == nil {
		return nil, nil, nil
	}
	day := func(d *period.Date) *string {
		if d == nil {
			return nil
		}
		s := d.String()
		return &s
	}
	return &e.Period.EDTF, day(e.Period.Start), day(e.Period.End)
}

// Page of the first evidence; 0 where the source has no pages.
func (e Entry) Page() int {
	for _, p := range e.Evidence {
		return p.Page
	}
	return 0
}

// Entries are the document itself and then its records, in the order of the
// contract.
func (d *Document) Entries() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for _, list := range []iter.Seq[Entry]{
			d.self, d.sections, d.commitments, d.signatories, d.memberLists, d.mentions, d.pledges,
		} {
			for e := range list {
				if e.ID == "" {
					e.ID = d.ID + "-" + e.Type + "-" + strconv.Itoa(e.Ordinal)
				}
				if !yield(e) {
					return
				}
			}
		}
	}
}

// self is the document's own entry; it stands where its title does.
func (d *Document) self(yield func(Entry) bool) {
	at := d.FieldEvidence["title"]
	if len(at) == 0 && d.Pages[0] > 0 {
		at = []document.Place{{Page: d.Pages[0]}}
	}
	yield(Entry{
		ID: d.ID, Type: TypeDocument, Ordinal: 1,
		Title: deref(d.Title), Period: d.Issued, Evidence: at, Value: d,
	})
}

func (d *Document) sections(yield func(Entry) bool) {
	for i := range d.Sections {
		s := &d.Sections[i]
		if !yield(Entry{
			Type: TypeSection, Ordinal: i + 1,
			Title: deref(s.Title), Evidence: s.Evidence, Value: s,
		}) {
			return
		}
	}
}

func (d *Document) commitments(yield func(Entry) bool) {
	for i := range d.Commitments {
		c := &d.Commitments[i]
		if !yield(Entry{
			ID: c.ID, Type: TypeCommitment, Ordinal: i + 1,
			Title: deref(c.Title), Period: c.Period, Evidence: c.Evidence, Value: c,
		}) {
			return
		}
	}
}

func (d *Document) signatories(yield func(Entry) bool) {
	for i := range d.Signatories {
		s := &d.Signatories[i]
		if !yield(Entry{
			Type: TypeSignatory, Ordinal: i + 1,
			Title: s.Name, Evidence: s.Evidence, Value: s,
		}) {
			return
		}
	}
}

func (d *Document) memberLists(yield func(Entry) bool) {
	for i := range d.MemberLists {
		m := &d.MemberLists[i]
		if !yield(Entry{
			Type: TypeMemberList, Ordinal: i + 1,
			Title: deref(m.Group), Evidence: m.Evidence, Value: m,
		}) {
			return
		}
	}
}

func (d *Document) mentions(yield func(Entry) bool) {
	for i := range d.Dates {
		m := &d.Dates[i]
		if !yield(Entry{
			Type: TypeDate, Ordinal: i + 1,
			Title: m.Text, Period: &m.Period, Evidence: m.Evidence, Value: m,
		}) {
			return
		}
	}
}

func (d *Document) pledges(yield func(Entry) bool) {
	for i := range d.Pledges {
		p := &d.Pledges[i]
		if !yield(Entry{
			Type: TypePledge, Ordinal: i + 1,
			Title: p.Text, Period: p.Period, Evidence: p.Evidence, Value: p,
		}) {
			return
		}
	}
}

// deref is the string that s points to; empty for nil.
func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
