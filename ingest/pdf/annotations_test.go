package pdf

import (
	"strings"
	"testing"
)

// annotated writes a file of one page with an annotation. The page has resources of its
// own, or inherits them from the pages' root, as older producers write it.
func annotated(inherited bool, form, annotation string) []byte {
	const resources = "/Resources << /Font << /F2 3 0 R >> >>"
	own, root := resources, ""
	if inherited {
		own, root = "", resources
	}
	return assemble([]string{
		"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] " + form + " /DR << /Font << /F2 3 0 R >> >> /DA (/F2 10 Tf) >> >>",
		"<< /Type /Pages /Kids [4 0 R] /Count 1 " + root + " >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding << /Type /Encoding /Differences [65 /b] >> >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Annots [6 0 R] " + own + " >>",
		stream("", "BT /F2 10 Tf 100 600 Td (A) Tj ET"),
		"<< /Type /Annot /Rect [100 500 200 520] /F 4 " + annotation + " >>",
		stream("/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F2 3 0 R >> >>", "BT /F2 10 Tf 2 5 Td (note) Tj ET"),
	})
}

func TestAnnotations(t *testing.T) {
	const field = "/Subtype /Widget /FT /Tx /T (name) /DA (/F2 10 Tf) "
	for _, c := range []struct {
		name      string
		inherited bool
		form      string
		annot     string
		want      string
	}{
		{"a stamp", false, "", "/Subtype /Stamp /AP << /N 7 0 R >>", "bnote"},
		{"a stamp on a page that inherits its fonts", true, "", "/Subtype /Stamp /AP << /N 7 0 R >>", "bnote"},
		{"a screen", false, "", "/Subtype /Screen /AP << /N 7 0 R >>", "bnote"},
		{"a highlight", false, "", "/Subtype /Highlight /AP << /N 7 0 R >>", "b"},
		{"a field that shows its value", false, "", field + "/V (other) /AP << /N 7 0 R >>", "bnote"},
		{"a field that leaves drawing its value to the reader", false, "/NeedAppearances true", field + "/V (value)", "bvalue"},
		{"such a field on a page that inherits its fonts", true, "/NeedAppearances true", field + "/V (value)", "bvalue"},
		{"a field without a value", false, "/NeedAppearances true", field, "b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, _, err := readAll(t, shared, annotated(c.inherited, c.form, c.annot))
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.ReplaceAll(text(pages[0]), " ", ""); got != c.want {
				t.Errorf("text is %q, want %q", got, c.want)
			}
		})
	}
}
