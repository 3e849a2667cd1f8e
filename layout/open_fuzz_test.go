package layout

import (
	"math/rand/v2"
	"testing"

	"compromisos/document"
)

// FuzzOpenTables writes tables of every shape: columns that reach into one another,
// rules that stand anywhere, labels of several lines, holes. Nothing of them may be lost,
// and the cells that are found must fit their table.
func FuzzOpenTables(f *testing.F) {
	f.Add(uint64(1), uint8(4), uint8(9), uint8(3))
	f.Add(uint64(2), uint8(2), uint8(30), uint8(0))
	f.Add(uint64(3), uint8(12), uint8(40), uint8(60))
	f.Fuzz(func(t *testing.T, seed uint64, columns, rows, rules uint8) {
		r := rand.New(rand.NewPCG(seed, 2))
		pages := make([]*document.Page, 1+r.IntN(2))
		for n := range pages {
			pages[n] = randomTable(r, n+1, 1+int(columns)%14, 1+int(rows)%50, int(rules)%80)
		}
		for _, b := range buildAll(t, Options{}, pages...).Blocks {
			checkBlock(t, b)
		}
	})
}

// randomTable writes a table whose columns and rows stand more or less straight.
func randomTable(r *rand.Rand, number, columns, rows, rules int) *document.Page {
	texts := []string{"1,204", "14.0", "$", "–", "Total", "12/31/2019", "2019", "Registro de obras", ". . . . . .", "Agua.......", "%", "de la región, con sus municipios", "(b)", "X"}
	s := newSheet(number)
	step := 470 / float64(columns)
	y := 60 + r.Float64()*60
	for range rows {
		for c := range columns {
			if r.IntN(5) == 0 {
				continue
			}
			st := plain
			if r.IntN(6) == 0 {
				st = bold
			}
			x := 60 + float64(c)*step + r.Float64()*step*float64(r.IntN(3))/2
			s.text(x, y+float64(r.IntN(9)/7)*5+r.Float64()*0.2, st, texts[r.IntN(len(texts))])
		}
		y += 8 + r.Float64()*10
	}
	for range rules {
		x, at := 60+float64(r.IntN(columns+1))*step, 60+r.Float64()*y
		switch r.IntN(3) {
		case 0:
			s.rule(60, at, 530, at)
		case 1:
			s.rule(x, at, x+step*float64(r.IntN(columns+1)), at)
		default:
			s.rule(x, at, x, at+r.Float64()*200)
		}
		s.Rulings[len(s.Rulings)-1].Fill = r.IntN(6) == 0
	}
	return &s.Page
}
