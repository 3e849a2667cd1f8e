package index

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"compromisos/period"
	"compromisos/record"
)

// An entry is what the index holds of one record: values by field.
type entry map[string]any

// fieldAnalysis is the language through whose rules the texts of a record go; Bleve
// asks for it.
const fieldAnalysis = "analysis"

// BleveType names the mapping of the entry.
func (e entry) BleveType() string {
	language, _ := e[fieldAnalysis].(string)
	return language
}

// Holds reports whether a record is searched for. Dates that a document mentions are not:
// half of all records, of which each would only stand beside the commitment, the pledge or
// the passage that it was read from.
func Holds(e record.Entry) bool { return e.Type != record.TypeDate }

// entries are the index documents of a source: one a record, by its id, and one for
// each further passage of a long section.
func (x *Index) entries(f *record.File) map[string]entry {
	out := map[string]entry{}
	for i := range f.Documents {
		d := &f.Documents[i]
		before := seen{}
		for e := range d.Entries() {
			if !Holds(e) {
				continue
			}
			section, ok := e.Value.(*record.Section)
			if !ok {
				out[e.ID] = x.entry(f, d, e)
				continue
			}
			x.addPassages(out, f, d, e, section, before)
		}
	}
	return out
}

// addPassages cuts a section into passages, each found by itself. One that came
// before in the document is left out; the first is there in any case, as the record
// is.
func (x *Index) addPassages(out map[string]entry, f *record.File, d *record.Document, e record.Entry, s *record.Section, before seen) {
	whole, places, n := s.Text, e.Evidence, 0
	add := func(text string, start int) {
		n++
		part := *s
		part.Text = text
		e.Value, e.Evidence = &part, placeOf(places, start, len(whole))
		made := x.entry(f, d, e)
		if n > 1 {
			made[fieldPassage] = laterPassage
		}
		out[passageID(e.ID, n)] = made
	}
	for _, p := range passages(whole) {
		if !before.again(p.text) {
			add(p.text, p.start)
		}
	}
	if n == 0 {
		add("", 0)
	}
}

// entry is the index document of one record: the fields that every record has and
// those of its type.
func (x *Index) entry(f *record.File, d *record.Document, e record.Entry) entry {
	t := textOf(e.Value)
	out := entry{
		fieldAnalysis: languageOf(x.stemmers, d.Language),
		fieldType:     e.Type, fieldKind: d.Kind, fieldSource: f.Source.ID, fieldDocument: d.ID,
		fieldURI: f.Source.URI, fieldLanguage: languages(d.Language),
		fieldDocTitle: text(d.Title), fieldPlace: text(d.Place),
		fieldTitle: e.Title, fieldBody: strings.Join(t.body, "\n"),
		fieldNumber: t.number, fieldStatus: t.status, fieldSignatory: t.signatory,
	}
	if e.Type != record.TypeDocument {
		out[fieldContext] = text(d.Title)
	}
	out.setEvidence(e.Evidence)
	out.setPeriod(periodOf(d, e))
	x.setOrganizations(out, t)
	x.setFacets(out, f, d, e, t)
	return out
}

// setOrganizations adds the ids of the organizations that the record names, all of
// their names beside the printed one, and what the record is called.
func (x *Index) setOrganizations(out entry, t texts) {
	known := func(names []string) (ids, all []string) {
		all = append(all, names...)
		for _, o := range x.orgs.find(names...) {
			ids = append(ids, o.ID)
			all = append(append(all, o.ID), o.names...)
		}
		return ids, all
	}
	ids, responsible := known(t.responsible)
	more, names := known(t.names)
	out[fieldResponsible] = responsible
	out[fieldNames] = append(append(names, responsible...), t.orgs...)
	out[fieldOrg] = append(append(ids, more...), t.orgs...)
	mentions := slices.Concat(ids, more, t.orgs)
	for _, o := range x.orgs.find(t.body...) {
		mentions = append(mentions, o.ID)
	}
	out[fieldMention] = distinct(mentions)
	out[fieldWhole] = x.wholes(out, t)
}

// wholes are the names of a record: its title, and all names of the body that it is
// about.
func (x *Index) wholes(out entry, t texts) []string {
	title, _ := out[fieldTitle].(string)
	all := []string{whole(title)}
	for _, name := range t.called {
		all = append(all, whole(name))
		for _, o := range x.orgs.named(name) {
			for _, n := range o.names {
				all = append(all, whole(n))
			}
		}
	}
	return distinct(all)
}

// distinct leaves out what is empty or comes again.
func distinct(all []string) []string {
	slices.Sort(all)
	all = slices.Compact(all)
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
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
	case record.TypeCommitment, record.TypePledge:
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
