package ingest

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"time"

	"compromisos/document"
)

// A Candidate is a source that was found and not opened yet.
type Candidate struct {
	// URI is the path or address; of a file in a folder, the folder as given and
	// the file's path in it. It is UTF-8 without control characters: of a path that is
	// not, it is "file:" and the path with percent signs.
	URI string
	// Size in bytes and Modified are what the file system says of a file before it is
	// read: while both stay the same, so, in all likelihood, does the file. They are zero of
	// addresses and of the standard input.
	Size     int64
	Modified time.Time
	// Root is the folder, without links in its path, that a file was found in, and Path is
	// the file below it; of a file that was named, Root is empty and Path absolute. At
	// needs them. Both are empty of what is no file.
	Root, Path string
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
	// Transport carries requests; where it is nil, one that a redirect cannot lead into
	// the local network.
	Transport http.RoundTripper
	// FollowLinks follows links in folders wherever they lead. Without it only links to
	// files of the same folder are.
	FollowLinks bool
	// Skipped, if set, is told of everything in a folder that is no candidate.
	Skipped func(Skip)
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
// standard input. A file that is named is always a candidate, be it a link or a pipe; one
// in a folder only if it is a regular file whose name or first bytes are those of a known
// format. What is left out is told to Skipped. A path that cannot be read comes with its
// error, and the others follow.
//
// Of a folder no more is in memory than the names in it and in those above it.
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
		open := func(ctx context.Context) (Input, error) { return readStdin(ctx, opt) }
		return yield(Candidate{URI: path, Open: open}, nil)
	}
	if m := scheme.FindStringSubmatch(path); m != nil {
		return address(path, m[1], opt, yield)
	}
	info, err := os.Stat(path)
	if named, ok := fileName(path); ok && errors.Is(err, fs.ErrNotExist) {
		path = named
		info, err = os.Stat(path)
	}
	uri := fileURI(path)
	switch {
	case err != nil:
		return yield(Candidate{URI: uri}, unfound(path, err))
	case info.IsDir():
		return folder(ctx, path, opt, yield)
	case !info.Mode().IsRegular():
		open := func(ctx context.Context) (Input, error) { return readStream(ctx, path, opt) }
		return yield(Candidate{URI: uri, Open: open}, nil)
	}
	c := byName(uri, path, opt)
	c.Size, c.Modified = info.Size(), info.ModTime()
	return yield(c, nil)
}

// address yields a web address.
func address(uri, name string, opt SourceOptions, yield func(Candidate, error) bool) bool {
	switch strings.ToLower(name) {
	case "http", "https":
		shown := withoutPassword(uri)
		open := func(ctx context.Context) (Input, error) {
			in, err := fetch(ctx, uri, opt)
			in.URI = shown
			return in, err
		}
		return yield(Candidate{URI: shown, Open: open}, nil)
	}
	err := &document.Error{Code: document.CodeUnsupported, Message: "addresses of scheme " + name + " are not read"}
	return yield(Candidate{URI: uri}, err)
}

// withoutPassword is an address as it may stand in records and on terminals. One that is
// read again later, by its records, needs its password again.
func withoutPassword(uri string) string {
	u, err := url.Parse(uri)
	if err != nil || u.User == nil {
		return uri
	}
	u.User = nil
	return u.String()
}
