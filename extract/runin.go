package extract

import (
	"slices"

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
	next = p.withoutTail(o, i+1, p.entryEnd(o, i+1))
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

// withoutTail is the end of a commitment without the paragraphs that follow the form below
// it where no further commitment does: they close the chapter or the page. Between two
// commitments such paragraphs belong to the one above.
func (p *part) withoutTail(o opener, from, end int) int {
	if end < len(p.blocks) {
		if b := p.blocks[end]; b.Kind != document.Heading || b.Level >= o.level || p.names(b) {
			return end
		}
	}
	for i := end - 1; i >= from; i-- {
		switch b := p.blocks[i]; {
		case b.Table != nil, b.Kind == document.ListItem && opensLabelled(b.Text):
			return i + 1
		case b.Kind != document.Paragraph, p.isLabelled(b), !isProse(b):
			return end
		}
	}
	return end
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
