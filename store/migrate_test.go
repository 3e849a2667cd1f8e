package store

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"compromisos/document"
)

// What an older program could not read, and had read, is in the queue of a newer one.
func TestMigrationKeepsFailures(t *testing.T) {
	dir := t.TempDir()
	start, err := os.ReadFile("migrations/0001_start.sql")
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", filepath.Join(dir, FileName))
	if err != nil {
		t.Fatal(err)
	}
	for _, script := range []string{
		string(start),
		`INSERT INTO failures VALUES ('cortado.pdf', 'sha256:1', 'application/pdf', 9, '2024-01-02T03:04:05Z', 'damaged', 'the file is cut', 'download it again', 2)`,
		`INSERT INTO sources VALUES ('sha256:2', 'carta.md', 'text/markdown', 7, 0, 'text', '2024-01-02T03:04:05Z', 's', 'v', '[]', 'd')`,
		`INSERT INTO source_uris VALUES ('sha256:2', 'carta.md', '2024-01-02T03:04:05Z')`,
		`PRAGMA user_version = 1`,
	} {
		if _, err := db.ExecContext(t.Context(), script); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}

	s := open(t, dir, Options{Version: "v"})
	if got := states(t, s); got[FailedState] != 1 || got[Done] != 1 {
		t.Errorf("states %v", got)
	}
	n := 0
	for f, err := range s.Failures(t.Context(), "", 0) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; f.Error.Code != document.CodeDamaged || f.Error.Page != 2 || f.Source.URI != "cortado.pdf" {
			t.Errorf("failure %+v", f)
		}
	}
	if n != 1 {
		t.Errorf("%d failures", n)
	}
	for range s.NotIndexed(t.Context()) {
		return
	}
	t.Error("the source of the older program is not given to the index")
}
