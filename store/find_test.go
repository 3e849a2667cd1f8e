package store

import (
	"context"
	"errors"
	"testing"

	"compromisos/record"
)

func TestFind(t *testing.T) {
	s := filled(t)
	source := sample(t, "acuerdo").Source.ID
	for _, c := range []struct {
		name, id, kind, want string
		err                  error
	}{
		{name: "source", id: source, kind: TypeSource, want: source},
		{name: "digest alone", id: source[len("sha256:"):], kind: TypeSource, want: source},
		{name: "beginning of a digest", id: source[len("sha256:"):][:12], kind: TypeSource, want: source},
		{name: "document", id: "a1b2c3d4-1", kind: record.TypeDocument, want: "a1b2c3d4-1"},
		{name: "beginning of a document", id: "a1b2", kind: record.TypeDocument, want: "a1b2c3d4-1"},
		{name: "commitment", id: "a1b2c3d4-1-c2", kind: record.TypeCommitment, want: "a1b2c3d4-1-c2"},
		{name: "record without an id of its own", id: "a1b2c3d4-1-signatory-2", kind: record.TypeSignatory, want: "a1b2c3d4-1-signatory-2"},
		{name: "beginning of a record", id: "a1b2c3d4-1-memb", kind: record.TypeMemberList, want: "a1b2c3d4-1-member_list-1"},
		{name: "beginning of several", id: "a1b2c3d4-1-c", err: ErrAmbiguous},
		{name: "every source", id: "sha256:", err: ErrAmbiguous},
		{name: "nothing", id: "zzz", err: ErrNotFound},
		{name: "empty", id: "", err: ErrNotFound},
		{name: "wildcard", id: "a1b2c3d%", err: ErrNotFound},
		{name: "quote", id: "' OR 1=1 --", err: ErrNotFound},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := s.Find(context.Background(), c.id)
			if !errors.Is(err, c.err) {
				t.Fatalf("error = %v, want %v", err, c.err)
			}
			if err != nil {
				return
			}
			if got.Type != c.kind || got.ID != c.want || got.File.Source.ID == "" {
				t.Errorf("found %s %s, want %s %s", got.Type, got.ID, c.kind, c.want)
			}
			if c.kind != TypeSource && (got.Document == nil || got.Entry.ID != c.want) {
				t.Errorf("document %v, entry %q", got.Document, got.Entry.ID)
			}
		})
	}
}

func TestDocument(t *testing.T) {
	ctx := context.Background()
	s := filled(t)
	d, err := s.Document(ctx, "b7e8f9a0-1")
	if err != nil || d.Kind != record.Plan {
		t.Errorf("document = %v, %v", d, err)
	}
	if _, err := s.Document(ctx, "b7e8"); !errors.Is(err, ErrNotFound) {
		t.Errorf("a beginning: %v, want not found", err)
	}
}
