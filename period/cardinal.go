package period

// maxCardinal is how many words a number may have: "mil novecientos y noventa y
// nueve" has six.
const maxCardinal = 8

// cardinal reads a number in words below 10,000. Words are added as long as each
// fits into the places that the number so far has left free.
func (p *parser) cardinal(i int) (value, next int, ok bool) {
	next = i
	thousands, rest, words := 0, 0, 0
	for j := i; words < maxCardinal; words++ {
		if words > 0 {
			j = p.joint(j)
		}
		if _, end, ok := p.phrase(j, kindThousand); ok {
			if thousands > 0 || rest > 9 {
				break
			}
			thousands, rest = max(rest, 1)*1000, 0
			j, next = end, end
			continue
		}
		v, end, ok := p.phrase(j, kindCardinal)
		if !ok || !fits(thousands+rest, v) {
			break
		}
		rest += v
		j, next = end, end
	}
	return thousands + rest, next, next > i
}

// joint is the token after what may stand between the words of a number: "y", a
// hyphen.
func (p *parser) joint(i int) int {
	if p.hyphen(i) {
		return i + 1
	}
	return p.skip(i, kindAnd)
}

// fits reports whether a word's value goes into the free places of a number: 30 + 1,
// 100 + 31, 1900 + 98.
func fits(sum, v int) bool {
	switch {
	case sum == 0:
		return true
	case v < 10:
		return sum%10 == 0 && sum%100 != 10
	case v < 100:
		return sum%100 == 0
	}
	return v < 1000 && sum%1000 == 0
}
