package pipeline

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"compromisos/document"
	"compromisos/ingest"
	"compromisos/record"
)

// PoolOptions say how the children of a Pool are started and what bounds them.
type PoolOptions struct {
	// Command is the program, with its arguments, that calls ServeChild.
	Command []string
	// Settings are handed to each child.
	Settings []byte
	// Time that one source may take; 0 is without limit. The child keeps to it by itself;
	// one that does not is ended.
	Time time.Duration
	// Memory of one child, in bytes; 0 is without limit.
	Memory int64
}

// A Pool reads sources in child processes, one source at a time in each. A source that
// brings its reader down, takes all memory or never ends costs one child and no more: it
// fails, and the next source gets a new child. Children read no file and open no
// connection; they are given bytes and give back records.
type Pool struct {
	opt  PoolOptions
	mu   sync.Mutex
	idle []*child
	// closed pools keep no child.
	closed bool
}

// NewPool starts no child yet: each begins with the first source that finds none idle.
func NewPool(opt PoolOptions) *Pool { return &Pool{opt: opt} }

// Close ends the children that are idle, and those that read as soon as they are done.
func (p *Pool) Close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	for _, c := range p.idle {
		c.kill()
	}
	p.idle = nil
	return nil
}

// Read reads a source in a child. Errors hold a *document.Error, or are those of ctx.
func (p *Pool) Read(ctx context.Context, in ingest.Input) (Reading, error) {
	r, err := p.read(ctx, in, p.take)
	if errors.Is(err, errNotTaken) {
		// An idle child was ended, by the system for want of memory or by somebody: the
		// source has no part in it and is given to a new one.
		r, err = p.read(ctx, in, p.start)
	}
	return r, err
}

// read reads a source in the child that get gives.
func (p *Pool) read(ctx context.Context, in ingest.Input, get func() (*child, error)) (Reading, error) {
	c, err := get()
	if err != nil {
		return Reading{}, fmt.Errorf("start a process for reading: %w", err)
	}
	limit, cancel := p.limited(ctx)
	defer cancel()
	a, err := c.ask(limit, question{in})
	if err != nil {
		c.kill()
		return Reading{}, p.explain(ctx, limit, c, err)
	}
	p.put(c)
	if err := a.failed(); err != nil {
		return Reading{Times: a.Times}, err
	}
	f := new(record.File)
	if err := json.Unmarshal(a.File, f); err != nil {
		return Reading{}, &document.Error{Code: document.CodeInternal, Message: "the records of the reading process cannot be read", Err: err}
	}
	return Reading{File: f, Times: a.Times}, nil
}

// grace is what a child is given beyond the limit that it keeps to itself, as parts of
// that limit, and at least leastGrace.
const (
	graceParts = 10
	leastGrace = 2 * time.Second
)

func (p *Pool) limited(ctx context.Context) (context.Context, context.CancelFunc) {
	if p.opt.Time <= 0 {
		return context.WithCancel(ctx)
	}
	return context.WithTimeout(ctx, p.opt.Time+max(p.opt.Time/graceParts, leastGrace))
}

// take is an idle child, or a new one.
func (p *Pool) take() (*child, error) {
	p.mu.Lock()
	if n := len(p.idle); n > 0 {
		c := p.idle[n-1]
		p.idle = p.idle[:n-1]
		p.mu.Unlock()
		return c, nil
	}
	p.mu.Unlock()
	return p.start()
}

func (p *Pool) start() (*child, error) { return startChild(p.opt) }

func (p *Pool) put(c *child) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		c.kill()
		return
	}
	p.idle = append(p.idle, c)
}

// explain says why a child gave no answer: the caller wanted no more, it took too long or
// too much memory, or it broke down.
func (p *Pool) explain(ctx, limit context.Context, c *child, err error) error {
	said := c.lastWords()
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(limit.Err(), context.DeadlineExceeded):
		return limit.Err()
	case strings.Contains(said, "out of memory"), strings.Contains(said, "to allocate"), strings.Contains(said, "cannot allocate"):
		return &document.Error{Code: document.CodeLimit, Message: "reading took more memory than limits.process_memory allows"}
	}
	return &document.Error{
		Code: document.CodeInternal, Message: "the process that read it broke down",
		Err: fmt.Errorf("%w: %s", err, c.epitaph()),
	}
}

// firstLine is what a program that breaks down says first, which is why.
func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return line
}
