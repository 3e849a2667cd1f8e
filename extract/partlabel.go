package extract

import (
	"strings"

	"compromisos/configs"
	"compromisos/document"
)

// isLabelled reports whether a block is or opens with a known label.
func (p *part) isLabelled(b document.Block) bool {
	_, _, _, known := p.partLabel(b)
	return known
}

// partLabel splits a block below an opening at its label. In prose any sentence may
// hold a colon, so a label is one that a vocabulary knows; that of a list item is bold.
func (p *part) partLabel(b document.Block) (field string, label, value document.Text, known bool) {
	if b.Table != nil || b.Kind == document.ListItem && !opensLabelled(b.Text) {
		return "", label, value, false
	}
	if field, label, value, ok := p.lex.boldLabel(b.Text); ok {
		return field, label, value, true
	}
	field, label, value, ok := p.lex.label(b.Text)
	if !ok {
		return "", label, value, false
	}
	if _, known = p.lex.fieldOf(label.String); !known || field == configs.FieldNumber || field == configs.FieldTitle {
		return "", document.Text{}, document.Text{}, false
	}
	return field, label, value, true
}

// opensLabelled reports whether a list item opens with a label: words in bold before a
// colon, and not the whole of it bold where it goes on behind that.
func opensLabelled(t document.Text) bool {
	colon := strings.IndexByte(t.String, ':')
	if colon < 0 {
		return false
	}
	value := t.Slice(colon+1, len(t.String))
	return t.Slice(0, colon).Style().Bold && (value.Empty() || !value.Style().Bold)
}

// boldLabel splits a text after the bold words that open it, where they are a label that
// a vocabulary knows and no colon ends it: "**Lead agency** Harbour Board".
func (l *lexicon) boldLabel(t document.Text) (field string, label, value document.Text, ok bool) {
	end := 0
	for _, s := range t.Spans {
		if !s.Style.Bold {
			break
		}
		end = s.End
	}
	if end == 0 || end >= len(t.String) {
		return "", label, value, false
	}
	label, value = t.Slice(0, end), t.Slice(end, len(t.String))
	field, ok = l.fieldOf(label.String)
	if !ok || value.Empty() || strings.HasSuffix(label.String, ":") || strings.HasPrefix(value.String, ":") || field == configs.FieldNumber || field == configs.FieldTitle {
		return "", document.Text{}, document.Text{}, false
	}
	return field, label, value, true
}

// setApart reports whether the label of a paragraph is set in another way than its
// value: bold, or in capitals. Such a label counts though no vocabulary knows it.
func setApart(label, value document.Text) bool {
	if value.Empty() {
		return false
	}
	if label.Style().Bold && !value.Style().Bold {
		return true
	}
	return isCapitals(label.String) && strings.ToUpper(value.String) != value.String
}

// isCapitals reports whether the letters of a text are all capitals.
func isCapitals(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }
