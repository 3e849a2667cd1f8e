package archive

import (
	"fmt"
	"strings"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/period"
	"compromisos/record"
)

// newDocument writes a document that bears the date on.
func newDocument(w *writer, id string, on period.Date) record.Document {
	title, place := w.sentence(listTitle), w.place
	d := record.Document{
		ID: id, Kind: w.pick(listKind), Language: w.pick(listLanguage),
		Title: &title, Place: &place, Issued: dated(on.String()),
	}
	for i := range 3 + w.rand.IntN(5) {
		heading := w.write(listHeading)
		d.Sections = append(d.Sections, record.Section{
			Title: &heading, Level: 1, Text: w.paragraph(), Evidence: at(len(d.Sections) + i),
		})
	}
	for i := range 2 + w.rand.IntN(4) {
		d.Commitments = append(d.Commitments, w.commitment(id, i+1, on))
	}
	if w.rand.IntN(2) == 0 {
		d.Pledges = append(d.Pledges, w.pledge(on))
	}
	for range w.rand.IntN(3) {
		d.Signatories = append(d.Signatories, w.signatory())
	}
	if w.rand.IntN(4) == 0 {
		d.MemberLists = append(d.MemberLists, w.members(on))
	}
	return d
}

// paragraph is some forty to a hundred words.
func (w *writer) paragraph() string {
	sentences := make([]string, 2+w.rand.IntN(4))
	for i := range sentences {
		sentences[i] = w.sentence(listSentence)
	}
	return strings.Join(sentences, " ")
}

func (w *writer) commitment(document string, n int, on period.Date) record.Commitment {
	number, title := fmt.Sprint(n), w.sentence(listCommitment)
	objective, status := w.sentence(listObjective), w.pick(listStatus)
	return record.Commitment{
		ID: fmt.Sprintf("%s-c%d", document, n), Number: &number, Title: &title, Objective: &objective,
		Results: []string{w.sentence(listResult)}, Responsible: []string{w.write(listBody)},
		Period: w.term(on), Status: &status, Evidence: at(n),
	}
}

// term is a time after on: some months, or a last day.
func (w *writer) term(on period.Date) *period.Period {
	first := on.AddDays(w.rand.IntN(120))
	last := first.AddDays(30 + w.rand.IntN(400))
	if w.rand.IntN(3) == 0 {
		return dated("../" + last.String())
	}
	return dated(fmt.Sprintf("%04d-%02d/%04d-%02d", first.Year, first.Month, last.Year, last.Month))
}

func (w *writer) pledge(on period.Date) record.Pledge {
	actor := w.write(listBody)
	return record.Pledge{Text: w.sentence(listPledge), Actor: &actor, Period: w.term(on), Evidence: at(1)}
}

func (w *writer) signatory() record.Signatory {
	role, body := w.write(listRole), w.write(listBody)
	return record.Signatory{
		Kind: record.Person, Name: w.write(listPerson), Role: &role,
		Organizations: []string{body}, Evidence: at(1),
	}
}

func (w *writer) members(on period.Date) record.MemberList {
	group, asOf := w.write(listGroup), on.String()
	list := record.MemberList{Group: &group, AsOf: &asOf, Evidence: at(1)}
	for range 3 + w.rand.IntN(6) {
		name := w.write(listGroup)
		id := slug(name)
		list.Members = append(list.Members, record.Member{Name: name, Organization: &id, Evidence: at(1)})
	}
	return list
}

// Bodies are the organizations that answer for commitments in the first n documents, as
// a registry has them.
func (a *Archive) Bodies(n int) []configs.Organization {
	var all []configs.Organization
	seen := map[string]bool{}
	for i := range n {
		for _, c := range a.File(i).Documents[0].Commitments {
			name := c.Responsible[0]
			if id := slug(name); !seen[id] {
				seen[id] = true
				all = append(all, configs.Organization{ID: id, Name: name})
			}
		}
	}
	return all
}

// slug is the id of a body that no registry has.
func slug(name string) string { return strings.ReplaceAll(configs.Fold(name), " ", "-") }

// dated is a period as EDTF writes it, which is its text as well; nil for what is none.
func dated(edtf string) *period.Period {
	span, err := period.Parse(edtf)
	if err != nil {
		return nil
	}
	p := span.Period(edtf)
	return &p
}

// at is the nth line of a text.
func at(n int) []document.Place {
	return []document.Place{{Path: fmt.Sprintf("line %d", n)}}
}
