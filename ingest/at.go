package ingest

import (
	"context"
	"os"
	"path/filepath"
	"strings"
)

// At is the candidate of a place that Sources found, perhaps in another process: of one
// without its Open. What led out of its folder then still cannot be opened.
func At(ctx context.Context, place Candidate, opt SourceOptions) Candidate {
	var at Candidate
	switch {
	case place.Root != "":
		at = inFolder(place.URI, place.Root, place.Path, opt)
	case place.Path != "":
		at = byName(place.URI, place.Path, opt)
	case strings.HasPrefix(place.URI, fileScheme), place.URI != "-" && !scheme.MatchString(place.URI):
		path := place.URI
		if named, ok := fileName(path); ok {
			path = named
		}
		at = typed(place.URI, path, opt)
	default:
		source(ctx, place.URI, opt, func(c Candidate, err error) bool {
			if at = c; err != nil {
				at.Open = func(context.Context) (Input, error) { return Input{}, err }
			}
			return false
		})
	}
	at.Size, at.Modified = place.Size, place.Modified
	return at
}

// typed is what was named without being found as a file: a pipe or a device, as a shell
// names the output of another program, or what was not there.
func typed(uri, path string, opt SourceOptions) Candidate {
	c := byName(uri, path, opt)
	info, err := os.Stat(path)
	switch {
	case err != nil:
		c.Open = func(context.Context) (Input, error) { return Input{}, unfound(path, err) }
	case !info.Mode().IsRegular() && !info.IsDir():
		c.Open = func(ctx context.Context) (Input, error) { return readStream(ctx, path, opt) }
	}
	return c
}

// byName is a file by a path of its own, opened when its turn comes, which may be long
// after it was found.
func byName(uri, path string, opt SourceOptions) Candidate {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return candidate(Candidate{URI: uri, Path: path}, opt)
}

// inFolder is a file below a folder, which it may not lead out of.
func inFolder(uri, base, path string, opt SourceOptions) Candidate {
	if absolute, err := filepath.Abs(base); err == nil {
		base = absolute
	}
	return candidate(Candidate{URI: uri, Root: base, Path: path}, opt)
}

func candidate(c Candidate, opt SourceOptions) Candidate {
	c.Open = func(context.Context) (Input, error) { return readFile(c.URI, opt, c.file) }
	return c
}

// file opens the file of a candidate that is one.
func (c Candidate) file() (*os.File, error) {
	if c.Root == "" {
		return os.OpenFile(c.Path, openFlags, 0)
	}
	root, err := os.OpenRoot(c.Root)
	if err != nil {
		return nil, err
	}
	defer func() { _ = root.Close() }()
	return root.OpenFile(c.Path, openFlags, 0)
}
