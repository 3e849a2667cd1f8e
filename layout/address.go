package layout

import (
	"strings"
	"unicode"
)

// isAddress reports whether a token is a web address, or the end of one.
func isAddress(s string) bool {
	return strings.Contains(s, "://") || strings.HasPrefix(strings.TrimLeft(s, "(<[\"“"), "www.")
}

// continuesAddress reports whether next is the rest of a web address that a line end
// cut: the address reaches the margin or ends as no sentence does, and next reads like
// a piece of one.
func continuesAddress(last, next string, full bool) bool {
	open := strings.ContainsAny(last[len(last)-1:], "/-_.=?&%#")
	if !full && !open || isAddress(next) || next == "" {
		return false
	}
	marks := 0
	for _, r := range next {
		if r > unicode.MaxASCII || r <= ' ' {
			return false
		}
		if strings.ContainsRune("/-_.=?&%#0123456789", r) {
			marks++
		}
	}
	body := strings.TrimRight(next, ".,;:)")
	return marks > len(next)-len(body) || open && last[len(last)-1] != '.' && last[len(last)-1] != '/' || open && strings.ToLower(body) == body && len(body) > 2
}
