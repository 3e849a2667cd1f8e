package pipeline

import (
	"context"
	"fmt"
	"slices"
	"time"

	"compromisos/document"
	"compromisos/extract"
	"compromisos/ingest"
	"compromisos/layout"
	"compromisos/record"
)

// Options of a Chain.
type Options struct {
	// Ingest, Layout and Extract are the options of the stages.
	Ingest  ingest.Options
	Layout  layout.Options
	Extract extract.Options
	// Time that one source may take; 0 is without limit. It is looked at between
	// pages and stages, not within one.
	Time time.Duration
	// Records that one source may have, dates left out; 0 is without limit. A source with
	// more is an error: half of a list of commitments would be taken for the whole.
	Records int
}

// A Chain reads one source after the other, or several at once: it is safe for use
// by several goroutines. It owns the engines that read; Close ends them.
type Chain struct {
	reader    *ingest.Reader
	extractor *extract.Extractor
	opt       Options
}

// NewChain makes the stages. The engines start with the first source that needs
// them.
func NewChain(opt Options) (*Chain, error) {
	extractor, err := extract.New(opt.Extract)
	if err != nil {
		return nil, fmt.Errorf("extractors: %w", err)
	}
	if opt.Layout.Vocabularies == nil {
		opt.Layout.Vocabularies = opt.Extract.Vocabularies
	}
	return &Chain{reader: ingest.NewReader(opt.Ingest), extractor: extractor, opt: opt}, nil
}

// Close ends the engines.
func (c *Chain) Close() error { return c.reader.Close() }

// File reads a source and arranges its pages. Errors hold a *document.Error, or are
// those of ctx.
func (c *Chain) File(ctx context.Context, in ingest.Input) (*document.File, error) {
	ctx, cancel := c.limited(ctx)
	defer cancel()
	return c.file(ctx, in, new(Times))
}

// Records reads a source and extracts its records. Errors are those of File.
func (c *Chain) Records(ctx context.Context, in ingest.Input) (*record.File, error) {
	r, err := c.Read(ctx, in)
	return r.File, err
}

// Read reads a source and extracts its records. Errors are those of File.
func (c *Chain) Read(ctx context.Context, in ingest.Input) (r Reading, err error) {
	ctx, cancel := c.limited(ctx)
	defer cancel()
	f, err := c.file(ctx, in, &r.Times)
	if err != nil {
		return r, err
	}
	out := &record.File{Source: f.Source}
	begin := time.Now()
	err = guard(func() error {
		docs, warnings := c.extractor.Documents(f)
		out.Documents, out.Warnings = docs, slices.Concat(f.Warnings, warnings)
		out.Complete()
		if err := c.checkRecords(out); err != nil {
			return err
		}
		return ctx.Err()
	})
	r.File, r.Times.Extract = out, time.Since(begin)
	return r, err
}

// checkRecords refuses a source with more records than one may have. Dates are not
// counted: of each document only so many are listed.
func (c *Chain) checkRecords(f *record.File) error {
	n := 0
	for i := range f.Documents {
		for e := range f.Documents[i].Entries() {
			if e.Type != record.TypeDate {
				n++
			}
		}
	}
	if c.opt.Records <= 0 || n <= c.opt.Records {
		return nil
	}
	return &document.Error{
		Code: document.CodeLimit, Message: fmt.Sprintf("it has %d records, more than the %d of limits.records", n, c.opt.Records),
	}
}

func (c *Chain) limited(ctx context.Context) (context.Context, context.CancelFunc) {
	if c.opt.Time > 0 {
		return context.WithTimeout(ctx, c.opt.Time)
	}
	return ctx, func() {}
}

// file is the first two stages. Layout has work to do only where pages came: HTML
// and text have their blocks already.
func (c *Chain) file(ctx context.Context, in ingest.Input, times *Times) (f *document.File, err error) {
	begin := time.Now()
	err = guard(func() error {
		builder := layout.NewBuilder(c.opt.Layout)
		arrange := func(do func() error) error {
			from := time.Now()
			defer func() { times.Layout += time.Since(from) }()
			return do()
		}
		pages := 0
		f, err = c.reader.Read(ctx, in, func(p *document.Page) error {
			pages++
			if err := ctx.Err(); err != nil {
				return err
			}
			return arrange(func() error { return builder.AddPage(p) })
		})
		if err == nil && pages > 0 {
			err = arrange(func() error { return builder.Finish(f) })
		}
		return err
	})
	times.Read = time.Since(begin) - times.Layout
	return f, err
}

// guard makes an error of a panic. The user is told that it is our fault; where in
// the code is for a debugger and not for the report.
func guard(stage func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &document.Error{Code: document.CodeInternal, Message: fmt.Sprintf("a fault of the program: %v", p)}
		}
	}()
	return stage()
}
