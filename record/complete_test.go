package record

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestComplete(t *testing.T) {
	f := &File{Documents: []Document{{
		Commitments:   []Commitment{{}},
		MemberLists:   []MemberList{{Members: []Member{{}}}},
		FieldEvidence: FieldEvidence{"title": nil},
	}}}
	f.Complete()
	for path, v := range map[string]any{
		"warnings":            f.Warnings,
		"signatories":         f.Documents[0].Signatories,
		"results":             f.Documents[0].Commitments[0].Results,
		"field evidence":      f.Documents[0].Commitments[0].FieldEvidence,
		"evidence of members": f.Documents[0].MemberLists[0].Members[0].Evidence,
		"evidence of title":   f.Documents[0].FieldEvidence["title"],
	} {
		if reflect.ValueOf(v).IsNil() {
			t.Errorf("%s is nil", path)
		}
	}
	if f.Schema != SchemaID {
		t.Errorf("schema = %q", f.Schema)
	}
	if f.Documents[0].Title != nil || f.Documents[0].Issued != nil {
		t.Error("what may be null was filled")
	}
}

func TestEncode(t *testing.T) {
	title := "Agua & <luz>"
	f := &File{Documents: []Document{{Title: &title}}}
	var line, indented bytes.Buffer
	if err := Encode(&line, f, false); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(line.String(), "\n"); n != 1 || !strings.HasSuffix(line.String(), "\n") {
		t.Errorf("%d line ends, want one at the end", n)
	}
	if !strings.Contains(line.String(), title) {
		t.Errorf("signs of HTML are escaped: %s", line.String())
	}
	if err := Encode(&indented, f, true); err != nil {
		t.Fatal(err)
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, indented.Bytes()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.TrimSpace(line.String()), compact.String()); diff != "" {
		t.Errorf("indented differs:\n%s", diff)
	}
}

func TestEntries(t *testing.T) {
	data, err := os.ReadFile("testdata/acuerdo.json")
	if err != nil {
		t.Fatal(err)
	}
	var f File
	if err := json.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	var got []string
	for e := range f.Documents[0].Entries() {
		got = append(got, e.Type+" "+e.ID)
		if e.Page() == 0 {
			t.Errorf("%s has no page", e.ID)
		}
	}
	want := []string{
		"document a1b2c3d4-1", "section a1b2c3d4-1-section-1",
		"commitment a1b2c3d4-1-c1", "commitment a1b2c3d4-1-c2",
		"signatory a1b2c3d4-1-signatory-1", "signatory a1b2c3d4-1-signatory-2",
		"member_list a1b2c3d4-1-member_list-1",
		"date a1b2c3d4-1-date-1", "date a1b2c3d4-1-date-2", "date a1b2c3d4-1-date-3",
		"pledge a1b2c3d4-1-pledge-1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for range f.Documents[0].Entries() {
		break // an early stop must not panic
	}
}
