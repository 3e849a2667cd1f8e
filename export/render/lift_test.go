package render

import (
	"testing"

	"compromisos/document"
)

func TestTitleAndNoteAreNoCells(t *testing.T) {
	cell := func(row, col, span int, text string) document.Cell {
		return document.Cell{Row: row, Col: col, RowSpan: 1, ColSpan: span, Blocks: []document.Block{{Text: document.Text{String: text}}}}
	}
	row := func(cells ...document.Cell) document.Row { return document.Row{Cells: cells} }
	p := Part{Columns: 2, Rows: []document.Row{
		row(cell(0, 0, 2, "Cuadro 4. Sedes")),
		row(cell(1, 0, 1, "Sede"), cell(1, 1, 1, "Altas")),
		row(cell(2, 0, 1, "Norte"), cell(2, 1, 1, "12")),
		row(cell(3, 0, 2, "Fuente: registro de sedes, con corte al cierre del año")),
	}}
	got := tableOf(p)
	if got.Caption != "Cuadro 4. Sedes" || got.Note != "Fuente: registro de sedes, con corte al cierre del año" {
		t.Errorf("caption %q, note %q", got.Caption, got.Note)
	}
	if len(got.Cells) != 4 || got.Cells[0].Row != 0 || got.Cells[3].Row != 1 {
		t.Errorf("cells %+v", got.Cells)
	}
	p.Rows[3].Cells[0].Blocks[0].Text.String = "Total: 12"
	if got := tableOf(p); len(got.Cells) != 5 || got.Note != "" {
		t.Errorf("a result over all columns is a row: %+v", got)
	}
}
