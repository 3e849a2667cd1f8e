package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"github.com/spf13/cobra"

	"compromisos/record"
	"compromisos/store"
)

func newShow(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "show ID",
		Short: "Print one source, document or record with its evidence",
		Long: `Print one source, document or record with the places it was read from.

ID is one that search or extract prints; its beginning is enough where no other id
begins so.`,
		Args: arguments(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.show(cmd.Context(), args[0], asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func (a *app) show(ctx context.Context, id string, asJSON bool) error {
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	found, err := s.Find(ctx, id)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return hintedError{fmt.Errorf("nothing has an id that begins with %q", id), "'compromisos search' prints ids"}
	case errors.Is(err, store.ErrAmbiguous):
		return hintedError{fmt.Errorf("several ids begin with %q", id), "give more of the id"}
	case err != nil:
		return err
	}
	if asJSON {
		return a.showJSON(found)
	}
	a.describeFound(found)
	return nil
}

// showJSON prints a source as extract does, and anything else with what it comes
// from beside it.
func (a *app) showJSON(f *store.Found) error {
	if f.Type == store.TypeSource {
		return record.Encode(a.stdout, f.File, true)
	}
	out := map[string]any{"type": f.Type, "id": f.ID, "source": f.Source, "record": f.Entry.Value}
	if f.Type != record.TypeDocument {
		out["document"] = f.Document.ID
	}
	e := json.NewEncoder(a.stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

func (a *app) describeFound(f *store.Found) {
	fmt.Fprintf(a.stdout, "%s %s\n", f.Type, f.ID)
	switch f.Type {
	case store.TypeSource:
		describe(a.stdout, sourceView(f))
		for i := range f.File.Documents {
			a.listRecords(&f.File.Documents[i])
		}
	case record.TypeDocument:
		fmt.Fprintf(a.stdout, "source: %s%s\n", clean(f.Source.URI), inPages(f.Document.Pages))
		a.describeHead(f.Document)
		a.listRecords(f.Document)
	default:
		fmt.Fprintf(a.stdout, "source: %s\n", clean(f.Source.URI))
		fmt.Fprintf(a.stdout, "document: %s\n", f.Document.ID)
		describe(a.stdout, f.Entry.Value)
	}
}

// sourceView is what of a source fits on lines.
func sourceView(f *store.Found) any {
	s := f.Source
	return struct {
		URI       string `json:"uri"`
		MediaType string `json:"media_type"`
		Bytes     int64  `json:"bytes"`
		Pages     int    `json:"pages"`
		Engine    string `json:"engine"`
		Retrieved string `json:"retrieved"`
	}{s.URI, s.MediaType, s.Bytes, s.Pages, s.Engine, s.Retrieved.Format("2006-01-02 15:04:05 MST")}
}

// describeHead prints the fields of a document that are no lists of records.
func (a *app) describeHead(d *record.Document) {
	v := reflect.ValueOf(d).Elem()
	for i := range v.NumField() {
		f := v.Type().Field(i)
		kind := f.Type.Kind()
		if name := f.Tag.Get("json"); name != "id" && (kind != reflect.Slice || name == "summary") {
			field(a.stdout, name, v.Field(i), "")
		}
	}
}

// listRecords prints one line for each record of a document.
func (a *app) listRecords(d *record.Document) {
	g := grid{columns: []gridColumn{{head: "TYPE"}, {head: "ID", share: 1}, {head: "TITLE", share: 2}, {head: "WHERE"}}}
	for e := range d.Entries() {
		g.add(e.Type, e.ID, e.Title, firstPlace(e.Evidence))
	}
	fmt.Fprintln(a.stdout)
	g.print(a.stdout, width(a.terminal))
}
