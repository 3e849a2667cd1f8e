package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"compromisos/ingest/pdf/meter"
)

// A pdfiumEngine runs as many modules as there are files read at once, and keeps
// them for the next files.
type pdfiumEngine struct {
	opt Options

	mu    sync.Mutex
	pool  pdfium.Pool
	cache wazero.CompilationCache
	idle  []*module
	// started is the instance that came up last, as its listener saw it.
	started api.Module
	// running are the modules by their instance, for the meter to find them.
	running sync.Map
	// busy counts the modules in use: their memory ends with them.
	busy   sync.WaitGroup
	closed bool
}

const (
	// pdfiumName is the engine and the version of the bindings that carry it.
	pdfiumName = "pdfium (go-pdfium 1.19.8)"
	// startTime is how long a start may take; a slow machine needs 20 s to
	// compile pdfium the first time.
	startTime = 2 * time.Minute
	// keepMemory is the size up to which an idle module is kept. The memory of a
	// WebAssembly module grows and never shrinks.
	keepMemory = 256 << 20
)

func newPdfium(opt Options) *pdfiumEngine { return &pdfiumEngine{opt: opt} }

// take starts a module or takes an idle one. One that is not given back must be
// discarded.
func (e *pdfiumEngine) take() (*module, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return nil, errors.New("reader is closed")
	}
	if n := len(e.idle); n > 0 {
		e.busy.Add(1)
		m := e.idle[n-1]
		e.idle = e.idle[:n-1]
		return m, nil
	}
	if e.pool == nil {
		if err := e.start(); err != nil {
			return nil, fmt.Errorf("start pdfium: %w", err)
		}
	}
	p, err := e.pool.GetInstance(startTime)
	if err != nil {
		return nil, fmt.Errorf("start pdfium: %w", err)
	}
	m, err := newModule(p, e.started)
	if err != nil {
		return nil, errors.Join(err, p.Kill())
	}
	e.busy.Add(1)
	e.running.Store(m.mod, m)
	return m, nil
}

// give takes a module back, unless a fault has left it in an unknown state or it
// has grown too large.
func (e *pdfiumEngine) give(m *module) {
	defer e.busy.Done()
	e.mu.Lock()
	defer e.mu.Unlock()
	if m.err != nil || e.closed || m.memory.Size() > keepMemory {
		e.running.Delete(m.mod)
		_ = m.pdfium.Kill() // nothing can be done about an instance that does not end
		return
	}
	e.idle = append(e.idle, m)
}

// start brings up the runtime; modules start from it one by one.
func (e *pdfiumEngine) start() error {
	// Memory is bounded, and no folder of the host is mounted: an FSConfig left
	// out would mount its root.
	runtime := wazero.NewRuntimeConfig().WithMemoryLimitPages(e.opt.MemoryPages)
	if dir := cacheDir(e.opt.CacheDir); dir != "" {
		if cache, err := wazero.NewCompilationCacheWithDir(dir); err == nil {
			e.cache = cache
			runtime = runtime.WithCompilationCache(cache)
		}
	}
	code, err := meter.Add(pdfiumCode, calledFunctions()...)
	if err != nil {
		return err
	}
	ctx := experimental.WithMemoryAllocator(context.Background(), experimental.MemoryAllocatorFunc(newMemory))
	ctx = experimental.WithFunctionListenerFactory(ctx, e)
	e.pool, err = webassembly.InitWithWASM(webassembly.Config{
		WASM:          code,
		Context:       ctx,
		MaxTotal:      -1,
		FSConfig:      wazero.NewFSConfig(),
		RuntimeConfig: runtime,
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
	return err
}

// NewFunctionListener implements experimental.FunctionListenerFactory: go-pdfium
// hides the module it starts, but a listener on its first call is handed it.
func (e *pdfiumEngine) NewFunctionListener(def api.FunctionDefinition) experimental.FunctionListener {
	for _, name := range def.ExportNames() {
		if name == meter.Tick {
			return experimental.FunctionListenerFunc(
				func(_ context.Context, mod api.Module, _ api.FunctionDefinition, _ []uint64, _ experimental.StackIterator) {
					e.tick(mod)
				})
		}
		if name == "FPDF_InitLibrary" {
			return experimental.FunctionListenerFunc(
				func(_ context.Context, mod api.Module, _ api.FunctionDefinition, _ []uint64, _ experimental.StackIterator) {
					e.started = mod
				})
		}
	}
	return nil
}

// close waits for the files that are being read, and ends the modules and the runtime.
func (e *pdfiumEngine) close() error {
	e.mu.Lock()
	closed := e.closed
	e.closed, e.idle = true, nil
	e.mu.Unlock()
	if closed {
		return nil
	}
	e.busy.Wait()
	var err error
	if e.pool != nil {
		err = e.pool.Close()
	}
	if e.cache != nil {
		err = errors.Join(err, e.cache.Close(context.Background()))
	}
	return err
}

// cacheDir is the folder for compiled code, or "" where none can be written.
func cacheDir(dir string) string {
	if dir == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return ""
		}
		dir = filepath.Join(user, "compromisos", "wazero")
	}
	if os.MkdirAll(dir, 0o700) != nil {
		return ""
	}
	probe, err := os.CreateTemp(dir, "probe")
	if err != nil {
		return ""
	}
	_ = probe.Close()
	_ = os.Remove(probe.Name())
	return dir
}
