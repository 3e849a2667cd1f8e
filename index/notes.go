package index

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/blevesearch/bleve/v2"

	"compromisos/index/disk"
	"compromisos/index/match"
	"compromisos/index/query"
	"compromisos/index/schema"
)

// mostNotes bounds how many clauses of a query are looked at for what to say of them.
const mostNotes = 8

// notes say how dates without their year were read, and which bodies and languages that
// the query names no record has.
func (x *Index) notes(ctx context.Context, p prepared) ([]string, error) {
	var out []string
	seen := map[string]bool{}
	for _, c := range append(p.root.Clauses(), p.limits...) {
		if seen[c.String()] || len(seen) == mostNotes {
			continue
		}
		switch {
		case c.Days != nil && c.Days.Inferred:
			out = append(out, fmt.Sprintf("%q is read as %s", c.Text, c.Days))
		case c.Field == schema.Org || c.Field == schema.Language:
			note, err := x.unknown(ctx, c)
			if err != nil {
				return nil, err
			}
			if note != "" {
				out = append(out, note)
			}
		default:
			continue
		}
		seen[c.String()] = true
	}
	return out, nil
}

// unknown says that no record has the value of a clause, and which they have; empty
// where one does.
func (x *Index) unknown(ctx context.Context, c query.Clause) (note string, err error) {
	q := x.interpreter.Compile(&query.Node{Clause: c}, nil, nil)
	found, err := x.live.SearchInContext(ctx, bleve.NewSearchRequestOptions(match.Watched(q), 0, 0, false))
	if err != nil || found.Total > 0 {
		return "", err
	}
	reader, err := disk.Now(x.live)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	if c.Field == schema.Language {
		all, err := x.interpreter.Values(ctx, reader, c.Field)
		if err != nil || len(all) == 0 {
			return "", err
		}
		return fmt.Sprintf("no document is in the language %q; there are %s", c.Text, strings.Join(all, ", ")), nil
	}
	near, err := x.interpreter.Nearest(ctx, reader, c.Field, c.Text)
	if err != nil {
		return "", err
	}
	if near != "" {
		return fmt.Sprintf("no record names the body %q; did you mean %q?", c.Text, near), nil
	}
	return fmt.Sprintf("no record names the body %q", c.Text), nil
}
