package analysis

// LongestTerm is in bytes: a word that is longer is none that anyone types, and no
// record is found by it.
const LongestTerm = 100

// TooLong is the first word of a text that is longer than LongestTerm, as the text has
// it; empty where there is none.
func TooLong(text string) string {
	t := tokenizer{text: text}
	for t.next() {
		for _, u := range t.unit {
			if len(u.term) > LongestTerm {
				return text[u.start:u.end]
			}
		}
	}
	return ""
}
