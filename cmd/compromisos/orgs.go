package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"compromisos/configs"
	"compromisos/organization"
)

// orgsFlags are those of the command orgs.
type orgsFlags struct {
	group        string
	diff, asJSON bool
}

func newOrgs(a *app) *cobra.Command {
	var f orgsFlags
	cmd := &cobra.Command{
		Use:   "orgs [NAME…]",
		Short: "List organizations with their spellings, and who joined or left a group",
		Long: `List the organizations that documents name: the spellings of each and why they were
joined, the documents and what it is in them. NAME is an id, a name or an acronym.

With --diff and two dates (2017, 2017-05, 2017-05-23) say who joined and who left a group
between them: the last list of its members up to each date is compared, or the first
after it where there is none. --group names one group; without it all that changed are
told. Where a group has lists of members, those who attended its meetings do not count.`,
		Example: "  compromisos orgs IMCO\n  compromisos orgs --group nosc --diff 2017 2019",
		RunE: func(cmd *cobra.Command, args []string) error {
			if !f.diff {
				return a.orgs(cmd.Context(), args, f)
			}
			if len(args) != 2 {
				return usagef("--diff needs two dates, as in --diff 2017 2019")
			}
			return a.orgsDiff(cmd.Context(), args[0], args[1], f)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&f.diff, "diff", false, "say who joined and who left between two dates")
	flags.StringVar(&f.group, "group", "", "`id`, name or acronym of one group")
	flags.BoolVar(&f.asJSON, "json", false, "print JSON Lines")
	return cmd
}

// A census is the organizations of a store, and the sources of the documents that name
// them.
type census struct {
	*organization.Resolved
	// places are the URIs of the documents, by the id of the document.
	places map[string]string
}

// census reads all records of the store.
func (a *app) census(ctx context.Context) (*census, error) {
	vocabularies, err := configs.Vocabularies(a.settings.Vocabularies...)
	if err != nil {
		return nil, hintFile(err)
	}
	list, err := a.organizations()
	if err != nil {
		return nil, hintFile(err)
	}
	s, err := a.openStore(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { _ = s.Close() }()
	resolver := organization.NewResolver(organization.NewRegistry(list, organization.NewWords(vocabularies)))
	places := map[string]string{}
	for f, err := range s.Files(ctx) {
		if err != nil {
			return nil, err
		}
		for i := range f.Documents {
			resolver.AddDocument(&f.Documents[i])
			places[f.Documents[i].ID] = f.Source.URI
		}
	}
	return &census{resolver.Resolve(), places}, nil
}

// orgs lists all organizations, or those that the arguments name.
func (a *app) orgs(ctx context.Context, names []string, f orgsFlags) error {
	c, err := a.census(ctx)
	if err != nil {
		return err
	}
	if f.group != "" {
		names = append(names, f.group)
	}
	var list []*organization.Body
	for _, name := range names {
		found, err := c.named(name)
		if err != nil {
			return err
		}
		list = append(list, found...)
	}
	if len(names) == 0 {
		for i := range c.Bodies {
			list = append(list, &c.Bodies[i])
		}
	}
	if f.asJSON {
		e := json.NewEncoder(a.stdout)
		e.SetEscapeHTML(false)
		for _, b := range list {
			if err := e.Encode(c.bodyView(b)); err != nil {
				return err
			}
		}
		return nil
	}
	for _, b := range list {
		a.printBody(c, b)
	}
	if !a.quiet {
		fmt.Fprintln(a.stdout, count(len(list), "organization"))
	}
	return nil
}

// named are the organizations that an argument means.
func (c *census) named(what string) ([]*organization.Body, error) {
	if found := c.Find(what); len(found) > 0 {
		return found, nil
	}
	return nil, hintedError{
		fmt.Errorf("no organization is known as %q", what),
		"'compromisos orgs' lists those that the documents name",
	}
}

// printBody prints one organization: its names with the reasons, then its documents.
func (a *app) printBody(c *census, b *organization.Body) {
	fmt.Fprintf(a.stdout, "%s  %s\n", clean(b.ID), clean(b.Name))
	for _, n := range b.Names {
		fmt.Fprintf(a.stdout, "    %s%s\n", clean(n.Text), clean(joinReason(n)))
	}
	for _, d := range bySource(c.appearances(b)) {
		fmt.Fprintf(a.stdout, "    %s  %s\n", clean(d.URI), strings.Join(d.Roles, ", "))
	}
	fmt.Fprintln(a.stdout)
}

// joinReason is why a spelling was joined, in brackets.
func joinReason(n organization.Spelling) string {
	switch n.Reason {
	case organization.None:
		return ""
	case organization.Registered:
		return "  (in the registry)"
	}
	return fmt.Sprintf("  (%s: %s)", n.Reason, n.With)
}

// A placedAppearance is a document with where it was read from.
type placedAppearance struct {
	Document string   `json:"document"`
	URI      string   `json:"uri"`
	Roles    []string `json:"roles"`
}

// appearances are the documents that name an organization, by their sources.
func (c *census) appearances(b *organization.Body) []placedAppearance {
	out := []placedAppearance{}
	for _, d := range b.Documents {
		out = append(out, placedAppearance{d.Document, c.places[d.Document], d.Roles})
	}
	slices.SortStableFunc(out, func(a, b placedAppearance) int { return cmp.Compare(a.URI, b.URI) })
	return out
}

// bodyView is an organization as JSON, its documents with their sources.
func (c *census) bodyView(b *organization.Body) any {
	return struct {
		*organization.Body
		Documents []placedAppearance `json:"documents"`
	}{b, c.appearances(b)}
}

// bySource joins the documents of one source.
func bySource(list []placedAppearance) []placedAppearance {
	var out []placedAppearance
	for _, d := range list {
		if n := len(out); n > 0 && out[n-1].URI == d.URI {
			roles := slices.Concat(out[n-1].Roles, d.Roles)
			slices.Sort(roles)
			out[n-1].Roles = slices.Compact(roles)
			continue
		}
		out = append(out, d)
	}
	return out
}
