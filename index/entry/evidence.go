package entry

import (
	"fmt"
	"strconv"
	"strings"

	"compromisos/index/schema"
	"compromisos/record"
)

// setEvidence keeps the first place of the record.
func (e Entry) setEvidence(places []record.Place) {
	if len(places) == 0 {
		return
	}
	p := places[0]
	e[schema.Page], e[schema.Path] = float64(p.Page), p.Path
	if p.Box != nil {
		e[schema.Box] = fmt.Sprintf("%.2f %.2f %.2f %.2f", p.Box.X0, p.Box.Y0, p.Box.X1, p.Box.Y1)
	}
}

// ParseBox reads what setEvidence writes; nil where it is none.
func ParseBox(s string) *record.Box {
	fields := strings.Fields(s)
	if len(fields) != 4 {
		return nil
	}
	var v [4]float64
	for i, f := range fields {
		n, err := strconv.ParseFloat(f, 64)
		if err != nil {
			return nil
		}
		v[i] = n
	}
	return &record.Box{X0: v[0], Y0: v[1], X1: v[2], Y1: v[3]}
}
