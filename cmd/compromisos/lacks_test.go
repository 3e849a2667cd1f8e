package main

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"compromisos/index"
)

// TestIndexThatLacksSourcesIsTold searches what a run that was killed left: a source is in
// the store and not in the index. Then there is no index at all.
func TestIndexThatLacksSourcesIsTold(t *testing.T) {
	a := testApp(t)
	k, err := a.openKeeper(t.Context(), "1")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := k.Save(t.Context(), letter(1), 0); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(k.index.Close(), k.store.Close()); err != nil {
		t.Fatal(err)
	}
	var out, said bytes.Buffer
	a.stdout, a.stderr, a.quiet = &out, &said, false
	if err := a.search(t.Context(), searchFlags{query: index.Query{Type: "document", Limit: 1}, asJSON: true}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), `"index_lacks":1`) || !strings.Contains(said.String(), "lacks 1 source") {
		t.Errorf("search prints %q, and says %q", out.String(), said.String())
	}
	for _, want := range []string{"index      it lacks 1 source", "index      there is none: 'compromisos reindex'"} {
		out.Reset()
		if err := a.status(t.Context(), false); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
		if err := os.RemoveAll(a.indexDir()); err != nil {
			t.Fatal(err)
		}
	}
}
