package extract

import (
	"slices"
	"strings"

	"compromisos/configs"
	"compromisos/document"
)

// readEntryBlock puts a block below an opening into the part that it begins or goes on
// with.
func (p *part) readEntryBlock(d *draft, b document.Block) {
	if b.Table != nil {
		d.places = append(d.places, tablePlaces(b.Table)...)
		p.take(b.Table)
		p.readForm(d, b.Table)
		// The last value of a form ends with it.
		d.begin(configs.FieldDetails, document.Text{})
		return
	}
	d.places = append(d.places, b.Text.Places()...)
	if field, label, value, known := p.partLabel(b); known {
		d.begin(field, label)
		d.add(field, d.label, value)
		d.told = !value.Empty()
		return
	}
	if b.Kind == document.Heading {
		d.begin(configs.FieldDetails, b.Text)
		p.unknownLabel(b.Text)
		return
	}
	if b.Kind != document.ListItem || opensLabelled(b.Text) {
		if _, label, value, ok := p.lex.label(b.Text); ok && !isCounted(label.String) && (setApart(label, value) || p.recurs(label.String)) {
			d.begin(configs.FieldDetails, label)
			d.add(configs.FieldDetails, d.label, value)
			p.unknownLabel(label)
			return
		}
	}
	if d.told && isProse(b) && slices.Contains(shortFields, d.field) {
		d.begin(configs.FieldDetails, document.Text{})
	}
	d.add(fieldOr(d.field, configs.FieldDetails), d.label, b.Text)
}

// shortFields are those whose value is a name, a date or a word: a paragraph of prose below
// such a value is not more of it.
var shortFields = []string{
	configs.FieldResponsible, configs.FieldPeriod, configs.FieldStart, configs.FieldDeadline, configs.FieldStatus,
}

// isProse reports whether a block is a paragraph of at least one sentence.
func isProse(b document.Block) bool {
	s := strings.TrimSpace(b.Text.String)
	return b.Kind == document.Paragraph && strings.HasSuffix(s, ".") && len(words(s)) > maxNameWords
}
