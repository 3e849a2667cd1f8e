package interpret

import (
	"strings"
	"unicode/utf8"

	"compromisos/index/analysis"
	"compromisos/index/query"
)

// Rewrite is the query as it is looked for: the words of an organization's name as
// one, letters that are spelled out as a word, and without words that say nothing
// (de, la) where others do.
func (in *Interpreter) Rewrite(n *query.Node) *query.Node {
	if n == nil || n.Op == query.Leaf {
		return n
	}
	out := &query.Node{Op: n.Op, Clause: n.Clause}
	parts := n.Parts
	if n.Op == query.All {
		parts = in.withoutStops(in.withNames(withSpelled(parts)))
	}
	for _, p := range parts {
		out.Parts = append(out.Parts, in.Rewrite(p))
	}
	if len(out.Parts) == 1 && n.Op != query.Not {
		return out.Parts[0]
	}
	return out
}

// withSpelled joins letters that stand by themselves (N O S C), three at least.
func withSpelled(parts []*query.Node) []*query.Node {
	const fewest = 3
	return joinRuns(parts, "", fewest, func(i int) int {
		n := 0
		for i+n < len(parts) && parts[i+n].IsPlain() && isSpelled(parts[i+n].Clause.Text) {
			n++
		}
		return n
	})
}

// joinRuns makes one clause of each run of words, fewest at least; length is that of the
// run which begins at the part i.
func joinRuns(parts []*query.Node, space string, fewest int, length func(i int) int) []*query.Node {
	var out []*query.Node
	for i := 0; i < len(parts); {
		n := length(i)
		if n < fewest {
			out = append(out, parts[i])
			i++
			continue
		}
		out = append(out, &query.Node{Clause: query.Clause{Text: joinTexts(parts[i:i+n], space)}})
		i += n
	}
	return out
}

// isSpelled reports whether s is a letter, with or without a period.
func isSpelled(s string) bool { return analysis.IsLetter(strings.TrimSuffix(s, ".")) }

// joinTexts is the text of several words, as one.
func joinTexts(parts []*query.Node, space string) string {
	texts := make([]string, len(parts))
	for i, p := range parts {
		texts[i] = p.Clause.Text
		if space == "" {
			texts[i] = strings.TrimSuffix(texts[i], ".")
		}
	}
	return strings.Join(texts, space)
}

// withNames makes one clause of words that are together a name of an organization,
// so that it is found by its other names too.
func (in *Interpreter) withNames(parts []*query.Node) []*query.Node {
	// A name is compared word by word, so that each part has to be one word.
	all := make([]string, len(parts))
	for i, p := range parts {
		if p.IsPlain() {
			all[i] = analysis.Words(p.Clause.Text)
		}
	}
	const fewest = 2
	return joinRuns(parts, " ", fewest, func(i int) int { return in.bodies.Longest(all[i:]) })
}

// withoutStops leaves out words that say nothing, if others are left. What is
// written in capitals throughout is an acronym.
func (in *Interpreter) withoutStops(parts []*query.Node) []*query.Node {
	var out []*query.Node
	for _, p := range parts {
		if !p.IsPlain() || !in.isStop(p.Clause.Text) {
			out = append(out, p)
		}
	}
	for _, p := range out {
		if p.Op != query.Not {
			return out
		}
	}
	return parts
}

// isStop reports whether a word says nothing in a language that documents have.
func (in *Interpreter) isStop(text string) bool {
	if utf8.RuneCountInString(text) > 1 && strings.ToUpper(text) == text {
		return false
	}
	word := analysis.Fold(text)
	for _, s := range in.stemmers {
		if s.IsStop(word) {
			return true
		}
	}
	return false
}
