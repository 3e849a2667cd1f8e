package render

import "compromisos/document"

// onPages is what of a file stands on the pages; all of it where there are none to choose
// from.
func onPages(f *document.File, pages Pages) *document.File {
	if len(pages) == 0 || len(f.Sizes) == 0 {
		return f
	}
	out := *f
	out.Blocks, out.Footnotes = nil, nil
	for _, b := range f.Blocks {
		out.Blocks = append(out.Blocks, blockOn(b, pages)...)
	}
	for _, n := range f.Footnotes {
		if n.Text = textOn(n.Text, pages); !n.Text.Empty() {
			out.Footnotes = append(out.Footnotes, n)
		}
	}
	return &out
}

// blockOn is what of a block stands on the pages: of a table the rows as printed on each.
func blockOn(b document.Block, pages Pages) []document.Block {
	if b.Table == nil {
		first := b.Page()
		if b.Text = textOn(b.Text, pages); b.Text.Empty() {
			return nil
		}
		if !pages.Has(first) {
			b.Mark = "" // it stands on a page before
		}
		return []document.Block{b}
	}
	var out []document.Block
	for _, p := range partsOf(b.Table, 0) {
		if !pages.Has(p.Page) {
			continue
		}
		part := b
		part.Table = p.table()
		part.Table.Parts = []document.TablePart{{Page: p.Page, Box: p.Box, Rows: p.Rows}}
		out = append(out, part)
	}
	return out
}

// textOn is what of a text stands on the pages.
func textOn(t document.Text, pages Pages) document.Text {
	var pieces []document.Text
	from := -1
	for i, s := range t.Spans {
		wanted := s.Page == 0 || pages.Has(s.Page)
		if wanted && from < 0 {
			from = s.Start
		}
		if from >= 0 && !wanted {
			pieces = append(pieces, t.Slice(from, t.Spans[i-1].End))
			from = -1
		}
	}
	if from >= 0 {
		pieces = append(pieces, t.Slice(from, len(t.String)))
	}
	return document.Join(" ", pieces...)
}
