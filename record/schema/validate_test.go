package schema_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compromisos/record"
	"compromisos/record/schema"
)

func TestSamplesAreValid(t *testing.T) {
	names, err := filepath.Glob("../testdata/*.json")
	if err != nil || len(names) == 0 {
		t.Fatalf("samples: %q, %v", names, err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(data); err != nil {
			t.Errorf("%s: %v", filepath.Base(name), err)
		}
	}
}

// What a program leaves nil is valid once it is encoded.
func TestEncodedFilesAreValid(t *testing.T) {
	f := &record.File{Documents: []record.Document{{
		ID: "d", Kind: record.Other, Language: "es",
		Commitments: []record.Commitment{{ID: "c", Details: []record.Detail{{}}}},
		Signatories: []record.Signatory{{Kind: record.Person, Name: "Ana"}},
		MemberLists: []record.MemberList{{Members: []record.Member{{Name: "Ana"}}}},
		Pledges:     []record.Pledge{{Text: "Se hará."}},
	}}}
	f.Source.ID = "sha256:" + strings.Repeat("0", 64)
	f.Source.URI, f.Source.MediaType = "a.txt", "text/plain"
	var out bytes.Buffer
	if err := record.Encode(&out, f, false); err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(out.Bytes()); err != nil {
		t.Error(err)
	}
}

func TestValidateRefuses(t *testing.T) {
	for _, c := range []struct{ name, old, change, want string }{
		{"kind", `"kind": "agreement"`, `"kind": "deal"`, "kind"},
		{"role", `"role": "issued"`, `"role": "signed"`, "role"},
		{"null list", `"results": ["Actas`, `"results": null, "x": ["Actas`, "results"},
		{"field gone", `"summary": [],`, ``, "summary"},
		{"date", `"start": "2022-03-14"`, `"start": "14/03/2022"`, "start"},
		{"edtf", `"edtf": "2022-06/2022-08"`, `"edtf": "2022-06 to 2022-08"`, "edtf"},
		{"page", `"page": 3`, `"page": -1`, "page"},
		{"digest", `"sha256:`, `"md5:`, "id"},
		{"schema", `"urn:compromisos:record:v1"`, `"urn:compromisos:record:v0"`, "schema"},
		{"no JSON", `{`, ``, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := schema.Validate(changed(t, c.old, c.change))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error = %v, want one about %q", err, c.want)
			}
		})
	}
}

// changed is a sample with the first place of old changed.
func changed(t *testing.T, old, change string) []byte {
	t.Helper()
	data, err := os.ReadFile("../testdata/acuerdo.json")
	if err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	// Lists of strings on one line, as the changes are written.
	text := strings.ReplaceAll(string(data), "[\n            ", "[")
	text = strings.ReplaceAll(text, "[\n              ", "[")
	text = strings.ReplaceAll(text, "[  ", "[")
	if !strings.Contains(text, old) {
		t.Fatalf("the sample does not hold %s", old)
	}
	return []byte(strings.Replace(text, old, change, 1))
}
