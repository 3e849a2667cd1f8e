package period

// A parser reads the tokens of one text. Its methods take the number of a token and
// give the number of the one after what they have read; each reads no more than a
// bounded number of tokens, so that the whole takes time linear in the text.
type parser struct {
	lex   *lexicon
	text  string
	ctx   Context
	toks  []token
	found []Match
	// last is the point last mentioned, for "of the same year".
	last Point
	// unlisted is the token up to which no list of dates starts.
	unlisted int
	// monthless is the token up to which no days share a month that stands after them.
	monthless int
	// terms are those found so far that run from no date, and termed the token up to
	// which no other starts.
	terms  []Term
	termed int
	// looked is how often the parser looked a phrase up: its work, whatever the clock
	// says.
	looked int
}

// window is how many tokens are held at a time, in ordinary text.
const window = 4096

// behind is how many tokens before an expression the guards look at.
const behind = 12

// run reads the text window by window. A window ends between two words that no
// vocabulary has, which no expression spans.
func (p *parser) run() {
	s := scanner{lex: p.lex, text: p.text}
	from := 0
	for {
		t, ok := s.next()
		if ok {
			p.toks = append(p.toks, t)
			n := len(p.toks)
			if n < window || !p.unknown(n-1) || !p.unknown(n-2) {
				continue
			}
		}
		p.scan(from)
		if !ok {
			return
		}
		kept := copy(p.toks, p.toks[len(p.toks)-behind:])
		p.toks, from, p.unlisted, p.termed, p.monthless = p.toks[:kept], kept, 0, 0, 0
	}
}

// unknown reports whether token i is a word outside the vocabularies.
func (p *parser) unknown(i int) bool { return p.toks[i].class == word && p.toks[i].word == 0 }

// scan reads the expressions of the window from a token on.
func (p *parser) scan(i int) {
	for i < len(p.toks) {
		t := &p.toks[i]
		if !p.starts(t, opensExpression) || p.onlyLeads(i) {
			i++
			continue
		}
		if next, ok := p.reference(i); ok {
			i = next
			continue
		}
		if next, ok := p.expression(i); ok {
			i = next
			continue
		}
		if next, ok := p.impossible(i); ok {
			i = next
			continue
		}
		i = p.afterWord(i)
	}
}

// starts reports whether what starts with one of the kinds, or with a number, may
// start with the token.
func (p *parser) starts(t *token, k kind) bool {
	return t.class == number || t.word > 0 && p.lex.kinds[t.word]&k != 0 ||
		t.upper && t.end-t.start <= len("III") && roman(p.text[t.start:t.end]) > 0
}

// onlyLeads reports whether the word at token i can only stand before a span ("de"),
// and what follows it is neither a date nor another small word before one.
func (p *parser) onlyLeads(i int) bool {
	t := &p.toks[i]
	if t.class != word || t.word == 0 || p.lex.kinds[t.word]&opensExpression != kindSpanFrom {
		return false
	}
	return i+1 < len(p.toks) && !p.starts(&p.toks[i+1], opensPoint|kindsBefore)
}

const (
	// kindsBefore are those of the small words before a date: "el día", "en el mes de".
	kindsBefore = kindArticle | kindOf | kindIn | kindDay | kindAbout
	// opensPoint are the kinds that a date may start with.
	opensPoint = kindMonth | kindShortMonth | kindWeekday | kindCardinal | kindThousand | kindOrdinal |
		kindLast | kindMonthNoun | kindYear | kindFiscal | kindUnit | kindUnitSign | kindThis |
		kindPrevious | kindNext | kindSame | kindDecade
	// opensExpression are those that an expression may start with, or what is no date
	// though it looks like one.
	opensExpression = opensPoint | kindSpanFrom | kindBetween | kindFrom | kindAhead | kindAfter | kindUntil | kindBy |
		kindBefore | kindNumberedBy | kindCirca | kindWithin | kindHence | kindComing
)

// afterWord is the token after i; after a number, the one after all that is glued to
// it, since a part of a file number or a telephone is no date.
func (p *parser) afterWord(i int) int {
	figures := p.toks[i].class == number
	i++
	for figures && i < len(p.toks) && p.toks[i].glued && p.toks[i].class != blank {
		if r := p.toks[i]; r.class == sign && (r.value == ',' || r.value == ';' || r.value == '(' || r.value == ')') {
			if i+1 >= len(p.toks) || p.toks[i+1].class != number || !p.toks[i+1].glued || r.value != ',' {
				break
			}
		}
		i++
	}
	return i
}

// phrase is the value of the longest phrase of one of the kinds at token i, and the
// token after it.
func (p *parser) phrase(i int, k kind) (value, next int, ok bool) {
	if i < 0 || i >= len(p.toks) {
		return 0, i, false
	}
	p.looked++
	w := p.toks[i].word
	if w == 0 || p.lex.kinds[w]&k == 0 {
		return 0, i, false
	}
	node := int32(0)
	for j := i; j < len(p.toks); j++ {
		if j > i && p.hyphen(j) {
			continue
		}
		t := &p.toks[j]
		if t.word == 0 {
			break
		}
		if node, ok = p.lex.step(node, t.word); !ok {
			break
		}
		for _, s := range p.lex.senses[node] {
			if s.kind&k != 0 {
				value, next = s.value, j+1
				break
			}
		}
	}
	return value, next, next > i
}

// hyphen reports whether token i joins two words into one.
func (p *parser) hyphen(i int) bool {
	return p.isSign(i, '-') && p.toks[i].glued && i+1 < len(p.toks) && p.toks[i+1].glued && p.toks[i+1].class == word
}

// is reports whether a phrase of one of the kinds starts at token i.
func (p *parser) is(i int, k kind) bool {
	_, _, ok := p.phrase(i, k)
	return ok
}

// skip is the token after a phrase of one of the kinds, i where there is none.
func (p *parser) skip(i int, k kind) int {
	if _, next, ok := p.phrase(i, k); ok {
		return next
	}
	return i
}

// isSign reports whether token i is the sign.
func (p *parser) isSign(i int, r rune) bool {
	return i >= 0 && i < len(p.toks) && p.toks[i].class == sign && p.toks[i].value == int(r)
}

// skipSign is the token after the sign, i where there is none.
func (p *parser) skipSign(i int, r rune) int {
	if p.isSign(i, r) {
		return i + 1
	}
	return i
}

// figures is the number in figures at token i with at least and at most so many.
func (p *parser) figures(i, least, most int) (int, bool) {
	if i < 0 || i >= len(p.toks) {
		return 0, false
	}
	t := &p.toks[i]
	return t.value, t.class == number && int(t.figures) >= least && int(t.figures) <= most
}

// glued reports whether no white space stands before token i.
func (p *parser) glued(i int) bool { return i > 0 && i < len(p.toks) && p.toks[i].glued }
