package extract

import (
	"iter"
	"slices"

	"compromisos/document"
)

// texts are all texts of the part's body in reading order, cells of tables included;
// notes and running heads are not.
func (p *part) texts() iter.Seq[document.Text] {
	return func(yield func(document.Text) bool) {
		for _, b := range p.blocks {
			if !blockTexts(b, yield) {
				return
			}
		}
	}
}

func blockTexts(b document.Block, yield func(document.Text) bool) bool {
	if b.Text.String != "" && !yield(b.Text) {
		return false
	}
	if b.Table == nil {
		return true
	}
	if b.Table.Caption.String != "" && !yield(b.Table.Caption) {
		return false
	}
	for _, r := range b.Table.Rows {
		for _, c := range r.Cells {
			for _, inner := range c.Blocks {
				if !blockTexts(inner, yield) {
					return false
				}
			}
		}
	}
	return true
}

// evidence puts the places of texts together: one box a page.
func evidence(texts ...document.Text) []document.Place {
	var all []document.Place
	for _, t := range texts {
		all = append(all, t.Places()...)
	}
	return onePerPage(all)
}

// onePerPage joins the boxes of each page into one, in order of the pages. Places
// without a page are kept once each.
func onePerPage(places []document.Place) []document.Place {
	var out []document.Place
	at := map[int]int{}
	seen := map[string]bool{}
	for _, p := range places {
		if p.Page == 0 || p.Box == nil {
			if p.Path != "" && !seen[p.Path] {
				seen[p.Path] = true
				out = append(out, p)
			}
			continue
		}
		i, ok := at[p.Page]
		if !ok {
			at[p.Page] = len(out)
			out = append(out, p)
			continue
		}
		u := out[i].Box.Union(*p.Box)
		out[i].Box = &u
	}
	return out
}

// text is the string of t, or nil where it is empty.
func text(t document.Text) *string {
	if t.Empty() {
		return nil
	}
	return &t.String
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
