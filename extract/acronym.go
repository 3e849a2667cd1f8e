package extract

import (
	"strings"

	"compromisos/configs"
)

// A definition says which name an acronym stands for: "Name of the Body (NB)".
type definition struct {
	// name folded; acronym as printed.
	name, acronym string
}

// acronyms are the definitions of the part, in reading order.
func (p *part) acronyms() []definition {
	var out []definition
	for t := range p.texts() {
		s := t.String
		for i := strings.IndexByte(s, '('); i >= 0; {
			j := strings.IndexByte(s[i:], ')')
			if j < 0 {
				break
			}
			if inner := s[i+1 : i+j]; isAcronym(inner) {
				if name := p.nameBefore(s[nameStart(s, i):i]); name != "" {
					out = append(out, definition{configs.Fold(name), strings.TrimSpace(inner)})
				}
			}
			next := strings.IndexByte(s[i+1:], '(')
			if next < 0 {
				break
			}
			i += 1 + next
		}
	}
	return out
}

// longestName is how far back from its acronym a name may begin, in bytes.
const longestName = 240

// nameStart is the offset of the word boundary from which the name before i is looked
// for.
func nameStart(s string, i int) int {
	if i <= longestName {
		return 0
	}
	if j := strings.IndexByte(s[i-longestName:i], ' '); j >= 0 {
		return i - longestName + j
	}
	return i
}

// nameBefore is the name that a text ends in.
func (p *part) nameBefore(s string) string {
	ws := words(s)
	from := len(ws)
	for i := len(ws) - 1; i >= 0; i-- {
		if ws[i].after != "" && i < len(ws)-1 && ws[i].after != "," {
			break
		}
		if ws[i].upper() {
			from = i
		} else if !p.lex.particles.full[ws[i].fold] {
			break
		}
	}
	if from < len(ws)-1 && p.lex.articles.full[ws[from].fold] {
		from++
	}
	if from == len(ws) {
		return ""
	}
	return s[ws[from].start:ws[len(ws)-1].end]
}

// acronymOf is the acronym that the text gives for a name, or for the beginning of
// it: a body is often defined by less than its whole name.
func (m *members) acronymOf(name string) string {
	folded := configs.Fold(name)
	for _, d := range m.acronyms {
		if d.name == folded || strings.HasPrefix(folded, d.name+" ") || strings.HasSuffix(d.name, " "+folded) {
			return d.acronym
		}
	}
	return ""
}
