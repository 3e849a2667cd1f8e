package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain text stays", "Año 2019: ¡sí!", "Año 2019: ¡sí!"},
		{"an escape sequence loses its escape", "a\x1b[31mb", "a\ufffd[31mb"},
		{"C1 controls are controls", "a\u009bb", "a\ufffdb"},
		{"line ends are spaces", "a\nb\tc", "a b c"},
		{"the direction of writing cannot be turned", "a\u202eb", "a\ufffdb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := clean(tt.in); got != tt.want {
				t.Errorf("clean(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestTruncate(t *testing.T) {
	tests := []struct {
		name, in string
		columns  int
		want     string
	}{
		{"what fits stays", "acción", 6, "acción"},
		{"accents count one column", "acción pública", 7, "acción…"},
		{"combining accents count none", "accio\u0301n publica", 7, "accio\u0301n…"},
		{"wide characters count two", "公開文書", 5, "公開…"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := truncate(tt.in, tt.columns); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestWrap(t *testing.T) {
	tests := []struct {
		name, in string
		columns  int
		want     string
	}{
		{"words stay whole", "uno dos tres", 7, "uno dos|tres"},
		{"a file's name is broken at its signs", "acuerdo-agua.pdf", 10, "acuerdo-|agua.pdf"},
		{"a span of dates is broken at its slash", "2022-06-06/2022-09-30", 12, "2022-06-06/|2022-09-30"},
		{"any other long word where the line ends", "otorrinolaringología", 12, "otorrinolari|ngología"},
		{"nothing is one empty line", "", 5, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(wrap(tt.in, tt.columns), "|"); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestGridFitsTheTerminal(t *testing.T) {
	g := grid{columns: []gridColumn{{head: "NO."}, {head: "TITLE", share: 3}, {head: "WHO", share: 2}, {head: "PERIOD"}}}
	g.add("1", "Publicar cada mes los contratos de obra pública con sus anexos y modificaciones", "Secretaría de Obras y Servicios", "2019-03/2019-06")
	g.add("12", strings.Repeat("公開", 60), "x", "")
	for _, columns := range []int{60, 80, 200} {
		var b bytes.Buffer
		g.print(&b, columns)
		for line := range strings.Lines(b.String()) {
			if w := uniseg.StringWidth(strings.TrimRight(line, "\n")); w > columns {
				t.Errorf("line of %d columns in a terminal of %d: %q", w, columns, line)
			}
		}
		if n := strings.Count(b.String(), "\n"); n > 2+2*maxCellLines {
			t.Errorf("%d lines in a terminal of %d columns", n, columns)
		}
	}
}

func TestGridIsAligned(t *testing.T) {
	g := grid{columns: []gridColumn{{head: "NO."}, {head: "TITLE", share: 1}, {head: "PAGE"}}}
	g.add("1", "Acción niñez", "p. 2")
	g.add("10", "Meta", "p. 11")
	var b bytes.Buffer
	g.print(&b, 80)
	want := "" +
		"NO.  TITLE         PAGE\n" +
		"───  ────────────  ─────\n" +
		"1    Acción niñez  p. 2\n" +
		"10   Meta          p. 11\n"
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}
