package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compromisos/document"
)

// bullets open list items and say nothing of their own: dashes, rings, squares,
// and the private-use characters that symbol fonts leave behind.
const bullets = "-–—―•◦○●▪▫■□·‣⁃∙➢►✓❖*\uf0b7\uf0a7\uf0d8\uf0fc"

// longestOrdinal is the length in bytes of the longest number or letter that opens
// a list item with its period or bracket: "xviii)", "1.10.1.".
const longestOrdinal = 8

// Bullet is the bullet that opens s and the offset of the text behind it; the
// offset is 0 where s opens with none. A dash counts only before a space: one
// without belongs to the words.
func Bullet(s string) (mark string, after int) {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || !strings.ContainsRune(bullets, r) {
		return "", 0
	}
	rest := strings.TrimLeft(s[n:], " ")
	if rest == "" || len(rest) == len(s)-n {
		return "", 0
	}
	return s[:n], len(s) - len(rest)
}

// Ordinal is the number or letter that opens s, with what closes it: "1)", "a.",
// "1.2.", "iv)", "II."; empty where there is none.
func Ordinal(s string) string {
	head, rest, ok := strings.Cut(s, " ")
	if !ok || rest == "" || len(head) < 2 || len(head) > longestOrdinal {
		return ""
	}
	body := strings.TrimRight(strings.TrimLeft(head, "("), ".)")
	if closing := head[len(head)-1]; closing != '.' && closing != ')' {
		return ""
	}
	if numbered(body) || len(body) == 1 && unicode.IsLetter(rune(body[0])) || body != "" && (strings.Trim(body, "ivx") == "" || strings.Trim(body, "IVX") == "") {
		return head
	}
	return ""
}

// numbered reports whether s is digits, or groups of digits with periods between.
func numbered(s string) bool {
	if s == "" || s[0] == '.' {
		return false
	}
	return strings.Trim(s, "0123456789.") == "" && !strings.Contains(s, "..")
}

// mostLines is how many lines of one paragraph are looked at for items; no page that
// people read has more.
const mostLines = 10_000

// Items cuts a text at the lines that open with a bullet: each is a list item of
// that level, and lines before the first bullet are a paragraph. Lines without a
// bullet go on with the item above them.
func Items(t document.Text, level int) []document.Block {
	if len(t.Breaks) > mostLines {
		return []document.Block{{Text: t}}
	}
	var out []document.Block
	from := 0
	for _, at := range append(append([]int(nil), t.Breaks...), len(t.String)) {
		if _, n := Bullet(t.String[at:]); n == 0 && at < len(t.String) {
			continue
		}
		if b, ok := item(t.Slice(from, at), level); ok {
			out = append(out, b)
		}
		from = at
	}
	return out
}

// item is the block of a text that may open with a bullet.
func item(t document.Text, level int) (document.Block, bool) {
	if t.String == "" {
		return document.Block{}, false
	}
	if mark, n := Bullet(t.String); n > 0 {
		return document.Block{Kind: document.ListItem, Level: level, Mark: mark, Text: t.Slice(n, len(t.String))}, true
	}
	return document.Block{Text: t}, true
}

// Unlisted cuts the text of a list whose items have no elements of their own, at
// every repetition of the bullet that opens it. Where it opens with none it is one
// item without a mark.
func Unlisted(t document.Text, level int) []document.Block {
	mark, n := Bullet(t.String)
	if n == 0 || strings.Count(t.String, mark+" ") > mostLines {
		return []document.Block{{Kind: document.ListItem, Level: level, Text: t}}
	}
	var out []document.Block
	for from := 0; from < len(t.String); {
		end := len(t.String)
		if i := strings.Index(t.String[from+len(mark):], mark+" "); i >= 0 {
			end = from + len(mark) + i
		}
		if b, ok := item(t.Slice(from, end), level); ok {
			out = append(out, b)
		}
		from = end
	}
	return out
}
