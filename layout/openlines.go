package layout

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// cellGap is the gap in ems from which two words of a line may stand in two columns;
	// a space is a quarter to a third of an em, and stretched rarely a half.
	cellGap = 0.55
	// figureGap is the same between two figures, which no sentence sets side by side:
	// narrow tables of figures are set nearly as tight as text. It is wider than the
	// space that groups thousands.
	figureGap = 0.4
	// typewriterGap is the same in type of one width, whose space is as wide as its
	// letters, 0.6 em.
	typewriterGap = 0.9
	// leastLeader is the number of dots behind a word that lead the eye on, at least, and
	// leaderDot about how wide in ems each is.
	leastLeader = 4
	leaderDot   = 0.25
	// signReach is how far in ems before its figure a currency sign may stand: at the
	// left edge of the column.
	signReach = 10.0
)

// A phrase is the words of one line without a gap that a column may need.
type phrase struct {
	words  []word
	x0, x1 float64
	// figure is a number, an amount, a percentage or a sign that stands for none.
	figure bool
	bold   bool
}

// center of the phrase.
func (p phrase) center() float64 { return (p.x0 + p.x1) / 2 }

// text of the phrase.
func (p phrase) text() string { return line{words: p.words}.text() }

// An openLine is what stands on one baseline of a table that rules do not close.
type openLine struct {
	phrases []phrase
	base    float64
	y0, y1  float64
	em      float64
	// all are the places in the content stream of all its words, also of those that are
	// no part of a phrase: leaders, words drawn twice.
	all []int32
	// led means that dots lead the eye from one of its phrases to the next.
	led bool
}

// x0 is where the line begins, x1 where it ends.
func (l openLine) x0() float64 { return l.phrases[0].x0 }
func (l openLine) x1() float64 { return l.phrases[len(l.phrases)-1].x1 }

// openLines puts words on baselines and cuts these into phrases; cuts are vertical
// rules, which part phrases however near they stand.
func openLines(words []word, cuts []rule) []openLine {
	words = slices.Clone(words)
	gap := cellGap
	if typewritten(words) {
		gap = typewriterGap
	}
	slices.SortStableFunc(words, func(a, b word) int { return cmp.Compare(a.base, b.base) })
	var out []openLine
	for i := 0; i < len(words); {
		j, base := i+1, words[i].base
		for j < len(words) && words[j].base-base <= baseSlack*float64(min(words[j].size, words[i].size)) {
			j++
		}
		all := placesOf(words[i:j]) // before they are changed in place
		if row := withoutLeaders(words[i:j]); len(row) > 0 {
			l := newOpenLine(row, cuts, gap)
			l.led, l.all = len(row) < j-i, all
			out = append(out, l)
		}
		i = j
	}
	return out
}

// placesOf are the places of words in the content stream.
func placesOf(words []word) []int32 {
	out := make([]int32, len(words))
	for i, w := range words {
		out[i] = w.seq
	}
	return out
}

// withoutLeaders orders the words of one baseline in place and drops the dots that lead
// the eye from a label to its figure: in one word, or one by one.
func withoutLeaders(words []word) []word {
	slices.SortStableFunc(words, func(a, b word) int { return cmp.Compare(a.box.X0, b.box.X0) })
	const dots = ".·…_ "
	out := words[:0]
	before := false // the word before was dots
	for i, w := range words {
		dot := only(w.text, dots)
		among := dot && (before || i+1 < len(words) && only(words[i+1].text, dots))
		before = dot
		if among || isLeader(w.text) {
			continue
		}
		if text := strings.TrimRight(w.text, "."); len(w.text)-len(text) > leastLeader {
			w.box.X1 -= leaderDot * float64(len(w.text)-len(text)) * float64(w.size)
			w.box.X1, w.text = max(w.box.X1, w.box.X0+1), text
		}
		out = append(out, w)
	}
	return out
}

// newOpenLine takes the words of one baseline, from left to right, and cuts them into phrases.
func newOpenLine(words []word, cuts []rule, gap float64) openLine {
	words = closeLetters(dropDoubles(words))
	settleGlue(words)
	l := openLine{base: words[0].base, y0: math.Inf(1), y1: math.Inf(-1)}
	from := 0
	for k := 1; k <= len(words); k++ {
		if k < len(words) && !parted(words[k-1], words[k], cuts, gap) {
			continue
		}
		l.phrases = append(l.phrases, newPhrase(words[from:k:k]))
		from = k
	}
	for _, w := range words {
		l.y0, l.y1, l.em = min(l.y0, w.box.Y0), max(l.y1, w.box.Y1), max(l.em, float64(w.size))
	}
	l.joinSigns()
	return l
}

// parted reports whether two words of a line may stand in two columns.
func parted(a, b word, cuts []rule, gap float64) bool {
	em := float64(max(a.size, b.size))
	d := b.box.X0 - a.box.X1
	if !b.glued && gap < typewriterGap && isFigure(a.text) && isFigure(b.text) {
		gap = figureGap
	}
	if d > gap*em {
		return true
	}
	i, _ := slices.BinarySearchFunc(cuts, (a.box.X0+a.box.X1)/2, func(r rule, x float64) int { return cmp.Compare(r.pos, x) })
	for ; i < len(cuts) && cuts[i].pos < (b.box.X0+b.box.X1)/2; i++ {
		y := (b.box.Y0 + b.box.Y1) / 2
		if cuts[i].from <= y && y <= cuts[i].to && cuts[i].length() > em {
			return true
		}
	}
	return false
}

// newPhrase measures words.
func newPhrase(words []word) phrase {
	p := phrase{words: words, x0: words[0].box.X0, x1: words[0].box.X1, bold: true}
	var t tally
	for _, w := range words {
		p.x0, p.x1 = min(p.x0, w.box.X0), max(p.x1, w.box.X1)
		p.bold = p.bold && w.style.Bold
		t.add(strings.ReplaceAll(w.text, " ", ""))
	}
	p.figure = t.figure()
	return p
}

// joinSigns joins a currency sign with the figure behind it, and a percent sign or a
// closing bracket with the figure before it: accounts set the sign at the edge of the
// column, apart from its figure.
func (l *openLine) joinSigns() {
	out := l.phrases[:0]
	for _, p := range l.phrases {
		if n := len(out) - 1; n >= 0 {
			d := p.x0 - out[n].x1
			if isCurrency(out[n].sign()) && startsFigure(p.text()) && d < signReach*l.em ||
				isCloser(p.sign()) && out[n].figure && d < 2*l.em {
				out[n] = newPhrase(append(slices.Clip(out[n].words), p.words...))
				continue
			}
		}
		out = append(out, p)
	}
	l.phrases = out
}

// mostSign is the number of characters of a sign that stands apart from its figure, at
// most.
const mostSign = 4

// sign is the text of a phrase that may be a sign, and "" for one of too many words.
func (p phrase) sign() string {
	if len(p.words) > mostSign {
		return ""
	}
	return p.text()
}

// isFigure reports whether s is what a column of figures holds: digits with signs
// about them, or a dash, a point or a mark that stands for none.
func isFigure(s string) bool {
	var t tally
	t.add(s)
	return t.figure()
}

// A tally counts what tells a figure: digits, letters, and of the rest the marks that
// stand for no figure and what else there is.
type tally struct{ digits, letters, marks, others int }

// mostLetters is the number of letters in a figure, at most: of a unit, of a note.
const mostLetters = 2

// add counts the characters of s, as far as it may still be a figure.
func (t *tally) add(s string) {
	for _, r := range s {
		switch {
		case t.letters > mostLetters:
			return
		case unicode.IsDigit(r):
			t.digits++
		case unicode.IsLetter(r):
			t.letters++
		case strings.ContainsRune("-–—−.…:*", r):
			t.marks++
		default:
			t.others++
		}
	}
}

// figure reports whether a figure was counted, or up to three marks that stand for none.
func (t *tally) figure() bool {
	if t.digits == 0 {
		return t.letters == 0 && t.others == 0 && t.marks <= 3
	}
	return t.letters == 0 || t.letters <= mostLetters && t.digits > t.letters
}

// only reports whether s holds no other characters than those of set.
func only(s, set string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !strings.ContainsRune(set, r) })
}

// isCurrency reports whether s is the sign of a currency, with at most three letters
// about it: "$", "US$", "R$".
func isCurrency(s string) bool {
	n := utf8.RuneCountInString(s)
	return n > 0 && n <= mostSign && strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Sc, r) }) &&
		!strings.ContainsFunc(s, unicode.IsDigit)
}

// startsFigure reports whether s opens as a figure does.
func startsFigure(s string) bool {
	s = strings.TrimLeft(s, "(-–−+ ")
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsDigit(r) || r == '.' || r == ',' || s == ""
}

// isCloser reports whether s only closes a figure.
func isCloser(s string) bool { return s == "%" || s == ")" || s == ")%" || s == "%)" }

// isLeader reports whether a word is the dots that lead the eye from a label to its
// figure.
func isLeader(s string) bool {
	if !only(s, ".·…_") {
		return false
	}
	return utf8.RuneCountInString(s) >= 3 || s == "…"
}

// typewritten reports whether most words are set in type of one width.
func typewritten(words []word) bool {
	same, all := 0, 0
	for _, w := range words {
		n := utf8.RuneCountInString(w.text)
		if n < 4 || w.size <= 0 {
			continue
		}
		all++
		if math.Abs(w.box.Width()/float64(n)/float64(w.size)-0.6) < 0.04 && strings.ContainsAny(w.text, "ilft.,1") {
			same++
		}
	}
	return all > 3 && same*2 > all
}
