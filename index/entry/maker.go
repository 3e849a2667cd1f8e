package entry

import (
	"strings"

	"compromisos/index/analysis"
	"compromisos/index/schema"
	"compromisos/record"
)

// A Maker makes entries of records.
type Maker struct {
	bodies   analysis.Bodies
	stemmers []analysis.Stemmer
	// own are the bodies to which the source that is read gives ids.
	own analysis.Bodies
}

// NewMaker is one that knows the organizations and the languages.
func NewMaker(bodies analysis.Bodies, stemmers []analysis.Stemmer) *Maker {
	return &Maker{bodies: bodies, stemmers: stemmers}
}

// Entries are the index documents of a source: one a record, by its id, and one for
// each further passage of a long section.
func (m *Maker) Entries(f *record.File) map[string]Entry {
	out := map[string]Entry{}
	m = m.reading(f)
	for i := range f.Documents {
		d := &f.Documents[i]
		before := seen{}
		for e := range d.Entries() {
			if !Holds(e) {
				continue
			}
			section, ok := e.Value.(*record.Section)
			if !ok {
				out[e.ID] = m.entry(f, d, e)
				continue
			}
			m.addPassages(out, f, d, e, section, before)
		}
	}
	return out
}

// addPassages cuts a section into passages, each found by itself. One that came
// before in the document is left out; the first is there in any case, as the record
// is.
func (m *Maker) addPassages(out map[string]Entry, f *record.File, d *record.Document, e record.Entry, s *record.Section, before seen) {
	whole, places, n := s.Text, e.Evidence, 0
	add := func(text string, start int) {
		n++
		part := *s
		part.Text = text
		e.Value, e.Evidence = &part, placeOf(places, start, len(whole))
		made := m.entry(f, d, e)
		if n > 1 {
			made[schema.Passage], made[schema.Record] = schema.LaterPassage, e.ID
			out[e.ID][schema.Record] = e.ID
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
func (m *Maker) entry(f *record.File, d *record.Document, e record.Entry) Entry {
	t := textOf(e.Value)
	out := Entry{
		fieldAnalysis: analysis.LanguageOf(m.stemmers, d.Language),
		schema.Type:   e.Type, schema.Kind: d.Kind, schema.Source: f.Source.ID, schema.Document: d.ID,
		schema.URI: f.Source.URI, schema.Language: languages(d.Language),
		schema.DocTitle: text(d.Title), schema.Place: text(d.Place),
		schema.Title: e.Title, schema.Body: strings.Join(t.body, "\n"),
		schema.Number: t.number, schema.Status: t.status,
	}
	if e.Type != record.TypeDocument {
		out[schema.Context] = text(d.Title)
	}
	out.setEvidence(e.Evidence)
	out.setPeriod(periodOf(d, e), d.Issued)
	m.setOrganizations(out, t)
	m.setFacets(out, f, d, e, t)
	return out
}

// languages are the tag and its language alone, so that "es" finds "es-MX".
func languages(tag string) []string {
	base, _, found := strings.Cut(tag, "-")
	if !found {
		return []string{tag}
	}
	return []string{tag, base}
}
