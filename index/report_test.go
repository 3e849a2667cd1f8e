package index_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A report is the verdicts on a list of queries.
type report []verdict

// A score is what a group of queries reached.
type score struct {
	queries, nothing    int     // that have an answer; that have none
	first, early, ranks float64 // sums over queries with an answer
	empty               int     // queries with an answer that found nothing at all
	silent              int     // queries without an answer that found nothing, as they should
}

func (r report) all() score {
	var s score
	for i := range r {
		s.add(&r[i])
	}
	return s
}

func (s *score) add(v *verdict) {
	if v.None {
		s.nothing++
		if v.total == 0 {
			s.silent++
		}
		return
	}
	s.queries++
	s.early += v.early
	if v.total == 0 {
		s.empty++
	}
	if v.rank == 1 {
		s.first++
	}
	if v.rank > 0 {
		s.ranks += 1 / float64(v.rank)
	}
}

// share of all queries with an answer.
func (s score) share(sum float64) float64 { return sum / float64(max(s.queries, 1)) }

func (s score) meanRank() float64 { return s.share(s.ranks) }

// table is the golden file: the figures, those of each kind of difficulty, then each
// query with where its first answer stands, the worst first.
func (r report) table() string {
	var b strings.Builder
	s := r.all()
	fmt.Fprintf(&b, "%d queries with an answer, %d without\n\n", s.queries, s.nothing)
	fmt.Fprintf(&b, "recall@1      %.3f  the first hit is an answer\n", s.share(s.first))
	fmt.Fprintf(&b, "recall@5      %.3f  answers asked for that are among the first five\n", s.share(s.early))
	fmt.Fprintf(&b, "MRR           %.3f  mean of 1/rank of the first answer, 0 after the %dth\n", s.meanRank(), looked)
	fmt.Fprintf(&b, "zero results  %.3f  queries with an answer that find nothing\n", s.share(float64(s.empty)))
	fmt.Fprintf(&b, "silent        %d of %d queries without an answer that find nothing\n", s.silent, s.nothing)
	b.WriteString("\n   MRR   r@1   r@5    n  about\n")
	for _, about := range r.groups() {
		var g score
		for i := range r {
			if r[i].About == about && !r[i].None {
				g.add(&r[i])
			}
		}
		if g.queries > 0 {
			fmt.Fprintf(&b, "%6.3f %5.2f %5.2f %4d  %s\n", g.meanRank(), g.share(g.first), g.share(g.early), g.queries, about)
		}
	}
	b.WriteString("\n  rank   r@5  about           query → what stands first where no answer does\n")
	for _, v := range r.worstFirst() {
		b.WriteString(v.line())
	}
	return b.String()
}

// groups are the kinds of difficulty, in order.
func (r report) groups() []string {
	var all []string
	for _, v := range r {
		if !slices.Contains(all, v.About) {
			all = append(all, v.About)
		}
	}
	slices.Sort(all)
	return all
}

// worstFirst sorts by rank, those without any first; else as in the list.
func (r report) worstFirst() report {
	sorted := slices.Clone(r)
	slices.SortStableFunc(sorted, func(a, b verdict) int {
		return cmp.Or(cmp.Compare(b.cost(), a.cost()), cmp.Compare(a.early, b.early))
	})
	return sorted
}

// cost is the rank, or more than any where no answer was found.
func (v verdict) cost() int {
	switch {
	case v.None && v.total == 0:
		return 1
	case v.rank == 0:
		return looked + 1
	}
	return v.rank
}

func (v verdict) line() string {
	rank, share := fmt.Sprint(v.rank), fmt.Sprintf("%.2f", v.early)
	switch {
	case v.None && v.total == 0:
		rank, share = "ok", "-"
	case v.None:
		rank, share = "found", "-"
	case v.rank == 0:
		rank = "-"
	}
	out := fmt.Sprintf("%6s %5s  %-14s  %s", rank, share, v.About, v.Query)
	if v.first != "" {
		out += " → " + v.first
	}
	if v.relaxed {
		out += " (some words)"
	}
	return out + "\n"
}
