package main

import (
	"context"
	"encoding/json"
	"fmt"

	"compromisos/store"
)

// failures lists what could not be read, of one code where that is named, one at a time.
func (a *app) failures(ctx context.Context, code string, asJSON bool) error {
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	lines := json.NewEncoder(a.stdout)
	lines.SetEscapeHTML(false)
	for f, err := range s.Failures(ctx, code, 0) {
		switch {
		case err != nil:
			return err
		case !asJSON:
			a.printFailed(f)
		default:
			if err := lines.Encode(viewFailed(f)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (a *app) printFailed(f store.Failure) {
	page := ""
	if f.Error.Page > 0 {
		page = fmt.Sprintf(", page %d", f.Error.Page)
	}
	times := ""
	if f.Tries > 1 {
		times = fmt.Sprintf(" (tried %d times)", f.Tries)
	}
	fmt.Fprintf(a.stdout, "%s\t%q%s: %s%s\n", clean(f.Error.Code), f.Source.URI, page, clean(f.Error.Message), times)
	if f.Error.Hint != "" {
		fmt.Fprintf(a.stdout, "\t%s\n", clean(f.Error.Hint))
	}
}

func viewFailed(f store.Failure) failureView {
	v := viewFailure(f.Failure)
	v.Tries = f.Tries
	return v
}
