package extract

import (
	"slices"

	"compromisos/document"
	"compromisos/record"
)

// tableSigners reads the last table of the part as signatories where it has a column
// of names and one to sign in ("Name | Office | Signature"). In minutes such a table is
// a list of those who came.
func (p *part) tableSigners(d *record.Document) []record.Signatory {
	if d.Kind == record.Minutes {
		return nil
	}
	for i := len(p.blocks) - 1; i >= p.body; i-- {
		if t := p.blocks[i].Table; t != nil {
			return p.signersOf(t)
		}
	}
	return nil
}

func (p *part) signersOf(t *document.Table) []record.Signatory {
	people, ok := p.peopleTable(t)
	if !ok || people.sign < 0 {
		return nil
	}
	var out []record.Signatory
	for cells := range people.people() {
		if x, ok := p.rowSigner(cells[people.name], cells[people.role], cells[people.body]); ok {
			out = append(out, x)
		}
	}
	return out
}

// rowSigner is the person of one row.
func (p *part) rowSigner(name, role, body document.Text) (record.Signatory, bool) {
	s := &signing{part: p}
	honorific, bare, ok := p.personName(signLine{Text: name, words: words(name.String)})
	if !ok {
		return record.Signatory{}, false
	}
	x := record.Signatory{
		Kind: record.Person, Name: bare.String, Role: text(role), Evidence: evidence(name, role, body),
		FieldEvidence: record.FieldEvidence{"name": evidence(name)},
	}
	if honorific != "" {
		x.Honorific = &honorific
	}
	if !body.Empty() {
		x.Organizations = append(x.Organizations, body.String)
	}
	if x.Role != nil {
		x.Organizations = s.addBodies(x.Organizations, role.Lines())
		x.FieldEvidence["role"] = evidence(role)
	}
	return x, true
}

// untitled is a table without the row over all its columns that is its title, and that
// title; the table itself where it has none.
func untitled(t *document.Table) (*document.Table, document.Text) {
	if len(t.Rows) < 2 || len(t.Rows[0].Cells) != 1 || t.Columns < 2 || t.Rows[0].Cells[0].ColSpan < t.Columns {
		return t, document.Text{}
	}
	rest := *t
	rest.Header = max(0, t.Header-1)
	rest.Rows = nil
	for _, r := range t.Rows[1:] {
		cells := slices.Clone(r.Cells)
		for i := range cells {
			cells[i].Row--
		}
		rest.Rows = append(rest.Rows, document.Row{Cells: cells})
	}
	return &rest, t.Rows[0].Cells[0].Text()
}
