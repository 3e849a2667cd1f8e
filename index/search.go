package index

import (
	"context"
	"errors"

	"compromisos/index/disk"
	"compromisos/index/facet"
	"compromisos/index/interpret"
	"compromisos/index/query"
)

// What is counted of the hits of a search.
type (
	// A Facet is how many hits there are of each value of a field.
	Facet = facet.Facet
	// A FacetValue is one of the values that hits have.
	FacetValue = facet.Value
)

// FacetNames are the names that Query.Facets may hold.
func FacetNames() []string { return facet.Names() }

// A Result is what a Query found.
type Result struct {
	// Hits in the order of the Query, those that are equal by id.
	Hits []Hit
	// Total number of records found, on whatever page; Hits may be fewer. A section counts
	// once, however many of its passages were hit, and the best of them is its hit.
	Total int
	// Next is the cursor of the page after this one; empty on the last.
	Next string
	// Facets in the order of the Query; they count all of Total.
	Facets []Facet
	// Relaxed is true where no record answered all of the query: Hits hold the words of
	// its phrases in other forms or apart, or only some of its words.
	Relaxed bool
	// Suggestion is the query that may have been meant, where a word of it is not in
	// the index: Hits are then those of the suggestion. Empty otherwise.
	Suggestion string
	// Notes are sentences about how the query was read: what was relaxed, the day that a
	// date without its year stands for, a body or language that no record has.
	Notes []string
}

// Search finds records. A query that cannot be understood is a *QueryError; one that
// takes too long is ErrSlow.
func (x *Index) Search(ctx context.Context, q Query) (res Result, err error) {
	defer disk.Guard(&err)
	p, err := prepare(q, x.words)
	if err != nil {
		return Result{}, err
	}
	limited, cancel := context.WithTimeout(ctx, longestSearch)
	defer cancel()
	x.mu.RLock()
	defer x.mu.RUnlock()
	res, err = x.search(limited, p)
	if err != nil && errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
		return Result{}, ErrSlow
	}
	var mistake *QueryError
	if errors.As(err, &mistake) {
		return Result{}, mistake.In(q.Text)
	}
	return res, x.wrap(err)
}

// search runs the query; where it finds nothing with misspelt words corrected, and then
// with less and less of it.
func (x *Index) search(ctx context.Context, p prepared) (Result, error) {
	notes, err := x.notes(ctx, p)
	if err != nil {
		return Result{}, err
	}
	res, err := x.run(ctx, p)
	var relaxed string
	switch {
	case err != nil || p.Strict:
	case res.Total == 0:
		res, relaxed, err = x.relax(ctx, p, res)
	case res.Total < fewAnswers && p.root.IsQuestion():
		res, relaxed, err = x.widen(ctx, p, res)
	}
	if relaxed != "" {
		notes = append(notes, relaxed)
	}
	res.Notes = notes
	return res, err
}

// fewAnswers is how few records that hold all words of a question are not enough: those
// who ask use other words than those who answer.
const fewAnswers = 5

// widen runs a question again that few records hold all words of. Those stay first, and
// records that hold some follow.
func (x *Index) widen(ctx context.Context, p prepared, res Result) (Result, string, error) {
	loose, ok := x.interpreter.Rewrite(p.root).Loosen()
	if !ok {
		return res, "", nil
	}
	p.root = query.Join(query.Any, []*query.Node{p.root, loose})
	wide, err := x.run(ctx, p)
	if err != nil || wide.Total == res.Total {
		return res, "", err
	}
	wide.Relaxed = true
	return wide, "few records hold all of the words; those that hold some follow", nil
}

// The steps in which a query is relaxed that finds nothing, with what users are told.
var relaxations = []struct {
	loosen func(*interpret.Interpreter, *query.Node) (*query.Node, bool)
	note   string
}{
	{
		func(_ *interpret.Interpreter, n *query.Node) (*query.Node, bool) { return n.InForms() },
		"no record holds the phrase as written; these hold other forms of its words",
	}, {
		func(_ *interpret.Interpreter, n *query.Node) (*query.Node, bool) { return n.InWords() },
		"no record holds the phrase; these hold all of its words",
	}, {
		func(in *interpret.Interpreter, n *query.Node) (*query.Node, bool) { return in.Rewrite(n).Loosen() },
		"no record holds all of the words; these hold some",
	},
}

// relax runs a query that found nothing again, with its misspelt words corrected, then
// with less of it. note says what was left of it; empty where it is all.
func (x *Index) relax(ctx context.Context, p prepared, res Result) (out Result, note string, err error) {
	better, misspelt, err := x.correct(ctx, p.root)
	if err != nil {
		return res, "", err
	}
	if misspelt {
		p.root = better.Root
		if res, err = x.run(ctx, p); err != nil {
			return res, "", err
		}
	}
	root := p.root
	for i := 0; i < len(relaxations) && res.Total == 0; i++ {
		loose, ok := relaxations[i].loosen(x.interpreter, root)
		if !ok {
			continue
		}
		p.root = loose
		if res, err = x.run(ctx, p); err != nil {
			return res, "", err
		}
		if res.Total > 0 {
			res.Relaxed, note = true, relaxations[i].note
		}
	}
	if misspelt && res.Total > 0 {
		res.Suggestion = better.Written(p.Text, texts(res.Hits))
	}
	return res, note, nil
}

// run asks Bleve for the order of the hits, and then for what to show of those on the
// page: to read that of all hits would take longer than to find them.
func (x *Index) run(ctx context.Context, p prepared) (Result, error) {
	r := &ranking{keep: p.Offset + p.Limit, after: p.after}
	if len(p.facets) > 0 {
		r.counts = facet.NewCounter(p.facets, p.FacetLimit, &x.columns)
	}
	order, _ := sortOrder(p.Sort)
	compiled := x.interpreter.Compile(p.root, p.limits, p.Sources)
	if err := rank(ctx, x.live, compiled, order, r); err != nil {
		return Result{}, err
	}
	page := r.hits[min(p.Offset, len(r.hits)):]
	res := Result{Total: r.total, Facets: r.facets}
	if r.beyond > p.Offset+len(page) && len(page) > 0 {
		last := page[len(page)-1]
		res.Next = cursor{p.hash, last.score, last.value, last.id}.String()
	}
	var err error
	res.Hits, err = x.hits(ctx, p.root, page)
	return res, err
}

// correct looks up what the words of a query may be misspellings of.
func (x *Index) correct(ctx context.Context, root *query.Node) (c interpret.Correction, ok bool, err error) {
	reader, err := disk.Now(x.live)
	if err != nil {
		return c, false, err
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	return x.interpreter.Correct(ctx, reader, root)
}

// texts are what the hits show, in order.
func texts(hits []Hit) []string {
	out := make([]string, 0, 2*len(hits))
	for _, h := range hits {
		out = append(out, h.Fragment.Text, h.Title)
	}
	return out
}
