package entry

import (
	"fmt"
	"strings"
	"testing"
)

func TestPassages(t *testing.T) {
	var b strings.Builder
	for i := range 60 {
		fmt.Fprintf(&b, "Frase número%d de la sección, que dice algo del art. dos y termina. ", i)
	}
	text := b.String()
	all := passages(text)
	joined := ""
	for i, p := range all {
		joined += text[p.start:p.end]
		if len(p.text) > passageSize+passageLeast || len(p.text) < passageLeast {
			t.Errorf("passage %d has %d bytes", i, len(p.text))
		}
		if !strings.HasSuffix(p.text, "termina.") {
			t.Errorf("passage %d ends in %q", i, p.text[len(p.text)-20:])
		}
	}
	if joined != text || len(all) < 5 {
		t.Errorf("%d passages do not make up the text", len(all))
	}
	for _, odd := range []string{"", "  ", strings.Repeat("ñ", 5000), strings.Repeat("x ", 3000), strings.Repeat("\n", 2000)} {
		end := 0
		for _, p := range passages(odd) {
			if p.start < end || p.end <= p.start {
				t.Fatalf("passage %d to %d after %d", p.start, p.end, end)
			}
			end = p.end
		}
	}
}

// Whatever the text, passages follow each other in it.
func FuzzPassages(f *testing.F) {
	for _, s := range []string{"Una frase. Y otra.", strings.Repeat("ñ", 900), strings.Repeat("x. ", 500), "\xff" + strings.Repeat("\n", 900)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, p := range passages(s) {
			if p.start < end || p.end <= p.start || p.end > len(s) {
				t.Fatalf("passage %d to %d after %d", p.start, p.end, end)
			}
			end = p.end
		}
	})
}
