package html

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compromisos/document"

	"github.com/PuerkitoBio/goquery"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden reads whole pages; the golden files show what is kept of them.
func TestGolden(t *testing.T) {
	pages, err := filepath.Glob("testdata/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages", err)
	}
	for _, name := range pages {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			f, err := Read(data, "", Options{})
			if err != nil {
				t.Fatal(err)
			}
			golden := strings.TrimSuffix(name, ".html") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(dump(f)), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), dump(f)); diff != "" {
				t.Error(diff)
			}
			checkPaths(t, data, f)
		})
	}
}

// checkPaths finds the element of every block, table, cell and note again.
func checkPaths(t *testing.T, data []byte, f *document.File) {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(string(data)))
	if err != nil {
		t.Fatal(err)
	}
	one := func(path, text string) {
		t.Helper()
		sel := doc.Find(path)
		if sel.Length() != 1 {
			t.Errorf("path %q matches %d elements", path, sel.Length())
			return
		}
		first, _, _ := strings.Cut(text, " ")
		first = strings.TrimRight(first, ",.")
		if !strings.Contains(norm.NFC.String(strings.ReplaceAll(sel.Text(), "\u00ad", "")), first) {
			t.Errorf("path %q does not hold %q", path, text)
		}
	}
	var walk func([]document.Block)
	walk = func(blocks []document.Block) {
		for _, b := range blocks {
			if b.Table == nil {
				one(b.Text.Path, b.Text.String)
				continue
			}
			one(b.Table.Path, b.Table.Caption.String)
			for _, r := range b.Table.Rows {
				for _, c := range r.Cells {
					one(c.Places[0].Path, c.Text().String)
					walk(c.Blocks)
				}
			}
		}
	}
	walk(f.Blocks)
	for _, n := range f.Footnotes {
		one(n.Text.Path, n.Text.String)
	}
}

// TestRead has one case for each rule, as a piece of a page and what is read of it.
func TestRead(t *testing.T) {
	cases := []struct{ name, page, want string }{
		{"inline text beside blocks", `<div>uno <i>dos</i><p>tres</p>cuatro</div>`, "p: uno dos\np: tres\np: cuatro\n"},
		{"one br joins lines", `<p>uno<br>dos</p>`, "p: uno / dos\n"},
		{"two br divide paragraphs", `<p>uno<br> <br>dos<br>tres</p>`, "p: uno\np: dos / tres\n"},
		{"a title keeps its lines", `<h2>uno<br><br>dos</h2>`, "h2: uno / dos\n"},
		{"white space as browsers set it", "<p> uno\n\t dos&nbsp;&nbsp;tres&#8203;</p>", "p: uno dos tres\n"},
		{"letters apart from their accent", "<p>accio\u0301n <b>an\u0303o</b>s</p>", "p: acción **año**s\n"},
		{"bold by style", `<p>uno <span style="font-weight: 700">dos</span> <b style="font-weight:normal">tres</b></p>`, "p: uno **dos** tres\n"},
		{"alignment", `<center>uno</center><p style="text-align:right">dos</p><p align=justify>tres</p>`, "center p: uno\nright p: dos\nleft p: tres\n"},
		{"bullets printed in the text", `<ul><li>— uno</li><li>○ dos</li></ul>`, "li1 [—]: uno\nli1 [○]: dos\n"},
		{"bullets that the browser draws", `<ul><li>uno<ul><li>dos</li></ul></li></ul>`, "li1 [•]: uno\nli2 [•]: dos\n"},
		{"no bullet at all", `<ul style="list-style:none"><li>uno</li></ul>`, "li1 []: uno\n"},
		{"numbers that the browser draws", `<ol start=9><li>uno</li><li>dos</li></ol><ol type=I><li>tres</li></ol>`, "li1 [9.]: uno\nli1 [10.]: dos\nli1 [I.]: tres\n"},
		{"numbers printed in the text", `<ol style="list-style-type:none"><li>a) uno</li></ol>`, "li1 [a)]: a) uno\n"},
		{"an item of two paragraphs", `<ul><li><p>uno</p><p>dos</p></li></ul>`, "li1 [•]: uno\np: dos\n"},
		{"bullets without a list", `<p>uno:<br>• dos<br>• tres<br>cuatro</p>`, "p: uno:\nli1 [•]: dos\nli1 [•]: tres / cuatro\n"},
		{"a dash that belongs to the words", `<p>—dijo— que no</p><p>-5 grados</p>`, "p: —dijo— que no\np: -5 grados\n"},
		{"a list without items and without end", `<p>A:</p><ul>— uno.— dos – y medio<p>B:</p><ul>— tres:<ul>○ cuatro○ cinco<p>C:</p><ul>— seis</ul>`,
			"p: A:\nli1 [—]: uno.\nli1 [—]: dos – y medio\np: B:\nli1 [—]: tres:\nli2 [○]: cuatro\nli2 [○]: cinco\np: C:\nli1 [—]: seis\n"},
		{"definitions", `<dl><dt>uno</dt><dd>dos</dd></dl>`, "p: uno\np: dos\n"},
		{"a form of terms below a heading", `<h2>A</h2><dl><dt>uno</dt><dd>1</dd><div><dt>dos</dt><dd><ul><li>a</li></ul></dd></div><dt>tres</dt><dd>3</dd><dd>4</dd></dl><p>fin</p>`,
			"h2: A\ntable of 2 columns, 0 header rows, caption \"\"\n  0,0 1x1 header\n    p: uno\n  0,1 1x1\n    p: 1\n  1,0 1x1 header\n    p: dos\n  1,1 1x1\n    li1 [•]: a\n  2,0 1x1 header\n    p: tres\n  2,1 1x1\n    p: 3\n    p: 4\np: fin\n"},
		{"who wrote a page and when is no form", `<h1>A</h1><dl><dt>uno</dt><dd>1</dd><dt>dos</dt><dd>2</dd><dt>tres</dt><dd>3</dd></dl>`, "h1: A\np: uno\np: 1\np: dos\np: 2\np: tres\np: 3\n"},
		{"lines that open with labels", `<p><b>Uno:</b> 1<br>y más<br><b>Dos</b>: 2<br><b>Tres</b></p>`, "p: **Uno:** 1 / y más\np: **Dos**: 2 / **Tres**\n"},
		{"preformatted lines", "<pre>uno\n  dos</pre>", "p: uno / dos\n"},
		{"a call and its note", `<p>uno<sup>1</sup>, dos</p><p><sup>1</sup> nota</p>`, "p: uno^1, dos\nnote 1: nota\n"},
		{"calls as raised digits", `<p>uno¹² y 5 m² de dos²</p><p>¹² doce</p><p>² nota</p>`, "p: uno^12 y 5 m² de dos^2\nnote 12: doce\nnote 2: nota\n"},
		{"raised text without a note", `<p>el 1<sup>er</sup> m<sup>2</sup></p>`, "p: el 1er m2\n"},
		{"two calls in one", `<p>uno<sup>1,2</sup></p><div><sup>1</sup> a<br><sup>2</sup> b<br>c</div>`, "p: uno^1^2\nnote 1: a\nnote 2: b / c\n"},
		{"notes that links point to", `<p>uno<a href="#n1">[1]</a></p><ol><li id=n1><p>a <a href="#r1">↩</a></p><p>b</p></li></ol>`, "p: uno^1\nnote 1: a / b\n"},
		{"a star as mark", `<p>uno<sup>*</sup></p><p><sup>*</sup> nota</p>`, "p: uno^*\nnote *: nota\n"},
		{"a link in brackets is no call", `<p>uno <a href="#mapa">ver mapa</a></p>`, "p: uno ver mapa\n"},
		{"one article alone is no part", `<article><p>uno</p></article>`, "p: uno\n"},
		{"parts of an article", `<article><section><p>uno</p><section>dos</section></section><section>tres</section></article>`, "§1 p: uno\n§1 p: dos\n§2 p: tres\n"},
		{"a table of one column places things", `<table><tr><td><p>uno</p></td></tr><tr><td>dos</td></tr></table>`, "p: uno\np: dos\n"},
		{"cells of one unruled row stand side by side", `<table><tr><td>uno<br>A</td><td>dos<br>B</td></tr></table>`, "group 1 p: uno / A\ngroup 1 p: dos / B\n"},
		{"a first row in bold names the columns", `<table><tr><td><b>A</b></td><td><b>B</b></td></tr><tr><td>1</td><td>2</td></tr></table>`,
			"table of 2 columns, 1 header rows, caption \"\"\n  0,0 1x1 header\n    p: **A**\n  0,1 1x1 header\n    p: **B**\n  1,0 1x1\n    p: 1\n  1,1 1x1\n    p: 2\n"},
		{"elements of a word processor", `<p>uno<o:p> dos</o:p></p>`, "p: uno dos\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f, err := Read([]byte(c.page), "text/html; charset=utf-8", Options{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, dump(f)); diff != "" {
				t.Error(diff)
			}
			checkPaths(t, []byte(c.page), f)
		})
	}
}

// TestChrome has pages of which only the word "texto" belongs to the document, once
// or more, and the word "sitio" does not.
func TestChrome(t *testing.T) {
	long := strings.Repeat("texto ", 40)
	cases := []struct{ name, page string }{
		{"a form around the page", `<form><p>` + long + `</p><input value=sitio></form>`},
		{"a small form", `<p>` + long + `</p><form><label>sitio</label></form>`},
		{"class names", `<div class="mainMenu">sitio</div><div id="cookie-bar">sitio</div><p>` + long + `</p><div class="post_footer">sitio</div>`},
		{"class names of the whole page", `<div class="social menu-layout"><h1>texto</h1><p>` + long + `</p></div>`},
		{"roles", `<div role=navigation>sitio</div><main><p>` + long + `</p></main><div role=contentinfo>sitio</div>`},
		{"hidden parts", `<p hidden>sitio</p><p aria-hidden=true>sitio</p><p style="DISPLAY: none !important">sitio</p><span class=sr-only>sitio</span><p>` + long + `</p>`},
		{"an article among others", `<article><p>` + long + `</p></article><article class=card><a href=x>sitio</a></article>`},
		{"the title before the content", `<div><h1>texto</h1><p>texto</p><div class="entry-content"><p>` + long + `</p></div><p>sitio</p></div>`},
		{"signatures beside the content", `<div class=content><p>` + long[:90] + `</p></div><div><p>texto</p><table border=1><tr><td>texto texto<td>texto texto</table></div>`},
		{"articles of equal weight", `<main><article><p>` + long + `</p></article><article><p>` + long + `</p></article></main><p>sitio</p>`},
		{"lists of links in a page of tables", `<table><tr><td><a href=a>sitio</a><br><a href=b>sitio</a><br><a href=c>sitio</a></td><td><h1>texto</h1><p>` + long + `</p></td></tr></table>`},
		{"main beside asides", `<header><nav>sitio</nav></header><main><p>texto</p><aside>sitio</aside></main><footer>sitio</footer>`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f, err := Read([]byte(c.page), "", Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := dump(f)
			if strings.Contains(got, "sitio") {
				t.Errorf("kept a part of the site:\n%s", got)
			}
			if want := strings.Count(c.page, "texto"); strings.Count(got, "texto") != want {
				t.Errorf("lost a part of the document:\n%s", got)
			}
		})
	}
}

// TestLinkedNames keeps a list of members whose names are links.
func TestLinkedNames(t *testing.T) {
	page := `<main><p>Integrantes</p><ul><li><a href=a>Una</a></li><li><a href=b>Dos</a></li><li><a href=c>Tres</a></li></ul></main>`
	f, err := Read([]byte(page), "", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Blocks) != 4 {
		t.Errorf("blocks: %s", dump(f))
	}
}

func TestEncodings(t *testing.T) {
	cases := []struct {
		name, contentType string
		data              string
	}{
		{"utf-8 whatever is declared", "text/html; charset=iso-8859-1", "<p>A\u00f1o</p>"},
		{"declared by the server", "text/html; charset=iso-8859-1", "<p>A\xf1o</p>"},
		{"declared in the page", "", `<meta charset="windows-1252"><p>A` + "\xf1o</p>"},
		{"declared wrongly", "text/html; charset=utf-8", "<p>A\xf1o</p>"},
		{"nothing declared", "", "<p>A\xf1o</p>"},
		{"byte order mark", "", "\xef\xbb\xbf<p>A\u00f1o</p>"},
		{"utf-16", "", "\xff\xfe<\x00p\x00>\x00A\x00\xf1\x00o\x00"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f, err := Read([]byte(c.data), c.contentType, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := f.Blocks[0].Text.String; got != "Año" {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestDeclared(t *testing.T) {
	f, err := Read([]byte(`<html lang=" pt-BR "><title> Um
 título </title><p>x</p>`), "", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if f.Title != "Um título" || f.Language != "pt-BR" {
		t.Errorf("title %q, language %q", f.Title, f.Language)
	}
}

func TestErrors(t *testing.T) {
	cases := []struct{ name, page, code string }{
		{"nothing to read", `<nav>x</nav>`, document.CodeNoText},
		{"too large", strings.Repeat("x", 101), document.CodeLimit},
		{"too deep", strings.Repeat("<div>", 2000), document.CodeLimit},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			opt := Options{}
			if c.name == "too large" {
				opt.MaxBytes = 100
			}
			_, err := Read([]byte(c.page), "", opt)
			if got := document.ErrorCode(err); got != c.code {
				t.Errorf("code %q of %v, want %q", got, err, c.code)
			}
		})
	}
}

// TestFragment reads pieces that stand in cells of other formats.
func TestFragment(t *testing.T) {
	cases := []struct{ name, source, want string }{
		{"words alone", "uno", "p: uno\n"},
		{"calls of notes that stand elsewhere", "uno<sup>1</sup> dos² tres<sup>9</sup>", "p: uno^1 dos^2 tres9\n"},
		{"paragraphs left open", "<p>uno<p>dos", "p: uno\np: dos\n"},
		{"deeper than parsers go", strings.Repeat("<div>", 600) + "uno<b>dos", "p: uno dos\n"},
		{"nothing", " <p></p>", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := dump(&document.File{Blocks: Fragment(c.source, map[string]bool{"1": true, "2": true})})
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestEngine names the version that the module is built with.
func TestEngine(t *testing.T) {
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(mod), "github.com/PuerkitoBio/"+Engine) {
		t.Errorf("go.mod does not require %s", Engine)
	}
}

// TestHostileTables reads tables with spans that no table can have.
func TestHostileTables(t *testing.T) {
	cases := map[string]string{
		"wide":        `<table><tr><th colspan=99999999>a<td>b<tr><td>c<td>d</table>`,
		"high":        `<table><tr><th rowspan=65534>a<td>b<tr><td>c</table>`,
		"rest":        `<table><tr><th rowspan=0>a<td>b<tr><td>c<tr><td>d</table>`,
		"overlapping": `<table><tr><td>a<td rowspan=3>b<tr><td colspan=2>c<td>d<tr><td>e</table>`,
		"negative":    `<table><tr><th colspan=-3 rowspan=-1>a<td>b<tr><td>c<td>d</table>`,
	}
	for name, page := range cases {
		t.Run(name, func(t *testing.T) {
			f, err := Read([]byte(page), "", Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkFile(t, f)
		})
	}
}

// FuzzHTML reads any bytes.
func FuzzHTML(f *testing.F) {
	for _, seed := range []string{
		`<p>uno<sup>1</sup></p><p><sup>1</sup> nota</p>`,
		`<table><tr><th rowspan=3 colspan=2>a<td>b<tr><td>c<table><tr><td>d<td>e</table></table>`,
		`<ul>— uno<p>dos<ul>○ tres<ol start=-1 reversed><li value=x>cuatro`,
		"<p>e\u0301<br><br>\u0301x <b>\u0327</b></p>",
		`<a href="#n">[1]</a><div id=n>x<div>y`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if file, err := Read(data, "", Options{}); err == nil {
			checkFile(t, file)
		}
	})
}

// TestBound counts at least the nodes that the parser makes.
func TestBound(t *testing.T) {
	for name, c := range map[string]struct {
		source string
		want   int
	}{
		"plain":        {"<p>uno<p>dos", 4},
		"opened again": {"<b><i><p>uno</p><p>dos</p>", 8},
		"ended":        {"<p><b>uno</b></p><p>dos</p>", 5},
		"alike":        {strings.Repeat("<b>", 9) + "<p>x", 11},
	} {
		var n counter
		n.count(c.source)
		if n.nodes < c.want || n.nodes > 3*c.want {
			t.Errorf("%s: %d nodes, want about %d", name, n.nodes, c.want)
		}
	}
}
