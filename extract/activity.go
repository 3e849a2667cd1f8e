package extract

import (
	"strings"

	"compromisos/configs"
	"compromisos/document"
)

// maxLabelWords is the longest label inside a cell: longer text before a colon is a
// sentence.
const maxLabelWords = 6

// readActivity reads a cell that holds a whole commitment: its title is the first
// paragraph, also where that holds a colon; after it come labelled parts. A
// paragraph that is a label alone, or opens with one, begins a part; what follows
// belongs to it until the next. List items are never labels: "Perfil:" in a list is
// the parent of the items below it.
func (p *part) readActivity(d *draft, blocks []document.Block) {
	for i, b := range blocks {
		listed := i+1 < len(blocks) && blocks[i+1].Kind == document.ListItem
		if b.Table != nil {
			p.readItem(d, column{fieldOr(d.field, configs.FieldDetails), d.label}, b, document.Cell{})
			continue
		}
		if d.Title == nil && i == 0 {
			d.add(configs.FieldTitle, "", b.Text)
			continue
		}
		if b.Kind != document.ListItem {
			if field, label, value, ok := p.lex.label(b.Text); ok {
				field = besideTitle(d, field, listed && value.Empty())
				d.field, d.label = field, label.String
				d.calls = append(d.calls, label.Calls...)
				d.add(field, label.String, value)
				continue
			}
		}
		d.add(fieldOr(d.field, configs.FieldDetails), d.label, b.Text)
	}
}

// besideTitle is the field of a label inside a commitment that has its title: words that
// head a column of titles ("Tareas") name what is to be done where a list stands below
// them, and a part of its own otherwise.
func besideTitle(d *draft, field string, listed bool) string {
	switch {
	case field != configs.FieldTitle || d.Title == nil:
		return field
	case listed:
		return configs.FieldActions
	}
	return configs.FieldDetails
}

func fieldOr(field, other string) string {
	if field == "" {
		return other
	}
	return field
}

// label splits a paragraph at the colon of its label. A known label may carry its
// value on the same line; an unknown one must be short, begin with a capital and
// stand before the first colon.
func (l *lexicon) label(t document.Text) (field string, label, value document.Text, ok bool) {
	i := strings.IndexByte(t.String, ':')
	if i < 0 {
		if f, known := l.fieldOf(t.String); known {
			return f, t, document.Text{}, true
		}
		return "", label, value, false
	}
	label, value = t.Slice(0, i), t.Slice(i+1, len(t.String))
	if value.Empty() {
		// A call behind the colon of a label alone is the label's.
		label.Calls = t.Slice(0, len(t.String)).Calls
	}
	// A call between the label and its colon stands at the label's end.
	if f, known := l.fieldOf(label.String); known {
		return f, label, dropCalls(value, label), true
	}
	ws := words(label.String)
	if len(ws) == 0 || len(ws) > maxLabelWords || !ws[0].upper() || strings.ContainsAny(label.String, ".;\"“«") {
		return "", label, value, false
	}
	return configs.FieldDetails, label, dropCalls(value, label), true
}

// dropCalls takes the calls that the label has from the start of its value.
func dropCalls(value, label document.Text) document.Text {
	if len(label.Calls) > 0 && len(value.Calls) > 0 && value.Calls[0].Offset == 0 && value.Calls[0].Mark == label.Calls[len(label.Calls)-1].Mark {
		value.Calls = value.Calls[1:]
	}
	return value
}
