package querytest

import (
	"strings"
	"testing"
)

func TestHostile(t *testing.T) {
	all := Hostile(t)
	if all[0] != strings.Repeat("agua ", 10_000) || all[13] != `"`+strings.Repeat("de la ", 120)+`"` || all[16] != "a\x00\x1b[31mb" {
		t.Errorf("%.20q, %.20q, %.20q", all[0], all[13], all[16])
	}
	if len(all) != 49 {
		t.Errorf("%d queries", len(all))
	}
}
