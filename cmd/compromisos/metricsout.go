package main

import (
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metricsEvery is how often the file of --metrics-file is written.
const metricsEvery = 10 * time.Second

// A metricsFile is written for the textfile collector of Prometheus' node exporter: now and
// then while a run goes, and at its end.
type metricsFile struct {
	path     string
	registry *prometheus.Registry
	stop     chan struct{}
	running  sync.WaitGroup
}

// writeMetrics writes the metrics to a file until end is called. What is written first says
// whether it can be.
func writeMetrics(path string, registry *prometheus.Registry) (*metricsFile, error) {
	f := &metricsFile{path: path, registry: registry, stop: make(chan struct{})}
	if err := f.write(); err != nil {
		return nil, err
	}
	f.running.Go(func() {
		tick := time.NewTicker(metricsEvery)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				_ = f.write() // the last one is told of
			case <-f.stop:
				return
			}
		}
	})
	return f, nil
}

func (f *metricsFile) end() error {
	close(f.stop)
	f.running.Wait()
	return f.write()
}

// write replaces the file by a whole one. Others may read it, as the exporter has a user of
// its own: metrics hold no names and no text.
func (f *metricsFile) write() error {
	if _, err := exportMode(f.path); err != nil {
		return err
	}
	if err := prometheus.WriteToTextfile(f.path, f.registry); err != nil {
		return hintedError{cannotWrite(f.path, err), "--metrics-file names a file in a folder that is there"}
	}
	return nil
}

// A metricsServer answers Prometheus while a run goes.
type metricsServer struct {
	server  *http.Server
	address net.Addr
	running sync.WaitGroup
}

// serveMetrics serves /metrics at an address. One without a host is that of this machine
// alone: who wants to be seen by others names the host.
func serveMetrics(address string, registry *prometheus.Registry) (*metricsServer, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, usagef("--metrics-listen %q: want HOST:PORT or :PORT", address)
	}
	if host == "" {
		host = "127.0.0.1"
	}
	listener, err := net.Listen("tcp", net.JoinHostPort(host, port))
	if err != nil {
		return nil, hintedError{fmt.Errorf("--metrics-listen: %w", err), "choose another port; port 0 takes one that is free"}
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{Registry: registry}))
	const patience = 10 * time.Second
	s := &metricsServer{address: listener.Addr(), server: &http.Server{
		Handler: mux, ReadHeaderTimeout: patience, ReadTimeout: patience, WriteTimeout: patience, IdleTimeout: patience,
	}}
	s.running.Go(func() { _ = s.server.Serve(listener) })
	return s, nil
}

// end stops at once, whoever is just being answered.
func (s *metricsServer) end() error {
	err := s.server.Close()
	s.running.Wait()
	return err
}
