package score

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// names is the key that tells the entries of a list apart, by the list's key. What
// stands inside an entry counts as right only under the right name.
var names = map[string]string{
	"commitments": "number",
	"signatories": "name",
	"members":     "name",
	"footnotes":   "mark",
	"details":     "label",
	"sections":    "title",
}

// apart are keys of a labelled document that addPledges and labelledPart read.
var apart = map[string]bool{"pledges": true, "pledges_maybe": true, "first": true}

// values flattens a document into its values with how often each occurs; a null
// and an empty string are no values.
func values(doc object) map[Value]int {
	out := map[Value]int{}
	if doc == nil {
		return out
	}
	out[Value{Field: "documents"}]++
	for k, v := range doc {
		if !apart[k] {
			flatten(out, k, k, "", v)
		}
	}
	return out
}

// flatten adds the values below v, which stands under key at the end of path;
// prefix names the entries around it.
func flatten(out map[Value]int, path, key, prefix string, v any) {
	switch v := v.(type) {
	case object:
		for k, inner := range v {
			flatten(out, path+"."+k, k, prefix, inner)
		}
	case []any:
		for _, entry := range v {
			flattenEntry(out, path, key, prefix, entry)
		}
	default:
		if t := text(v); t != "" {
			out[Value{path, prefix + t}]++
		}
	}
}

func flattenEntry(out map[Value]int, path, key, prefix string, entry any) {
	o, ok := entry.(object)
	if !ok {
		flatten(out, path, key, prefix, entry)
		return
	}
	name, named := names[key]
	if named {
		prefix += text(o[name]) + "|"
	}
	out[Value{path, prefix}]++
	for k, inner := range o {
		if !named || k != name {
			flatten(out, path+"."+k, k, prefix, inner)
		}
	}
}

// plain makes typographic variants of one character the same.
var plain = strings.NewReplacer(
	"“", `"`, "”", `"`, "«", `"`, "»", `"`, "’", "'", "‘", "'", "–", "-", "—", "-", "\u00ad", "",
)

// text is a scalar as compared: NFKC, plain quotes and dashes, single spaces, no
// punctuation at the ends but for the open end of a period ("2019-08/..").
func text(v any) string {
	if v == nil {
		return ""
	}
	s := plain.Replace(norm.NFKC.String(fmt.Sprint(v)))
	s = strings.Join(strings.Fields(s), " ")
	if strings.HasPrefix(s, "../") || strings.HasSuffix(s, "/..") {
		return s
	}
	return strings.Trim(s, " .:;")
}
