package pipeline_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"compromisos/document"
	"compromisos/ingest"
	"compromisos/pipeline"
	"compromisos/record"
)

// childVariable in the environment make the test binary the child of a Pool.
const childVariable = "PIPELINE_TEST_CHILD"

func TestMain(m *testing.M) {
	if os.Getenv(childVariable) != "" {
		err := pipeline.ServeChild(context.Background(), os.Stdin, os.Stdout, setupChild)
		if err != nil {
			_, _ = os.Stderr.WriteString(err.Error() + "\n")
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// held is what a child takes that takes all memory.
var held [][]byte

// setupChild makes the chain of a child, or the accident that its settings name.
func setupChild(settings []byte) (*pipeline.Chain, error) {
	switch string(settings) {
	case "hang":
		select {}
	case "crash":
		go func() { panic("an accident") }()
		select {}
	case "ended":
		self, err := os.FindProcess(os.Getpid())
		if err == nil {
			err = self.Kill()
		}
		return nil, err
	case "memory":
		for {
			held = append(held, bytes.Repeat([]byte{1}, 64<<20))
		}
	}
	return pipeline.NewChain(pipeline.Options{})
}

func newPool(t *testing.T, opt pipeline.PoolOptions) *pipeline.Pool {
	t.Helper()
	t.Setenv(childVariable, "1")
	opt.Command = []string{os.Args[0]}
	p := pipeline.NewPool(opt)
	t.Cleanup(func() { _ = p.Close() })
	return p
}

var acta = ingest.Input{URI: "a.md", Name: "a.md", Data: []byte(note), Retrieved: time.Unix(0, 0).UTC()}

func TestPoolReadsAsAChainDoes(t *testing.T) {
	pool, chain := newPool(t, pipeline.PoolOptions{}), newChain(t, pipeline.Options{})
	want, err := chain.Read(t.Context(), acta)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // by a new child, and by one that has read
		got, err := pool.Read(t.Context(), acta)
		if err != nil {
			t.Fatal(err)
		}
		if encoded(t, got.File) != encoded(t, want.File) {
			t.Errorf("records differ:\n%s%s", encoded(t, got.File), encoded(t, want.File))
		}
		if got.Times.Total() <= 0 {
			t.Errorf("times %+v", got.Times)
		}
	}
}

func encoded(t *testing.T, f *record.File) string {
	t.Helper()
	var b strings.Builder
	if err := record.Encode(&b, f, false); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The errors of a child are those that a chain in this process would have given.
func TestPoolHandsOnErrors(t *testing.T) {
	pool, chain := newPool(t, pipeline.PoolOptions{}), newChain(t, pipeline.Options{})
	for _, in := range []ingest.Input{
		{URI: "vacío.md", Name: "vacío.md"},
		{URI: "datos.bin", Name: "datos.bin", Data: []byte("\x00\x01\x02\x03")},
		{URI: "cortado.pdf", Name: "cortado.pdf", Data: []byte("%PDF-1.7\n1 0 obj")},
	} {
		_, inChild := pool.Read(t.Context(), in)
		_, here := chain.Read(t.Context(), in)
		source := document.Source{URI: in.URI}
		got, want := pipeline.Failure(source, inChild).Error, pipeline.Failure(source, here).Error
		if got != want || got.Code == "" || document.ErrorCode(inChild) != want.Code {
			t.Errorf("%s: %+v, want %+v", in.URI, got, want)
		}
	}
}

// A child that breaks down, hangs or takes all memory fails its source and no more.
func TestPoolOutlivesItsChildren(t *testing.T) {
	for name, c := range map[string]struct {
		opt     pipeline.PoolOptions
		code    string
		message string
	}{
		"crash":  {pipeline.PoolOptions{}, document.CodeInternal, "panic: an accident"},
		"hang":   {pipeline.PoolOptions{Time: time.Millisecond}, document.CodeLimit, "longer than limits.time"},
		"memory": {pipeline.PoolOptions{Memory: 512 << 20}, document.CodeLimit, "more memory than limits.process_memory"},
	} {
		t.Run(name, func(t *testing.T) {
			if name == "memory" && !memoryHolds() {
				t.Skip("this system does not bound the memory of a process")
			}
			c.opt.Settings = []byte(name)
			_, err := newPool(t, c.opt).Read(t.Context(), acta)
			f := pipeline.Failure(document.Source{URI: "a.md"}, err)
			if f.Error.Code != c.code || !strings.Contains(f.Error.Message, c.message) {
				t.Errorf("failure %+v, want %s: …%s…", f.Error, c.code, c.message)
			}
			if strings.Contains(f.Error.Message, "\n") {
				t.Errorf("message of several lines: %q", f.Error.Message)
			}
		})
	}
}

// TestPoolReplacesChildrenThatWereEnded ends all that are idle, as a system does that has
// no memory left: the sources that they would have been given are read.
func TestPoolReplacesChildrenThatWereEnded(t *testing.T) {
	pool := newPool(t, pipeline.PoolOptions{})
	var both sync.WaitGroup
	for range 2 {
		both.Go(func() {
			if _, err := pool.Read(t.Context(), acta); err != nil {
				t.Error(err)
			}
		})
	}
	both.Wait()
	if n := pipeline.EndIdle(pool); n == 0 {
		t.Fatal("no child was idle")
	}
	for range 3 {
		if _, err := pool.Read(t.Context(), acta); err != nil {
			t.Error(err)
		}
	}
}

// A child that is ended while it reads is told of with the signal.
func TestPoolNamesTheSignal(t *testing.T) {
	pool := newPool(t, pipeline.PoolOptions{Settings: []byte("ended")})
	_, err := pool.Read(t.Context(), acta)
	f := pipeline.Failure(document.Source{URI: "a.md"}, err)
	if f.Error.Code != document.CodeInternal || !strings.Contains(f.Error.Message, "killed") {
		t.Errorf("failure %+v, want the signal", f.Error)
	}
}

func memoryHolds() bool { return runtime.GOOS == "linux" }

// Who is interrupted does not wait for what a child is doing.
func TestPoolEndsAtOnce(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	begin := time.Now()
	_, err := newPool(t, pipeline.PoolOptions{Settings: []byte("hang")}).Read(ctx, acta)
	if !errors.Is(err, context.DeadlineExceeded) || time.Since(begin) > 5*time.Second {
		t.Errorf("error %v after %v", err, time.Since(begin))
	}
}
