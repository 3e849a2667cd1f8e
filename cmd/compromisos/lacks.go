package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"compromisos/index"
	"compromisos/store"
)

// An indexView is how far the search index is that of the store.
type indexView struct {
	// Lacks is how many sources of the store searches do not find, all where Error says
	// that the index cannot be read.
	Lacks int    `json:"lacks"`
	Error string `json:"error,omitempty"`
	// Bytes are what it takes on disk; 0 where there is none.
	Bytes int64 `json:"bytes"`
	// writer may be giving it to the index at this moment.
	writer *store.Holder
}

// viewIndex compares index and store by what the store notes. A run lets a few sources
// wait for the index at any time; it is not told of.
func (a *app) viewIndex(ctx context.Context, s *store.Store) (v indexView, err error) {
	if v.Lacks, err = s.Lacking(ctx); err != nil {
		return v, err
	}
	if h, held := store.Held(a.settings.Data); held {
		v.writer = &h
	}
	if v.Bytes, err = index.Size(a.indexDir()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return v, err
	}
	x, err := a.openIndex()
	switch {
	case err == nil:
		return v, x.Close()
	case !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, index.ErrDamaged) && !errors.Is(err, index.ErrOutdated):
		return v, nil // it is busy, or the settings are wrong, which is told where they are used
	}
	counts, counting := s.Counts(ctx)
	if v.Lacks, v.Error = counts.Sources, err.Error(); errors.Is(err, fs.ErrNotExist) {
		v.Error = "there is none"
	}
	return v, counting
}

// note says what the index lacks and what to do; "" where it lacks nothing.
func (v indexView) note() string {
	switch {
	case v.writer != nil && v.Lacks > 0:
		return fmt.Sprintf("it lacks %s that %s is to give it", count(v.Lacks, "source"), v.writer)
	case v.Error != "" && v.Lacks > 0:
		return v.Error + ": 'compromisos reindex' makes it from the store"
	case v.Lacks > 0:
		return fmt.Sprintf("it lacks %s of the store: 'compromisos reindex', or the next 'compromisos ingest', gives it them", count(v.Lacks, "source"))
	}
	return ""
}

// warnLacks tells who searches that the index lacks sources, unless it is a run that is to
// give them to it.
func (a *app) warnLacks(n int) {
	v := indexView{Lacks: n}
	if h, held := store.Held(a.settings.Data); held {
		v.writer = &h
	}
	if note := v.note(); note != "" {
		a.warn("the search index is not whole: %s", note)
	}
}
