package extract

import (
	"fmt"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/record"
)

// The codes of warnings about what was not understood.
const (
	// codeUnknownLabel is a label that no vocabulary has: its text went to the details.
	codeUnknownLabel = "unknown_label"
	// codeUnreadTable is a table of which no record was made.
	codeUnreadTable = "unread_table"
)

// maxLabelWarnings bounds how many labels of a document are reported.
const maxLabelWarnings = 50

// maxLabelShown is how much of a label a warning shows, in characters.
const maxLabelShown = 80

// unknownLabel notes a label that no vocabulary has, once.
func (p *part) unknownLabel(t document.Text) {
	key := labelKey(t.String)
	if key == "" || p.unknown[key] || len(p.unknown) >= maxLabelWarnings {
		return
	}
	if p.unknown == nil {
		p.unknown = map[string]bool{}
	}
	p.unknown[key] = true
	shown := []rune(t.String)
	if len(shown) > maxLabelShown {
		shown = append(shown[:maxLabelShown-1], '…')
	}
	p.warnings = append(p.warnings, document.Warning{
		Code:    codeUnknownLabel,
		Message: fmt.Sprintf("label %q is in no vocabulary; its text is under details", string(shown)),
		Page:    t.Page(),
	})
}

// unknownHeads notes the heads of columns that no vocabulary has.
func (p *part) unknownHeads(rows []document.Row, cols []column) {
	for _, r := range rows {
		for _, c := range filled(r.Cells) {
			if c.Col >= len(cols) || cols[c.Col].field != configs.FieldDetails {
				continue
			}
			if _, known := p.lex.fieldOf(c.Text().String); !known && c.ColSpan == 1 {
				p.unknownLabel(c.Text())
			}
		}
	}
}

// unreadTables warns of the tables from which no record of the document was read.
func unreadTables(p *part, d *record.Document) {
	var read []document.Place
	for _, c := range d.Commitments {
		read = append(read, c.Evidence...)
	}
	for _, s := range d.Signatories {
		read = append(read, s.Evidence...)
	}
	for _, l := range d.MemberLists {
		for _, m := range l.Members {
			read = append(read, m.Evidence...)
		}
	}
	for i, b := range p.blocks {
		if b.Table == nil || i < p.body || len(b.Table.Rows) < 2 || b.Table.Columns < 2 || p.taken[b.Table] || touched(b.Table, read) {
			continue
		}
		p.warnings = append(p.warnings, document.Warning{
			Code:    codeUnreadTable,
			Message: fmt.Sprintf("a table of %d rows and %d columns gave no records", len(b.Table.Rows), b.Table.Columns),
			Page:    b.Page(),
		})
	}
}

// touched reports whether one of the places lies in the table.
func touched(t *document.Table, places []document.Place) bool {
	for _, at := range places {
		if at.Box == nil {
			if t.Path != "" && len(at.Path) >= len(t.Path) && at.Path[:len(t.Path)] == t.Path {
				return true
			}
			continue
		}
		for _, part := range t.Parts {
			if part.Page == at.Page && part.Box.Contains((at.Box.X0+at.Box.X1)/2, (at.Box.Y0+at.Box.Y1)/2) {
				return true
			}
		}
	}
	return false
}
