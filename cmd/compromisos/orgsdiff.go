package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"compromisos/organization"
	"compromisos/period"
)

// orgsDiff says who joined and who left between two dates.
func (a *app) orgsDiff(ctx context.Context, from, to string, f orgsFlags) error {
	first, err := lastDay(from)
	if err != nil {
		return err
	}
	last, err := lastDay(to)
	if err != nil {
		return err
	}
	if last.Compare(first) < 0 {
		return usagef("--diff: %s is later than %s", from, to)
	}
	c, err := a.census(ctx)
	if err != nil {
		return err
	}
	group := ""
	if f.group != "" {
		if group, err = c.group(f.group); err != nil {
			return err
		}
	}
	changes := c.Changes(first, last, group)
	if f.asJSON {
		e := json.NewEncoder(a.stdout)
		e.SetEscapeHTML(false)
		for _, x := range changes {
			if err := e.Encode(x); err != nil {
				return err
			}
		}
		return nil
	}
	for _, x := range changes {
		a.printChange(c, x)
	}
	if len(changes) == 0 && !a.quiet {
		fmt.Fprintf(a.stdout, "no group is known to have changed between %s and %s: that takes two dated lists of its members\n", from, to)
	}
	return nil
}

// lastDay is the last day that a date of the command line can mean.
func lastDay(s string) (period.Date, error) {
	span, err := period.Parse(s)
	if err != nil || span.End() == nil {
		return period.Date{}, usagef("--diff: %q is no date; write a year, a month or a day: 2019, 2019-03, 2019-03-26", s)
	}
	return *span.End(), nil
}

// group is the id of the one organization that a name means.
func (c *census) group(what string) (string, error) {
	found, err := c.named(what)
	if err != nil {
		return "", err
	}
	if len(found) > 1 {
		var ids []string
		for _, b := range found {
			ids = append(ids, b.ID)
		}
		return "", hintedError{
			fmt.Errorf("%d organizations are known as %q", len(found), what),
			"give the id of one: " + strings.Join(ids, ", "),
		}
	}
	return found[0].ID, nil
}

// printChange prints what became of one group: who left with a minus, who joined with a
// plus.
func (a *app) printChange(c *census, x organization.Change) {
	fmt.Fprintf(a.stdout, "%s  %s\n", clean(x.Group), clean(x.Name))
	for _, r := range []organization.Roster{x.From, x.To} {
		fmt.Fprintf(a.stdout, "    %s  %s: %s\n", r.Date, count(r.Members, "member"), clean(strings.Join(c.uris(r.Documents), ", ")))
	}
	for _, m := range x.Left {
		fmt.Fprintf(a.stdout, "  - %s\n", clean(memberText(m)))
	}
	for _, m := range x.Joined {
		fmt.Fprintf(a.stdout, "  + %s\n", clean(memberText(m)))
	}
	fmt.Fprintf(a.stdout, "    %d left, %d joined, %d stayed\n\n", len(x.Left), len(x.Joined), x.Stayed)
}

// uris are where documents were read from, each once.
func (c *census) uris(documents []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, d := range documents {
		if uri := c.places[d]; !seen[uri] {
			seen[uri] = true
			out = append(out, uri)
		}
	}
	slices.Sort(out)
	return out
}

// memberText is a member with its id where it has one.
func memberText(m organization.Member) string {
	if m.Organization == nil {
		return m.Name
	}
	return *m.Organization + "  " + m.Name
}
