package ingest

import (
	"context"
	"io"
	"io/fs"
	"iter"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"compromisos/document"
)

// A Candidate is a source that was found and not opened yet.
type Candidate struct {
	// URI is the path or address; of a file in a folder, the folder as given and
	// the file's path in it.
	URI string
	// Open reads the bytes. Its errors hold a *document.Error: CodeMissing,
	// CodeLimit.
	Open func(ctx context.Context) (Input, error)
}

// SourceOptions say where sources may come from and how large they may be; the zero
// value is ready to use.
type SourceOptions struct {
	// MaxBytes is the size of the largest source; DefaultMaxBytes where it is 0.
	MaxBytes int64
	// Timeout is how long one address may take, redirects included; a minute where
	// it is 0.
	Timeout time.Duration
	// Stdin is what the path "-" reads; os.Stdin where it is nil.
	Stdin io.Reader
	// Transport carries requests; http.DefaultTransport where it is nil.
	Transport http.RoundTripper
	// Skipped, if set, is told of every file in a folder that no format knows.
	Skipped func(path string)
}

func (o SourceOptions) limit() int64 {
	if o.MaxBytes > 0 {
		return o.MaxBytes
	}
	return DefaultMaxBytes
}

// scheme is what an address opens with.
var scheme = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+.-]+)://`)

// Sources finds what the paths name, in the order given: a file, all files of a
// folder in the order of their names, an http or https address, or "-" for the
// standard input. A file that is named is always a candidate; one in a folder only
// if its name or its first bytes are those of a known format. Hidden files and links
// that lead out of the folder are left out. A path that cannot be read comes with
// its error, and the others follow.
func Sources(ctx context.Context, paths []string, opt SourceOptions) iter.Seq2[Candidate, error] {
	return func(yield func(Candidate, error) bool) {
		for _, p := range paths {
			if err := ctx.Err(); err != nil {
				yield(Candidate{URI: p}, err)
				return
			}
			if !source(ctx, p, opt, yield) {
				return
			}
		}
	}
}

// source yields the candidates of one path; false where the caller wants no more.
func source(ctx context.Context, path string, opt SourceOptions, yield func(Candidate, error) bool) bool {
	if path == "-" {
		return yield(Candidate{URI: path, Open: func(context.Context) (Input, error) { return readStdin(opt) }}, nil)
	}
	if m := scheme.FindStringSubmatch(path); m != nil {
		return address(path, m[1], opt, yield)
	}
	info, err := os.Stat(path)
	if err != nil {
		return yield(Candidate{URI: path}, missing(err))
	}
	if info.IsDir() {
		return folder(ctx, path, opt, yield)
	}
	open := func(context.Context) (Input, error) {
		return readFile(path, opt, func() (*os.File, error) { return os.Open(path) })
	}
	return yield(Candidate{URI: path, Open: open}, nil)
}

// address yields a web address.
func address(uri, name string, opt SourceOptions, yield func(Candidate, error) bool) bool {
	switch strings.ToLower(name) {
	case "http", "https":
		return yield(Candidate{URI: uri, Open: func(ctx context.Context) (Input, error) { return fetch(ctx, uri, opt) }}, nil)
	}
	err := &document.Error{Code: document.CodeUnsupported, Message: "addresses of scheme " + name + " are not read"}
	return yield(Candidate{URI: uri}, err)
}

// folder yields the files of a folder and of the folders in it.
func folder(ctx context.Context, dir string, opt SourceOptions, yield func(Candidate, error) bool) bool {
	// The folder itself may be a link; what is in it may not lead out of it.
	base, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return yield(Candidate{URI: dir}, missing(err))
	}
	more := true
	err = filepath.WalkDir(base, func(path string, d fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(base, path)
		uri := filepath.Join(dir, rel)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			more = yield(Candidate{URI: uri}, missing(err))
		case path != base && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.IsDir():
		case !wanted(base, rel, d):
			if opt.Skipped != nil {
				opt.Skipped(uri)
			}
		default:
			open := func(context.Context) (Input, error) {
				return readFile(uri, opt, func() (*os.File, error) { return os.OpenInRoot(base, rel) })
			}
			more = yield(Candidate{URI: uri, Open: open}, nil)
		}
		if !more {
			return fs.SkipAll
		}
		return nil
	})
	if err != nil && more {
		return yield(Candidate{URI: dir}, err)
	}
	return more
}

// wanted reports whether a file in a folder is of a known format, by its name or by
// its first bytes. A link counts as what it leads to, inside the folder only.
func wanted(base, rel string, d fs.DirEntry) bool {
	if !d.Type().IsRegular() && d.Type()&fs.ModeSymlink == 0 {
		return false
	}
	if d.Type().IsRegular() && known(d.Name()) {
		return true
	}
	f, err := os.OpenInRoot(base, rel)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	head, err := io.ReadAll(io.LimitReader(f, headLength))
	if err != nil {
		return false
	}
	_, score := detect(head, d.Name())
	return known(d.Name()) || score >= sure
}
