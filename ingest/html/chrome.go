package html

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unread are the elements whose content is no text of the page.
var unread = []atom.Atom{
	atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Button, atom.Iframe, atom.Select,
	atom.Textarea, atom.Input, atom.Svg, atom.Math, atom.Canvas, atom.Object, atom.Embed, atom.Video, atom.Audio,
	atom.Dialog, atom.Datalist, atom.Map, atom.Nav, atom.Aside, atom.Menu,
}

// siteRoles are the ARIA roles of the parts of a site that are no document.
var siteRoles = []string{
	"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar",
}

// siteWords are the words in class names and ids by which the common site builders
// mark the parts around a document. They are identifiers of HTML practice, the
// same in every country, and no words of a language that documents are written in.
var siteWords = []string{
	"nav", "navbar", "navigation", "breadcrumb", "breadcrumbs", "share", "sharing", "sharedaddy", "addtoany", "social",
	"menu", "sidebar", "related", "cookie", "cookies", "footer", "pagination", "pager", "comments", "disqus", "newsletter",
	"popup", "modal", "skip", "toolbar",
}

// unseenClasses hide an element from those who see the page.
var unseenClasses = []string{"sr-only", "visually-hidden", "screen-reader-text", "d-none", "hidden"}

// largestChrome is the share of a page's plain text above which an element is no
// part of the site around it, however its class is called: theme builders put
// "menu" or "social" on the body too.
const largestChrome = 0.25

// chrome reports whether an element and all in it belong to the site, not to the
// document, or are not shown at all.
func (p *page) chrome(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return n.Type != html.TextNode
	}
	if slices.Contains(unread, n.DataAtom) || hidden(n) {
		return true
	}
	if p.fragment {
		return false
	}
	role, _ := attr(n, "role")
	if slices.Contains(siteRoles, role) && p.share(n) < largestChrome {
		return true
	}
	switch n.DataAtom {
	case atom.Form:
		// Some servers wrap the whole page into one form.
		return p.share(n) < largestChrome
	case atom.Header:
		return siteHeader(n)
	case atom.Footer:
		return !within(n, atom.Article, atom.Main, atom.Section, atom.Blockquote)
	}
	return p.named(n)
}

// hidden reports whether an element says of itself that it is not shown.
func hidden(n *html.Node) bool {
	if _, ok := attr(n, "hidden"); ok {
		return true
	}
	if v, _ := attr(n, "aria-hidden"); v == "true" {
		return true
	}
	if property(n, "display") == "none" || property(n, "visibility") == "hidden" {
		return true
	}
	class, _ := attr(n, "class")
	for _, c := range strings.Fields(class) {
		if slices.Contains(unseenClasses, c) {
			return true
		}
	}
	return false
}

// siteHeader reports whether a header is that of the site. The header of an article
// carries its title and date, and no navigation.
func siteHeader(n *html.Node) bool {
	if holds(n, atom.Nav, atom.Form) {
		return true
	}
	if within(n, atom.Article, atom.Main, atom.Section) {
		return false
	}
	return is(n.Parent, atom.Body) || !holds(n, atom.H1, atom.H2, atom.Time)
}

// named reports whether the class or id of an element names a part of the site.
// What holds the title, an article or much of the text is never such a part.
func (p *page) named(n *html.Node) bool {
	if is(n, atom.Html, atom.Body, atom.Main, atom.Article, atom.H1, atom.Td, atom.Th, atom.Tr, atom.Tbody) {
		return false
	}
	class, _ := attr(n, "class")
	id, _ := attr(n, "id")
	for _, name := range append(strings.Fields(class), id) {
		if slices.ContainsFunc(nameWords(name), func(w string) bool { return slices.Contains(siteWords, w) }) {
			return p.share(n) < largestChrome && !holds(n, atom.H1, atom.Article, atom.Main)
		}
	}
	return false
}

// nameWords cuts a class name into its words: "site-navBar_top" is site, nav, bar
// and top.
func nameWords(name string) []string {
	var b strings.Builder
	lower := false
	for _, r := range name {
		if unicode.IsUpper(r) && lower {
			b.WriteByte(' ')
		}
		lower = unicode.IsLower(r)
		if !unicode.IsLetter(r) {
			r = ' '
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return strings.Fields(b.String())
}
