package extract

import "strings"

// dropAnd drops the "and" that stands before or after an item of an enumeration.
func (m *members) dropAnd(ws []word) []word {
	if len(ws) > 0 && m.lex.and.full[ws[len(ws)-1].fold] {
		ws = ws[:len(ws)-1]
	}
	if len(ws) > 0 && m.lex.and.full[ws[0].fold] {
		ws = ws[1:]
	}
	return ws
}

// dropMark drops the letter or number that opens an item: "a)", "2.".
func dropMark(ws []word) []word {
	if len(ws) > 1 && (strings.HasPrefix(ws[0].after, ")") || strings.HasPrefix(ws[0].after, ".")) && (len(ws[0].bare) == 1 || ws[0].digits()) {
		return ws[1:]
	}
	return ws
}

// itemEnd is where the text of an item ends: after its last word and the bracket
// that closes it.
func itemEnd(s string, ws []word) int {
	end := ws[len(ws)-1].end
	if last := ws[len(ws)-1]; strings.Contains(last.bare, ".") && strings.HasPrefix(s[end:], ".") {
		end++ // of a legal form
	}
	item := s[ws[0].start:end]
	if strings.HasPrefix(s[end:], ")") && strings.Count(item, "(") > strings.Count(item, ")") {
		end++
	}
	return end
}

// beforeVerb is the last item of an enumeration that stands inside a sentence, without the
// rest of the sentence behind a comma: "the Network, will meet in June".
func (m *members) beforeVerb(ws []word) []word {
	for i := 1; i < len(ws); i++ {
		if !strings.Contains(ws[i-1].after, ",") {
			continue
		}
		verb := ws[i:]
		if len(verb) > 1 && m.lex.function.full[verb[0].fold] && !m.lex.particles.full[verb[0].fold] {
			verb = verb[1:] // reflexive
		}
		if n, _ := m.lex.pledges.futures.prefix(verb); n > 0 && !verb[0].upper() {
			return ws[:i]
		}
	}
	return ws
}

// relativeReach is how many small words may stand between a comma and the relative that
// opens a clause: ", of which …".
const relativeReach = 2

// withoutClause is an item of an enumeration without the clause that tells more about it:
// "the Network, of which … are part".
func (m *members) withoutClause(ws []word) []word {
	for i := 1; i < len(ws); i++ {
		if !strings.Contains(ws[i-1].after, ",") {
			continue
		}
		for k := i; k < min(i+relativeReach+1, len(ws)); k++ {
			if m.lex.pledges.relatives.prefix(ws[k:]) > 0 {
				return ws[:i]
			}
			if !m.lex.particles.full[ws[k].fold] {
				break
			}
		}
	}
	return ws
}
