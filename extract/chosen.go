package extract

import (
	"regexp"
	"strings"

	"compromisos/document"
)

// box matches what stands before a choice: a sign, or two brackets typed for one. What
// was not chosen has an empty one; a letter x alone is none, it is in words.
var box = regexp.MustCompile(`[☐□○◻⬜⚪☑☒■◼⬛◉●✓✔✗✘]|\( ?[xX✓✔]? ?\)|\[ ?[xX✓✔]? ?\]`)

// emptyBoxes are the boxes, without space, before what was not chosen.
const emptyBoxes = "☐□○◻⬜⚪()[]"

// chosen is the one of several choices with a mark before it: "☐ Not started ☒ Under way
// ☐ Complete". Marks before none or before two leave it open: the text is empty then. A
// text that lists no choices is itself.
func chosen(t document.Text) document.Text {
	at := box.FindAllStringIndex(t.String, -1)
	if len(at) < 2 || strings.TrimSpace(t.String[:at[0][0]]) != "" {
		return t
	}
	var out document.Text
	marked := 0
	for i, b := range at {
		end := len(t.String)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		sign := strings.ReplaceAll(t.String[b[0]:b[1]], " ", "")
		if !strings.Contains(emptyBoxes, sign) {
			out = trimmed(t.Slice(b[1], end))
			marked++
		}
	}
	if marked != 1 {
		return document.Text{}
	}
	return out
}

// trimmed is a text without the space at its ends.
func trimmed(t document.Text) document.Text {
	from := len(t.String) - len(strings.TrimLeft(t.String, " "))
	return t.Slice(from, max(from, len(strings.TrimRight(t.String, " "))))
}
