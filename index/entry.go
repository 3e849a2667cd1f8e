package index

import (
	"fmt"
	"strconv"
	"strings"

	"compromisos/period"
	"compromisos/record"
)

// An entry is what the index holds of one record: values by field.
type entry map[string]any

// entries are the index documents of a source, by record id.
func (x *Index) entries(f *record.File) map[string]entry {
	out := map[string]entry{}
	for i := range f.Documents {
		d := &f.Documents[i]
		for e := range d.Entries() {
			out[e.ID] = x.entry(f, d, e)
		}
	}
	return out
}

// entry is the index document of one record: the fields that every record has and
// those of its type.
func (x *Index) entry(f *record.File, d *record.Document, e record.Entry) entry {
	t := textOf(e.Value)
	out := entry{
		fieldType: e.Type, fieldKind: d.Kind, fieldSource: f.Source.ID, fieldDocument: d.ID,
		fieldURI: f.Source.URI, fieldLanguage: languages(d.Language),
		fieldDocTitle: text(d.Title), fieldPlace: text(d.Place),
		fieldTitle: e.Title, fieldBody: strings.Join(t.body, "\n"),
		fieldNumber: t.number, fieldStatus: t.status, fieldSignatory: t.signatory,
	}
	out.setEvidence(e.Evidence)
	out.setPeriod(periodOf(d, e))
	x.setOrganizations(out, t)
	return out
}

// setOrganizations adds the ids of the organizations that the record names, and
// all of their names beside the printed one.
func (x *Index) setOrganizations(out entry, t texts) {
	known := func(names []string) (ids, all []string) {
		all = append(all, names...)
		for _, o := range x.orgs.find(names...) {
			ids = append(ids, o.ID)
			all = append(all, o.ID, o.Name)
			if o.Acronym != "" {
				all = append(all, o.Acronym)
			}
		}
		return ids, all
	}
	ids, responsible := known(t.responsible)
	more, names := known(t.names)
	out[fieldResponsible] = responsible
	out[fieldNames] = append(append(names, responsible...), t.orgs...)
	out[fieldOrg] = append(append(ids, more...), t.orgs...)
}

// setEvidence keeps the first place of the record.
func (e entry) setEvidence(places []record.Place) {
	if len(places) == 0 {
		return
	}
	p := places[0]
	e[fieldPage], e[fieldPath] = float64(p.Page), p.Path
	if p.Box != nil {
		e[fieldBox] = fmt.Sprintf("%.2f %.2f %.2f %.2f", p.Box.X0, p.Box.Y0, p.Box.X1, p.Box.Y1)
	}
}

// parseBox reads what setEvidence writes; nil where it is empty.
func parseBox(s string) *record.Box {
	fields := strings.Fields(s)
	if len(fields) != 4 {
		return nil
	}
	var v [4]float64
	for i, f := range fields {
		n, err := strconv.ParseFloat(f, 64)
		if err != nil {
			return nil
		}
		v[i] = n
	}
	return &record.Box{X0: v[0], Y0: v[1], X1: v[2], Y1: v[3]}
}

// periodOf is what a record is dated by. A duty has only a term of its own; what
// else stands in a document bears the document's date.
func periodOf(d *record.Document, e record.Entry) *period.Period {
	switch e.Type {
	case record.TypeCommitment, record.TypePledge, record.TypeDate:
		return e.Period
	}
	return d.Issued
}

// languages are the tag and its language alone, so that "es" finds "es-MX".
func languages(tag string) []string {
	base, _, found := strings.Cut(tag, "-")
	if !found {
		return []string{tag}
	}
	return []string{tag, base}
}

// text is the string that s points to; empty for nil.
func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
