package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/extract"
	"compromisos/ingest"
	"compromisos/ingest/pdf"
	"compromisos/layout"
	"compromisos/pipeline"
)

// newChain makes the stages as the settings say, and the version of what they
// extract: records of the same bytes by the same version are the same.
func (a *app) newChain() (*pipeline.Chain, string, error) {
	words, err := a.extractOptions()
	if err != nil {
		return nil, "", err
	}
	options := pipeline.Options{
		Ingest:  a.ingestOptions(),
		Layout:  layout.Options{MaxGlyphs: a.settings.Limits.PageGlyphs, MaxRulings: a.settings.Limits.PageRulings},
		Extract: words,
		Time:    a.settings.Limits.Time,
		Records: a.settings.Limits.Records,
	}
	version, err := versionOf(a.settings, words)
	if err != nil {
		return nil, "", err
	}
	chain, err := pipeline.NewChain(options)
	return chain, version, err
}

// extractOptions are the words and the organizations that the settings name.
func (a *app) extractOptions() (extract.Options, error) {
	vocabularies, err := configs.Vocabularies(a.settings.Vocabularies...)
	if err != nil {
		return extract.Options{}, hintFile(err)
	}
	organizations, err := a.organizations()
	if err != nil {
		return extract.Options{}, hintFile(err)
	}
	return extract.Options{Vocabularies: vocabularies, Organizations: organizations}, nil
}

// version is that of what would be extracted now.
func (a *app) version() (string, error) {
	words, err := a.extractOptions()
	if err != nil {
		return "", err
	}
	return versionOf(a.settings, words)
}

func (a *app) ingestOptions() ingest.Options {
	limits := a.settings.Limits
	return ingest.Options{
		MaxBytes: limits.Bytes,
		PDF: pdf.Options{
			Engine:     a.settings.PDF.Engine,
			CrossCheck: a.settings.PDF.CrossCheck,
			MaxPages:   limits.Pages,
			MaxGlyphs:  limits.PageGlyphs,
			MaxObjects: limits.PageObjects,
			PageTime:   limits.PageTime,
			// WebAssembly counts its memory in pages of 64 KiB.
			MemoryPages: uint32(limits.Memory >> 16),
			Child:       childCommand(pdfWordsCommand),
		},
	}
}

// hintFile adds the way out to an error of a file that the settings name.
func hintFile(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return hintedError{err, "check --vocabulary, --organizations and the settings file"}
	}
	return hintedError{err, "'compromisos vocab check FILE' checks a file of words"}
}

// eachFile reads sources one after the other and hands them to do. Those that cannot
// be read are reported on standard error, and the others go on; so are warnings.
func (a *app) eachFile(ctx context.Context, paths []string, do func(*document.File) error) error {
	chain, _, err := a.newChain()
	if err != nil {
		return err
	}
	defer func() { _ = chain.Close() }()
	failed, total := 0, 0
	for from, err := range a.sources(ctx, paths) {
		f, source, err := readFile(ctx, chain, from, err)
		total++
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			failed++
			a.printFailure(pipeline.Failure(source, err))
			continue
		}
		a.printWarnings(f)
		if err := do(f); err != nil {
			return err
		}
	}
	return failureStatus(failed, total)
}

// readFile reads one source; err is that of finding it.
func readFile(ctx context.Context, chain *pipeline.Chain, from ingest.Candidate, err error) (*document.File, document.Source, error) {
	source := document.Source{URI: from.URI}
	if err != nil {
		return nil, source, err
	}
	in, err := from.Open(ctx)
	if err != nil {
		return nil, source, err
	}
	f, err := chain.File(ctx, in)
	return f, source, err
}

// A closingReader is a pipeline.Reader with processes or engines of its own.
type closingReader interface {
	pipeline.Reader
	io.Closer
}

// newReader makes what reads the sources of ingest: children, unless the settings say
// otherwise. The version is that of newChain.
func (a *app) newReader() (closingReader, string, error) {
	chain, version, err := a.newChain()
	if err != nil || a.settings.Isolation == isolationNone {
		return chain, version, err
	}
	data, err := json.Marshal(a.settings)
	if err != nil {
		return nil, "", fmt.Errorf("settings: %w", err)
	}
	return pipeline.NewPool(pipeline.PoolOptions{
		Command: childCommand(childReader), Settings: data,
		Time: a.settings.Limits.Time, Memory: a.settings.Limits.ProcessMemory,
	}), version, chain.Close()
}

// childCommand runs this program as a child process.
func childCommand(command string) []string {
	self, err := os.Executable()
	if err != nil {
		return nil
	}
	return []string{self, command}
}
