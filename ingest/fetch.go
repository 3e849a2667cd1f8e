package ingest

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path"
	"time"

	"compromisos/document"
)

const (
	// defaultTimeout is how long an address may take.
	defaultTimeout = time.Minute
	// maxRedirects is how often a server may send a request on.
	maxRedirects = 5
	// maxHeader is how many bytes of header a server may answer with.
	maxHeader = 1 << 20
	// userAgent tells servers who asks.
	userAgent = "compromisos (reads official documents)"
)

// fetch reads one address and nothing that the document there refers to.
func fetch(ctx context.Context, uri string, opt SourceOptions) (Input, error) {
	timeout := opt.Timeout
	if timeout <= 0 {
		timeout = defaultTimeout
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, uri, nil)
	if err != nil {
		return Input{}, &document.Error{Code: document.CodeMissing, Message: "address is not valid", Err: err}
	}
	req.Header.Set("User-Agent", userAgent)
	g := newGuard(req.URL)
	client := http.Client{Transport: opt.Transport, Timeout: timeout, CheckRedirect: g.redirect}
	if client.Transport == nil {
		client.Transport = g.transport()
	}
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

// unreachable says why an address could not be read.
func unreachable(err error) error {
	var u *url.Error
	if errors.As(err, &u) && u.Timeout() || errors.Is(err, context.DeadlineExceeded) || os.IsTimeout(err) {
		return &document.Error{Code: document.CodeLimit, Message: "the server took longer than it is waited for", Err: err}
	}
	if u != nil {
		err = u.Err // the caller names the address
	}
	return &document.Error{Code: document.CodeMissing, Message: "address cannot be read", Err: err}
}
