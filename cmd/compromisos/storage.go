package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"

	"compromisos/configs"
	"compromisos/index"
	"compromisos/store"
)

// indexFolder of the search index in the data folder.
const indexFolder = "index.bleve"

// openStore opens the store for reading. Where there is none yet the user has not
// read anything into it.
func (a *app) openStore(ctx context.Context) (*store.Store, error) {
	s, err := store.Open(ctx, a.settings.Data, store.Options{ReadOnly: true})
	return s, a.withoutData(err)
}

// withoutData is an error of opening the store, with the way out where there is none.
func (a *app) withoutData(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return a.noData()
	}
	return err
}

// noData is the error of a command that needs data where there are none.
func (a *app) noData() error {
	return hintedError{
		fmt.Errorf("there are no data in %q", a.settings.Data),
		"read documents first with 'compromisos ingest FILE…', or name another folder with --data",
	}
}

// openIndex opens the search index to be read; what writes opens it by openOrCreate.
func (a *app) openIndex() (*index.Index, error) {
	o, err := a.indexOptions(true)
	if err != nil {
		return nil, err
	}
	x, err := index.Open(a.indexDir(), o)
	return x, hintIndex(err)
}

func (a *app) indexDir() string { return filepath.Join(a.settings.Data, indexFolder) }

func (a *app) indexOptions(readOnly bool) (index.Options, error) {
	orgs, err := a.organizations()
	return index.Options{ReadOnly: readOnly, Organizations: orgs}, err
}

// hintIndex adds the way out to an error of the index.
func hintIndex(err error) error {
	switch {
	case errors.Is(err, index.ErrBusy):
		return hintedError{err, "another 'compromisos' writes to it: wait for it to end"}
	case errors.Is(err, index.ErrOutdated), errors.Is(err, index.ErrDamaged), errors.Is(err, fs.ErrNotExist):
		return hintedError{err, "make the search index again with 'compromisos reindex'"}
	}
	return err
}

// organizations is the registry that the settings name.
func (a *app) organizations() ([]configs.Organization, error) {
	return configs.Organizations(a.settings.OrganizationsBuiltin, a.settings.Organizations...)
}

func sortedKeys[K ~string, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
