package analysis

import "strings"

// number is that of digits in the pieces from i to last, however it is printed: 50.000,
// 50,000 and 50\u202f000 are 50000, and 1.5 is 1,5. Digits are thousands in groups of
// three, all parted by one sign; what comes after another sign is a fraction.
func (t *tokenizer) number(i, last int) string {
	var b strings.Builder
	b.WriteString(t.piece(i))
	j := i
	if isThousand(t.piece(i)) {
		for j < last && t.pieces[j].glue == t.pieces[i].glue && len(t.piece(j+1)) == groupSize {
			j++
			b.WriteString(t.piece(j))
		}
	}
	for ; j < last; j++ {
		b.WriteByte('.')
		b.WriteString(t.piece(j + 1))
	}
	return b.String()
}

// groupSize is how many digits stand between the signs of a long number.
const groupSize = 3

// isThousand reports whether a number of thousands can begin with s.
func isThousand(s string) bool { return isDigits(s) && len(s) <= groupSize && s[0] != '0' }

// isGroup reports whether s begins with three digits, and no more.
func isGroup(s string) bool {
	if len(s) < groupSize || !isDigits(s[:groupSize]) {
		return false
	}
	return len(s) == groupSize || !isDigits(s[groupSize:groupSize+1])
}
