package extract

import (
	"slices"
	"strings"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/record"
)

// Thresholds below which a heading with text below it is no commitment.
const (
	// minOpenedLabels is how many different known labels must stand below "Commitment
	// 3: …": fewer are found in any prose about it, and none in a table of contents.
	minOpenedLabels = 2
	// minHeadedFields is how many fields the labels below a heading without such an
	// opening must name, one of them who is responsible or until when.
	minHeadedFields = 3
)

// sheetKinds are the kinds of document in which a heading with labels below it may be
// the sheet of a meeting, an event or a press contact.
var sheetKinds = []string{record.Minutes, record.Letter, record.Communique}

// runIn reads the commitment in prose that begins at block i: its number and title, and
// below them parts whose labels stand before the text or on lines of their own. next is
// the first block after it; nil where none begins. Minutes, letters and news have sheets
// of meetings and events that look alike, so there the opening must name a commitment.
func (p *part) runIn(kind string, i int) (d *draft, next int) {
	o, ok := p.opening(p.blocks[i])
	if !ok || !o.named && slices.Contains(sheetKinds, kind) {
		return nil, i
	}
	next = p.entryEnd(o, i+1)
	body := p.blocks[i+1 : next]
	if !p.fulfils(o, body) {
		return nil, i
	}
	d = newDraft()
	d.places = p.blocks[i].Text.Places()
	d.add(configs.FieldNumber, "", o.number)
	if o.title.Empty() && len(body) > 0 && body[0].Table == nil && !p.isLabelled(body[0]) {
		o.title = body[0].Text
		d.places = append(d.places, o.title.Places()...)
		body = body[1:]
	}
	d.add(configs.FieldTitle, "", o.title)
	for _, b := range body {
		p.readEntryBlock(d, b)
	}
	return d, next
}

// entryEnd is the block at which a commitment in prose that begins before from ends: the
// next that opens one, a heading that is no label of a part, a closing formula. Below a
// heading that a vocabulary's word opens, lower headings are parts of it.
func (p *part) entryEnd(o opener, from int) int {
	answered := false
	for i := from; i < len(p.blocks); i++ {
		b := p.blocks[i]
		if b.Table != nil {
			if p.opensOwn(o, b.Table, answered) {
				return i
			}
			continue
		}
		if field, _, _, known := p.partLabel(b); known && field == configs.FieldResponsible {
			answered = true
		}
		if p.lex.isClosing(b.Text.String) {
			return i
		}
		if next, ok := p.opening(b); ok && (next.named || !o.named || o.level == 0 || next.level <= o.level) {
			return i
		}
	}
	return len(p.blocks)
}

// opensOwn reports whether a table below an opening holds commitments of its own. One of
// activities is that of the commitment above only where that is called one, or where it
// has a number and the text between has answered who is responsible for it.
func (p *part) opensOwn(o opener, t *document.Table, answered bool) bool {
	if cols, _ := p.columns(t); cols != nil {
		above := o.named || answered && !o.number.Empty()
		return !above || !p.isMilestones(cols)
	}
	return p.isCard(t, false)
}

// fulfils reports whether what stands below an opening are the parts of a commitment.
func (p *part) fulfils(o opener, body []document.Block) bool {
	labels, fields := map[string]bool{}, map[string]bool{}
	count := func(field, label string) {
		labels[labelKey(label)] = true
		if field != configs.FieldDetails {
			fields[field] = true
		}
	}
	for _, b := range body {
		if b.Table != nil {
			p.tableLabels(b.Table, count)
			continue
		}
		if field, label, _, known := p.partLabel(b); known {
			count(field, label.String)
		}
	}
	if o.named {
		return len(labels) >= minOpenedLabels
	}
	return len(fields) >= minHeadedFields &&
		(fields[configs.FieldResponsible] || fields[configs.FieldPeriod] || fields[configs.FieldDeadline])
}

// isLabelled reports whether a block is or opens with a known label.
func (p *part) isLabelled(b document.Block) bool {
	_, _, _, known := p.partLabel(b)
	return known
}

// partLabel splits a block below an opening at its label. In prose any sentence may
// hold a colon, so a label is one that a vocabulary knows.
func (p *part) partLabel(b document.Block) (field string, label, value document.Text, known bool) {
	if b.Table != nil || b.Kind == document.ListItem {
		return "", label, value, false
	}
	if field, label, value, ok := p.lex.boldLabel(b.Text); ok {
		return field, label, value, true
	}
	field, label, value, ok := p.lex.label(b.Text)
	if !ok {
		return "", label, value, false
	}
	if _, known = p.lex.fieldOf(label.String); !known || field == configs.FieldNumber || field == configs.FieldTitle {
		return "", document.Text{}, document.Text{}, false
	}
	return field, label, value, true
}

// boldLabel splits a text after the bold words that open it, where they are a label that
// a vocabulary knows and no colon ends it: "**Lead agency** Harbour Board".
func (l *lexicon) boldLabel(t document.Text) (field string, label, value document.Text, ok bool) {
	end := 0
	for _, s := range t.Spans {
		if !s.Style.Bold {
			break
		}
		end = s.End
	}
	if end == 0 || end >= len(t.String) {
		return "", label, value, false
	}
	label, value = t.Slice(0, end), t.Slice(end, len(t.String))
	field, ok = l.fieldOf(label.String)
	if !ok || value.Empty() || strings.HasSuffix(label.String, ":") || strings.HasPrefix(value.String, ":") || field == configs.FieldNumber || field == configs.FieldTitle {
		return "", document.Text{}, document.Text{}, false
	}
	return field, label, value, true
}

// setApart reports whether the label of a paragraph is set in another way than its
// value: bold, or in capitals. Such a label counts though no vocabulary knows it.
func setApart(label, value document.Text) bool {
	if value.Empty() {
		return false
	}
	if label.Style().Bold && !value.Style().Bold {
		return true
	}
	return isCapitals(label.String) && strings.ToUpper(value.String) != value.String
}

// isCapitals reports whether the letters of a text are all capitals.
func isCapitals(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }

// readEntryBlock puts a block below an opening into the part that it begins or goes on
// with.
func (p *part) readEntryBlock(d *draft, b document.Block) {
	if b.Table != nil {
		d.places = append(d.places, tablePlaces(b.Table)...)
		p.take(b.Table)
		p.readForm(d, b.Table)
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
	if b.Kind != document.ListItem {
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

// begin opens a labelled part of a commitment.
func (c *draft) begin(field string, label document.Text) {
	c.field, c.label, c.told = field, label.String, false
	c.calls = append(c.calls, label.Calls...)
}

// tablePlaces are the boxes of a table, one a page, or its path.
func tablePlaces(t *document.Table) []document.Place {
	var out []document.Place
	for _, part := range t.Parts {
		box := part.Box
		out = append(out, document.Place{Page: part.Page, Box: &box})
	}
	if len(out) == 0 && t.Path != "" {
		out = append(out, document.Place{Path: t.Path})
	}
	return slices.Clip(out)
}
