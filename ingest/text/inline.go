package text

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"compromisos/document"
	htmlreader "compromisos/ingest/html"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/parser"
	render "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// inline reads the words of a paragraph as Markdown. It knows no blocks but the
// paragraph: in texts that are no Markdown, an indent is no code and a number at the
// start of a line no list. Each line end of the source stays a line end.
var inline = goldmark.New(
	goldmark.WithParser(parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1)),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
	)),
	goldmark.WithRendererOptions(render.WithUnsafe(), render.WithHardWraps()),
)

var (
	// lessThan opens HTML only before the name of an element that texts are written
	// with, its attributes and an end, or an address; elsewhere it is a sign.
	lessThan = regexp.MustCompile(`(?i)^(?:</?(?:a|b|br|blockquote|center|dd|div|dl|dt|em|font|h[1-6]|hr|i|li|ol|p|pre|s|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)(?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*\s*/?>|<(?:https?:|mailto:|[^\s<>@]+@)[^\s<>]*>)`)
	// footCall is Markdown's footnote call.
	footCall = regexp.MustCompile(`\[\^([^\]\s]{1,5})\]`)
)

// blocks reads the lines of a chunk.
func (r *reader) blocks(c *chunk) []document.Block {
	return r.read(strings.Join(r.dehyphenate(c.lines), "\n"), c.path())
}

// read turns a piece of Markdown and HTML into blocks that stand at path. The path
// is that of every block and cell in it.
func (r *reader) read(source, path string) []document.Block {
	source = tame(footCall.ReplaceAllString(source, "<sup>$1</sup>"))
	var out bytes.Buffer
	if err := inline.Convert([]byte(protect(source)), &out); err != nil {
		out.Reset()
		out.WriteString(html.EscapeString(source))
	}
	blocks := htmlreader.Fragment(out.String(), r.marks)
	place(blocks, path)
	return blocks
}

const (
	// mostEmphasis is how many signs of emphasis a paragraph may have for them to mean
	// any: the parser tries each with each.
	mostEmphasis = 1000
	// mostLinks is the same of links: each is looked for up to the paragraph's end. It is
	// their number times the length in bytes.
	mostLinks = 1 << 22
	// mostOpen is how many signs may open a link or code: each waits for its end.
	mostOpen = 10_000
)

var (
	emphasisSigns = strings.NewReplacer("*", "&#42;", "_", "&#95;")
	linkSigns     = strings.NewReplacer("[", "&#91;", "`", "&#96;")
)

// tame takes the meaning from Markdown's signs in a paragraph that has more of them than
// people write.
func tame(source string) string {
	if strings.Count(source, "*")+strings.Count(source, "_") > mostEmphasis {
		source = emphasisSigns.Replace(source)
	}
	open := strings.Count(source, "[") + strings.Count(source, "`")
	if open > mostOpen || strings.Count(source, "](")*len(source) > mostLinks {
		source = linkSigns.Replace(source)
	}
	return source
}

// place sets the path of blocks and of all that is in them.
func place(blocks []document.Block, path string) {
	for i := range blocks {
		blocks[i].Text.Path = path
		if t := blocks[i].Table; t != nil {
			t.Path = path
			for _, row := range t.Rows {
				for j := range row.Cells {
					row.Cells[j].Places = []document.Place{{Path: path}}
					place(row.Cells[j].Blocks, path)
				}
			}
		}
	}
}

// longestTag is the length in bytes of the longest tag that is looked for.
const longestTag = 2048

// protect escapes every less-than sign that opens no HTML.
func protect(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		if lessThan.MatchString(s[i:min(len(s), i+longestTag)]) {
			b.WriteByte('<')
		} else {
			b.WriteString("&lt;")
		}
		s = s[i+1:]
	}
}

const (
	// wrappedLines is how many lines a paragraph must have to be judged as wrapped.
	wrappedLines = 3
	// wrappedShare is how long each line but the last must be, against the longest.
	wrappedShare = 0.75
)

// dehyphenate joins words that were divided at line ends, in a paragraph whose lines
// are clearly wrapped to one width. A word that the text also writes with its
// hyphen keeps it.
func (r *reader) dehyphenate(lines []string) []string {
	longest := 0
	for _, l := range lines {
		longest = max(longest, utf8.RuneCountInString(l))
	}
	for i, l := range lines {
		if i+1 < len(lines) && float64(utf8.RuneCountInString(l)) < wrappedShare*float64(longest) {
			return lines
		}
	}
	if len(lines) < wrappedLines {
		return lines
	}
	out := append([]string(nil), lines...)
	for i := 0; i+1 < len(out); i++ {
		head, tail := lastWord(out[i]), firstWord(out[i+1])
		if head == "" || tail == "" {
			continue
		}
		line := strings.TrimSuffix(strings.TrimSpace(out[i]), "-")
		if r.hyphenated[strings.ToLower(head+"-"+tail)] {
			line += "-"
		}
		out[i], out[i+1] = line+tail, strings.TrimSpace(strings.TrimPrefix(out[i+1], tail))
	}
	return out
}

// lastWord is the part of a word before the hyphen that ends a line.
func lastWord(l string) string {
	l, ok := strings.CutSuffix(strings.TrimSpace(l), "-")
	if !ok {
		return ""
	}
	return l[len(strings.TrimRightFunc(l, unicode.IsLetter)):]
}

// firstWord is the word in lower case that opens a line.
func firstWord(l string) string {
	if r, _ := utf8.DecodeRuneInString(l); !unicode.IsLower(r) {
		return ""
	}
	return l[:len(l)-len(strings.TrimLeftFunc(l, unicode.IsLetter))]
}

// hyphenWord is a word written with a hyphen inside a line.
var hyphenWord = regexp.MustCompile(`\pL+-\pL+`)

// hyphenated are the words that a text writes with a hyphen inside a line.
func hyphenated(source string) map[string]bool {
	out := map[string]bool{}
	for _, w := range hyphenWord.FindAllString(source, -1) {
		out[strings.ToLower(w)] = true
	}
	return out
}
