package ingest

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"time"

	"compromisos/document"
)

func TestReach(t *testing.T) {
	for address, want := range map[string]reach{
		"8.8.8.8": public, "2606:4700::1111": public, "64:ff9b::808:808": public, "2002:808:808::1": public,
		"10.1.2.3": private, "172.16.0.1": private, "192.168.1.1": private, "100.64.1.1": private, "fd00::1": private,
		"64:ff9b::a00:1": private, "::ffff:10.0.0.1": private,
		"127.0.0.1": local, "127.9.9.9": local, "::1": local, "0.0.0.0": local, "0.1.2.3": local, "::": local, "169.254.169.254": local,
		"fe80::1%eth0": local, "224.0.0.1": local, "255.255.255.255": local, "::ffff:127.0.0.1": local, "::7f00:1": local,
		"64:ff9b::7f00:1": local, "2002:7f00:1::": local,
	} {
		if got := reachOf(netip.MustParseAddr(address)); got != want {
			t.Errorf("reach of %s = %d, want %d", address, got, want)
		}
	}
}

// read opens one address.
func read(t *testing.T, uri string, opt SourceOptions) (in Input, err error) {
	t.Helper()
	for c, found := range Sources(context.Background(), []string{uri}, opt) {
		if found != nil {
			t.Fatal(found)
		}
		in, err = c.Open(context.Background())
	}
	return in, err
}

// officeServer is a server on an address of this machine that others can reach.
func officeServer(t *testing.T, h http.Handler) *httptest.Server {
	t.Helper()
	addresses, err := net.InterfaceAddrs()
	if err != nil {
		t.Skip(err)
	}
	for _, a := range addresses {
		p, err := netip.ParsePrefix(a.String())
		if err != nil || !p.Addr().Is4() || reachOf(p.Addr()) == local {
			continue
		}
		l, err := net.Listen("tcp", netip.AddrPortFrom(p.Addr(), 0).String())
		if err != nil {
			t.Skip(err)
		}
		s := &httptest.Server{Listener: l, Config: &http.Server{Handler: h, ReadHeaderTimeout: time.Second}}
		s.Start()
		t.Cleanup(s.Close)
		return s
	}
	t.Skip("this machine is in no network")
	return nil
}

// TestRedirectInside reads what the user names wherever it is, and follows no server to
// where only this machine may look.
func TestRedirectInside(t *testing.T) {
	asked := 0
	secret := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked++
		_, _ = w.Write([]byte("secret"))
	}))
	defer secret.Close()
	port := secret.URL[strings.LastIndex(secret.URL, ":"):]
	t.Setenv("NO_PROXY", "*")
	mux := http.NewServeMux()
	mux.Handle("/number", http.RedirectHandler(secret.URL, http.StatusFound))
	mux.Handle("/name", http.RedirectHandler("http://localhost"+port, http.StatusFound))
	mux.Handle("/mapped", http.RedirectHandler("http://[::ffff:127.0.0.1]"+port, http.StatusFound))
	mux.Handle("/metadata", http.RedirectHandler("http://169.254.169.254/latest/meta-data/", http.StatusFound))
	mux.Handle("/twice", http.RedirectHandler("/number", http.StatusFound))
	mux.Handle("/own", http.RedirectHandler("/plain", http.StatusFound))
	mux.HandleFunc("/plain", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("plain")) })
	office := officeServer(t, mux)
	for _, path := range []string{"/number", "/name", "/mapped", "/metadata", "/twice"} {
		in, err := read(t, office.URL+path, SourceOptions{Timeout: 5 * time.Second})
		if !errors.Is(err, errInside) || document.ErrorCode(err) != document.CodeMissing {
			t.Errorf("%s: %q, %v", path, in.Data, err)
		}
	}
	if asked > 0 {
		t.Errorf("the server inside was asked %d times", asked)
	}
	if in, err := read(t, office.URL+"/own", SourceOptions{}); err != nil || string(in.Data) != "plain" {
		t.Errorf("a redirect on the same server: %q, %v", in.Data, err)
	}
	if in, err := read(t, secret.URL, SourceOptions{}); err != nil || string(in.Data) != "secret" {
		t.Errorf("an address that was named: %q, %v", in.Data, err)
	}
}

// TestGuard lets no later connection further in than the first one was.
func TestGuard(t *testing.T) {
	named, err := url.Parse("http://example.org/")
	if err != nil {
		t.Fatal(err)
	}
	g := newGuard(named)
	for address, want := range map[string]error{
		"8.8.8.8:80": nil, "10.0.0.1:80": errInside, "127.0.0.1:80": errInside, "[::1]:80": errInside, "[fd00::1]:443": errInside,
	} {
		if err := g.judge(address); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", address, err, want)
		}
	}
}

// TestFetchBounds ends what a server never ends.
func TestFetchBounds(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("/endless", func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			if _, err := w.Write(bytes.Repeat([]byte("x"), 1<<10)); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/drip", func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			_, _ = w.Write([]byte("x"))
			_ = http.NewResponseController(w).Flush()
			time.Sleep(20 * time.Millisecond)
		}
	})
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		for range 1000 {
			_, _ = z.Write(make([]byte, 1<<14))
		}
		_ = z.Close()
	})
	mux.HandleFunc("/headers", func(w http.ResponseWriter, _ *http.Request) {
		for range 40 {
			w.Header().Add("X-Fill", strings.Repeat("x", 1<<15))
		}
	})
	mux.Handle("/file", http.RedirectHandler("file:///etc/passwd", http.StatusFound))
	server := httptest.NewServer(mux)
	defer server.Close()
	for path, want := range map[string]string{
		"/endless": document.CodeLimit, "/drip": document.CodeLimit, "/bomb": document.CodeLimit,
		"/headers": document.CodeMissing, "/file": document.CodeMissing,
	} {
		begun := time.Now()
		in, err := read(t, server.URL+path, SourceOptions{MaxBytes: 1 << 20, Timeout: 500 * time.Millisecond})
		if document.ErrorCode(err) != want || len(in.Data) > 0 {
			t.Errorf("%s: %d bytes, %v; want %s", path, len(in.Data), err, want)
		}
		if took := time.Since(begun); took > 5*time.Second {
			t.Errorf("%s took %v", path, took)
		}
	}
}

// TestNothingElseFetched reads a page and asks no server for what the page refers to.
func TestNothingElseFetched(t *testing.T) {
	var asked []string
	var server *httptest.Server
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.Path)
		page := `<!doctype html><base href="URL/base/"><meta http-equiv="refresh" content="0;url=URL/refresh">
			<link rel=stylesheet href="URL/style"><script src="URL/script"></script><body background="URL/back">
			<img src="URL/image"><iframe src="URL/frame"></iframe><object data="URL/object"></object>
			<p style="background:url(URL/css)">Se publica <a href="URL/link">el dato</a>.<svg><image href="URL/svg"/></svg>`
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Link", "<"+server.URL+"/preload>; rel=preload")
		_, _ = w.Write([]byte(strings.ReplaceAll(page, "URL", server.URL)))
	}))
	defer server.Close()
	in, err := read(t, server.URL+"/page", SourceOptions{})
	if err != nil {
		t.Fatal(err)
	}
	r := NewReader(Options{})
	defer func() { _ = r.Close() }()
	f, err := r.Read(context.Background(), in, nil)
	if err != nil || len(f.Blocks) != 1 || f.Blocks[0].Text.String != "Se publica el dato." {
		t.Errorf("file %+v, %v", f, err)
	}
	if len(asked) != 1 {
		t.Errorf("asked for %q, want the page alone", asked)
	}
}

// A password in an address opens it, and stands in no record.
func TestPasswordStaysOutOfRecords(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, password, _ := r.BasicAuth(); password != "secreto" {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		_, _ = w.Write([]byte("# Acta"))
	}))
	defer server.Close()
	in, err := read(t, strings.Replace(server.URL, "http://", "http://ana:secreto@", 1)+"/acta.md", SourceOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if want := server.URL + "/acta.md"; in.URI != want {
		t.Errorf("URI %q, want %q", in.URI, want)
	}
}
