package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"time"

	"compromisos/document"
)

const (
	// defaultTimeout is how long an address may take.
	defaultTimeout = time.Minute
	// maxRedirects is how often a server may send a request on.
	maxRedirects = 5
	// userAgent tells servers who asks.
	userAgent = "compromisos (reads official documents)"
)

// readFile reads a file that open opens. Its size is looked at first, so that a
// file over the limit is not read at all.
func readFile(uri string, opt SourceOptions, open func() (*os.File, error)) (Input, error) {
	f, err := open()
	if err != nil {
		return Input{}, missing(err)
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return Input{}, missing(err)
	}
	if info.Size() > opt.limit() {
		return Input{}, tooLarge(opt.limit())
	}
	data, err := readAll(f, info.Size(), opt.limit())
	if err != nil {
		return Input{}, err
	}
	return Input{URI: uri, Name: filepath.Base(uri), Data: data, Retrieved: time.Now().UTC()}, nil
}

// readStdin reads the standard input to its end.
func readStdin(opt SourceOptions) (Input, error) {
	in := opt.Stdin
	if in == nil {
		in = os.Stdin
	}
	data, err := readAll(in, 0, opt.limit())
	if err != nil {
		return Input{}, err
	}
	return Input{URI: "-", Data: data, Retrieved: time.Now().UTC()}, nil
}

// firstRead is how much memory an expected size may claim before a byte has come.
const firstRead = 64 << 20

// readAll reads up to limit bytes; more are an error. size is how many are expected, if
// that is known.
func readAll(r io.Reader, size, limit int64) ([]byte, error) {
	var b bytes.Buffer
	b.Grow(int(min(max(size, 0), limit, firstRead)) + bytes.MinRead)
	if _, err := b.ReadFrom(io.LimitReader(r, limit+1)); err != nil {
		return nil, missing(err)
	}
	if int64(b.Len()) > limit {
		return nil, tooLarge(limit)
	}
	return b.Bytes(), nil
}

// missing says that a source cannot be opened or read to its end.
func missing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return &document.Error{Code: document.CodeMissing, Message: "there is no such file"}
	}
	return &document.Error{Code: document.CodeMissing, Message: "file cannot be read", Err: bare(err)}
}

// bare is the cause of a path error: the path is in the message of the caller.
func bare(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// fetch reads one address and nothing that the document there refers to.
func fetch(ctx context.Context, uri string, opt SourceOptions) (Input, error) {
	timeout := opt.Timeout
	if timeout <= 0 {
		timeout = defaultTimeout
	}
	client := http.Client{Transport: opt.Transport, Timeout: timeout, CheckRedirect: redirect}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, uri, nil)
	if err != nil {
		return Input{}, &document.Error{Code: document.CodeMissing, Message: "address is not valid", Err: err}
	}
	req.Header.Set("User-Agent", userAgent)
	resp, err := client.Do(req)
	if err != nil {
		return Input{}, unreachable(err)
	}
	defer func() { _ = resp.Body.Close() }()
	if resp.StatusCode != http.StatusOK {
		return Input{}, &document.Error{Code: document.CodeMissing, Message: fmt.Sprintf("the server answered %s", resp.Status)}
	}
	if resp.ContentLength > opt.limit() {
		return Input{}, tooLarge(opt.limit())
	}
	data, err := readAll(resp.Body, resp.ContentLength, opt.limit())
	if err != nil {
		if document.ErrorCode(err) == document.CodeLimit {
			return Input{}, err
		}
		return Input{}, unreachable(err)
	}
	return Input{
		URI: uri, Name: path.Base(resp.Request.URL.Path), Data: data,
		ContentType: resp.Header.Get("Content-Type"), Retrieved: time.Now().UTC(),
	}, nil
}

// redirect follows a few redirects, to web addresses only.
func redirect(req *http.Request, via []*http.Request) error {
	if len(via) > maxRedirects {
		return fmt.Errorf("more than %d redirects", maxRedirects)
	}
	if s := req.URL.Scheme; s != "http" && s != "https" {
		return fmt.Errorf("redirect to scheme %q", s)
	}
	return nil
}

// unreachable says why an address could not be read.
func unreachable(err error) error {
	var u *url.Error
	if errors.As(err, &u) && u.Timeout() || errors.Is(err, context.DeadlineExceeded) || os.IsTimeout(err) {
		return &document.Error{Code: document.CodeLimit, Message: "the server took too long", Err: err}
	}
	if u != nil {
		err = u.Err // the caller names the address
	}
	return &document.Error{Code: document.CodeMissing, Message: "address cannot be read", Err: err}
}
