package pipeline

import (
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
)

// A child is one process that reads sources.
type child struct {
	command *exec.Cmd
	in      io.WriteCloser
	asks    *gob.Encoder
	answers *gob.Decoder
	heard   *mouthful
	errors  *opening
	end     sync.Once
	// ended is how the process did, once it has.
	ended error
}

// startChild starts a process and greets it.
func startChild(opt PoolOptions) (*child, error) {
	if len(opt.Command) == 0 {
		return nil, errors.New("no command")
	}
	cmd := exec.Command(opt.Command[0], opt.Command[1:]...)
	c := &child{command: cmd, errors: new(opening)}
	cmd.Stderr = c.errors
	// One worker is one processor: children that each used all would only be in each
	// other's way.
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1")
	separate(cmd)
	var err error
	if c.in, err = cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	c.heard = &mouthful{from: out}
	c.asks, c.answers = gob.NewEncoder(c.in), gob.NewDecoder(c.heard)
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	if err := c.asks.Encode(greeting{opt.Settings, opt.Memory}); err != nil {
		c.kill()
		return nil, err
	}
	return c, nil
}

// errNotTaken is the error of a child that was gone before it had the source.
var errNotTaken = errors.New("the process was gone before it took the source")

// ask puts a question and waits for the answer, or for the end of ctx: the child is of no
// use any more then.
func (c *child) ask(ctx context.Context, q question) (answer, error) {
	stop := context.AfterFunc(ctx, c.kill)
	a, err := c.exchange(q)
	if !stop() && err == nil {
		err = ctx.Err() // the answer came while the child was being ended
	}
	return a, err
}

func (c *child) exchange(q question) (answer, error) {
	var taken, a answer
	c.heard.refill()
	err := c.asks.Encode(q)
	if err == nil {
		err = c.answers.Decode(&taken)
	}
	if err != nil {
		return a, fmt.Errorf("%w: %w", errNotTaken, err)
	}
	err = c.answers.Decode(&a)
	return a, err
}

// kill ends the process and waits until it is gone.
func (c *child) kill() {
	c.end.Do(func() {
		_ = c.command.Process.Kill() // it may have ended by itself
		_ = c.in.Close()
		c.ended = c.command.Wait()
	})
}

// epitaph says how a process ended that has been ended: by which signal, unless it ended
// by itself, and what it said.
func (c *child) epitaph() string {
	why := firstLine(c.lastWords())
	if c.ended != nil && why == "" {
		why = c.ended.Error()
	}
	return why
}

// lastWords are what a process that has been ended wrote on standard error.
func (c *child) lastWords() string { return c.errors.String() }

// An opening keeps the beginning of what is written to it: why a program broke down stands
// before the list of all that it was doing.
type opening struct {
	mu   sync.Mutex
	kept []byte
}

// kept is enough for the reason, and bounds what a child can make its parent hold.
const kept = 16 << 10

// Write keeps what there is room for and takes all.
func (t *opening) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.kept = append(t.kept, p[:min(len(p), kept-len(t.kept))]...)
	return len(p), nil
}

// String is what was kept.
func (t *opening) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.kept)
}
