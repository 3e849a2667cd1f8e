package ingest

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"sync"
	"syscall"
)

// A reach says how far in an address of the network is.
type reach int

const (
	// public is the internet.
	public reach = iota
	// private is the network of an office or a home.
	private
	// local is this machine and its link, where clouds hand out credentials too.
	local
)

// A zone is a range of addresses that netip does not tell by itself.
type zone struct {
	prefix netip.Prefix
	reach  reach
}

var zones = []zone{
	{netip.MustParsePrefix("100.64.0.0/10"), private}, // shared by the customers of a carrier
	{netip.MustParsePrefix("198.18.0.0/15"), private}, // for measurements
	{netip.MustParsePrefix("fec0::/10"), private},     // as fc00::/7, formerly
	{netip.MustParsePrefix("0.0.0.0/8"), local},       // "this" machine
	{netip.MustParsePrefix("240.0.0.0/4"), local},     // reserved, and broadcast
}

// carried are ranges of IPv6 in which an IPv4 address stands at an offset in bytes.
var carried = map[netip.Prefix]int{
	netip.MustParsePrefix("64:ff9b::/96"): 12,
	netip.MustParsePrefix("2002::/16"):    2,
	netip.MustParsePrefix("::/96"):        12,
}

// reachOf an address.
func reachOf(a netip.Addr) reach {
	a = a.Unmap().WithZone("")
	switch {
	case a.IsLoopback(), a.IsLinkLocalUnicast(), a.IsUnspecified(), a.IsMulticast():
		return local
	case a.IsPrivate():
		return private
	}
	for _, z := range zones {
		if z.prefix.Contains(a) {
			return z.reach
		}
	}
	for p, at := range carried {
		if p.Contains(a) {
			b := a.As16()
			return reachOf(netip.AddrFrom4([4]byte(b[at : at+4])))
		}
	}
	return public
}

// A guard watches over the connections of one fetch. The server that the user named is
// reached wherever it is; from there a redirect leads no further in than that server is
// itself, or any page could have us read what only this machine can.
type guard struct {
	mu sync.Mutex
	// sent is true from the first redirect on.
	sent bool
	// in is how far in the server that was named is.
	in reach
	// proxies of the environment, by host and port: they are no servers of documents.
	proxies map[string]bool
}

// newGuard is the guard of a fetch of an address.
func newGuard(named *url.URL) *guard {
	g := &guard{proxies: map[string]bool{}}
	if a, err := netip.ParseAddr(named.Hostname()); err == nil {
		g.in = reachOf(a)
	}
	return g
}

// transport connects for the fetch, and for no other: a connection that is open already
// would not be looked at again.
func (g *guard) transport() *http.Transport {
	return &http.Transport{
		Proxy: g.proxy, DialContext: g.dial, DisableKeepAlives: true,
		ForceAttemptHTTP2: true, MaxResponseHeaderBytes: maxHeader,
	}
}

// proxy is the one that the environment names for a request, if any.
func (g *guard) proxy(req *http.Request) (*url.URL, error) {
	u, err := http.ProxyFromEnvironment(req)
	if err != nil || u == nil {
		return u, err
	}
	port := u.Port()
	if port == "" {
		port = map[string]string{"https": "443", "socks5": "1080", "socks5h": "1080"}[u.Scheme]
	}
	if port == "" {
		port = "80"
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.proxies[net.JoinHostPort(u.Hostname(), port)] = true
	return u, nil
}

// dial connects. The address is judged when its name is resolved: what is told of a
// name before may not be what it resolves to then.
func (g *guard) dial(ctx context.Context, network, address string) (net.Conn, error) {
	g.mu.Lock()
	proxied, sent := g.proxies[address], g.sent
	g.mu.Unlock()
	var d net.Dialer
	if sent && !proxied {
		d.Control = func(_, to string, _ syscall.RawConn) error { return g.judge(to) }
	}
	c, err := d.DialContext(ctx, network, address)
	if err != nil || sent || proxied {
		return c, err
	}
	if to, err := netip.ParseAddrPort(c.RemoteAddr().String()); err == nil {
		g.mu.Lock()
		g.in = reachOf(to.Addr())
		g.mu.Unlock()
	}
	return c, nil
}

// errInside is the error of a redirect to where the server itself is not.
var errInside = errors.New("the server redirects into a private network")

// judge refuses an address that is further in than the server that was named.
func (g *guard) judge(address string) error {
	to, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("address %q: %w", address, err)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if reachOf(to.Addr()) > g.in {
		return errInside
	}
	return nil
}

// redirect follows a few redirects, to web addresses only.
func (g *guard) redirect(req *http.Request, via []*http.Request) error {
	g.mu.Lock()
	g.sent = true
	g.mu.Unlock()
	if len(via) > maxRedirects {
		return fmt.Errorf("more than %d redirects", maxRedirects)
	}
	if s := req.URL.Scheme; s != "http" && s != "https" {
		return fmt.Errorf("redirect to scheme %q", s)
	}
	// A proxy would connect to an address that is written out without our seeing it.
	if a, err := netip.ParseAddr(req.URL.Hostname()); err == nil {
		return g.judge(netip.AddrPortFrom(a, 0).String())
	}
	return nil
}
