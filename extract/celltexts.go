package extract

import (
	"strings"

	"compromisos/configs"
	"compromisos/document"
)

// itemsOf are the items that a paragraph in the cell c holds. Where the format has no
// pages its author ended each line; on a page a line mostly ends where the column does,
// and who is responsible are several where names of bodies stand below one another or a
// line ends before the column does.
func (p *part) itemsOf(field string, b document.Block, c document.Cell) []document.Text {
	var out []document.Text
	from := 0
	for _, at := range b.Text.Breaks {
		above, below := b.Text.Slice(from, at), b.Text.Slice(at, len(b.Text.String))
		if !p.endsItem(field, above, below, b.Page() == 0, func() bool { return endsShort(b.Text, at, c) }) {
			continue
		}
		out = append(out, trimmed(above))
		from = at
	}
	return append(out, trimmed(b.Text.Slice(from, len(b.Text.String))))
}

// endsItem reports whether an item ends between two lines. What goes on begins in lower
// case, or stands behind a comma or a small word that calls for more.
func (p *part) endsItem(field string, above, below document.Text, written bool, short func() bool) bool {
	ws, next := words(above.String), words(below.String)
	if len(ws) == 0 || len(next) == 0 {
		return false
	}
	last := ws[len(ws)-1]
	if strings.Contains(last.after, ",") || p.lex.particles.full[last.fold] || p.lex.and.full[last.fold] {
		return false
	}
	if written {
		return next[0].upper() || next[0].digits()
	}
	if field != configs.FieldResponsible || !next[0].upper() {
		return false
	}
	if p.lex.units.prefix(ws) > 0 && p.lex.units.prefix(next) == 0 {
		return false
	}
	return p.namesBody(ws) && p.namesBody(next) || short() || otherAcronym(ws, below.Lines()[0])
}

// otherAcronym reports whether a line is an acronym alone that cannot stand for the name
// above it: "Secretaría de Salud", "INAI".
func otherAcronym(name []word, line document.Text) bool {
	ws := words(line.String)
	return len(ws) == 1 && ws[0].bare == line.String && isAcronym(ws[0].bare) && name[0].fold[0] != ws[0].fold[0]
}

// namesBody reports whether words open with one for a body, and not for a unit inside of
// one.
func (p *part) namesBody(ws []word) bool {
	return ws[0].upper() && p.lex.bodies.prefix(ws) > 0 && p.lex.units.prefix(ws) == 0
}
