package extract

import "compromisos/document"

// recurs reports whether a label that no vocabulary knows stands below half of the
// openings of the document at least, and below more than one: the sheets of a plan all
// have the same parts, sentences with a colon are each of their own.
func (p *part) recurs(label string) bool {
	if p.recurring == nil {
		p.findRecurring()
	}
	return p.recurring[labelKey(label)]
}

// findRecurring looks for the labels that open paragraphs below most openings.
func (p *part) findRecurring() {
	p.recurring = map[string]bool{}
	count, last := map[string]int{}, map[string]int{}
	entry, entries, counted := 0, 0, 0
	for i, b := range p.blocks {
		if o, ok := p.opening(b); ok && (o.named || o.level > 0) {
			entry = i + 1
			continue
		}
		if b.Table != nil || b.Kind == document.ListItem || entry == 0 {
			continue
		}
		_, label, value, ok := p.lex.label(b.Text)
		if !ok || value.Empty() {
			continue
		}
		if counted != entry {
			counted = entry
			entries++
		}
		if key := labelKey(label.String); last[key] != entry {
			last[key] = entry
			count[key]++
		}
	}
	for key, n := range count {
		p.recurring[key] = n > 1 && 2*n >= entries
	}
}

// isCounted reports whether a label counts what it names ("Milestone 2: …"): it opens an
// item of a part, not a part.
func isCounted(label string) bool {
	ws := words(label)
	return len(ws) > 1 && ws[len(ws)-1].digits()
}
