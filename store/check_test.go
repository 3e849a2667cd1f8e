package store

import (
	"context"
	"strings"
	"testing"
)

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		name, harm string
		// want stands in one of the findings; empty where there is none.
		want string
	}{
		{name: "all is well"},
		{"record gone", "DELETE FROM records WHERE id = 'a1b2c3d4-1-c1'", `"a1b2c3d4-1-c1" is not listed`},
		{"document changed", `UPDATE documents SET json = replace(json, 'Xalapa', 'Puebla')`, "not those that were saved"},
		{"document cut", `UPDATE documents SET json = substr(json, 1, 100) WHERE id = 'c0ffee00-1'`, "cannot be read"},
		{"document under another id", `UPDATE documents SET json = replace(json, '"id":"c0ffee00-1"', '"id":"x"')`, "bears another id"},
		{"source gone", "PRAGMA foreign_keys = 0; DELETE FROM sources WHERE uri LIKE '%carta%'", "is gone"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ctx := context.Background()
			s := filled(t)
			if _, err := s.db.ExecContext(ctx, c.harm); err != nil {
				t.Fatal(err)
			}
			found, err := s.Check(ctx)
			if err != nil {
				t.Fatal(err)
			}
			if c.want == "" && len(found) > 0 {
				t.Errorf("findings = %v, want none", found)
			}
			for _, f := range found {
				if strings.Contains(f.Message, c.want) {
					return
				}
			}
			if c.want != "" {
				t.Errorf("findings = %v, want %q", found, c.want)
			}
		})
	}
}
