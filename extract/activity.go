package extract

import (
	"slices"
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
	if d.Title == nil {
		blocks = p.withBoldTitle(blocks)
	}
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

// minTitleWord is the fewest letters that one word of a title in bold has: fewer are a
// number, or an abbreviation before a name.
const minTitleWord = 4

// withBoldTitle cuts the first block of a cell where its title is in bold and runs on
// without: the bold ends with its line or its sentence, and what follows are the lines of
// the author. A label in bold and a word that stands out are no such title.
func (p *part) withBoldTitle(blocks []document.Block) []document.Block {
	if len(blocks) == 0 || blocks[0].Table != nil {
		return blocks
	}
	t, end := blocks[0].Text, 0
	for _, s := range blocks[0].Text.Spans {
		if !s.Style.Bold || s.Start > end+1 {
			break
		}
		end = s.End
	}
	head := t.Slice(0, end)
	if end == 0 || t.Slice(end, len(t.String)).Empty() || !p.isBoldTitle(t, head, end) {
		return blocks
	}
	out := []document.Block{blocks[0]}
	out[0].Text = head
	from := end
	for _, at := range append(slices.Clone(t.Breaks), len(t.String)) {
		line := t.Slice(from, at)
		if at < from || line.Empty() || at < len(t.String) && t.Page() > 0 {
			continue
		}
		out = append(out, document.Block{Kind: document.Paragraph, Text: line})
		from = at
	}
	return append(out, blocks[1:]...)
}

// isBoldTitle reports whether the bold head of a text, up to end, is a title by itself.
func (p *part) isBoldTitle(t, head document.Text, end int) bool {
	if _, known := p.lex.fieldOf(strings.TrimSuffix(head.String, ":")); known ||
		!slices.ContainsFunc(words(head.String), func(w word) bool { return len([]rune(w.bare)) >= minTitleWord }) {
		return false
	}
	lined := t.Page() == 0 && slices.ContainsFunc(t.Breaks, func(at int) bool { return at >= end && strings.TrimSpace(t.String[end:at]) == "" })
	return lined || strings.HasSuffix(head.String, ".")
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
