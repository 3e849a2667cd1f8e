package pdf

import (
	"bytes"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"time"

	"compromisos/document"
)

// A ledongthucEngine reads with github.com/ledongthuc/pdf in a child process: one
// known file makes that library allocate 137 GB, which no recover can stop.
type ledongthucEngine struct{ opt Options }

func newLedongthuc(opt Options) *ledongthucEngine { return &ledongthucEngine{opt} }

const (
	ledongthucName = "ledongthuc (2026-09-07)"
	// childTime is how many times PageTime a child may take for a whole file.
	childTime = 4
	// childOutput bounds what a child may print; the glyphs of a
	// 600-page plan are 100 MB.
	childOutput = 512 << 20
	// childWait is how long a killed child may keep its pipes open.
	childWait = time.Second
)

// A childMessage is what the child writes: first one with Pages, then one a page.
// Code and Message end the file with an error.
type childMessage struct {
	Pages         int
	Title         string
	Page          *document.Page
	Damaged       bool
	Code, Message string
}

// read implements engine.
func (e *ledongthucEngine) read(ctx context.Context, data []byte, each document.PageFunc) (Info, error) {
	info := Info{Engine: ledongthucName}
	if len(e.opt.Child) == 0 {
		return info, &document.Error{Code: document.CodeInternal, Message: "the ledongthuc engine needs the command of its child process"}
	}
	limit, cancel := context.WithTimeout(ctx, childTime*e.opt.PageTime)
	defer cancel()
	cmd := exec.CommandContext(limit, e.opt.Child[0], e.opt.Child[1:]...)
	cmd.Stdin = bytes.NewReader(data)
	cmd.WaitDelay = childWait
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return info, &document.Error{Code: document.CodeInternal, Message: "the child process does not start", Err: err}
	}
	err = e.receive(gob.NewDecoder(io.LimitReader(out, childOutput)), &info, each)
	late := errors.Is(limit.Err(), context.DeadlineExceeded)
	cancel()       // what the child does from here on is of no use
	_ = cmd.Wait() // all that matters is what it wrote
	switch {
	case ctx.Err() != nil:
		return info, ctx.Err()
	case errors.Is(err, errCut) && late:
		return info, &document.Error{Code: document.CodeLimit, Message: fmt.Sprintf("the engine takes longer than %s, %d times limits.page_time", childTime*e.opt.PageTime, childTime)}
	case errors.Is(err, errCut):
		return info, &document.Error{Code: document.CodeDamaged, Message: "the file breaks the ledongthuc engine"}
	}
	return info, err
}

// errCut says that the child ended before it was done.
var errCut = errors.New("the output of the child ends early")

// receive hands on the pages that the child writes.
func (e *ledongthucEngine) receive(dec *gob.Decoder, info *Info, each document.PageFunc) error {
	for {
		var m childMessage
		err := dec.Decode(&m)
		switch {
		case errors.Is(err, io.EOF) && info.Pages > 0 && len(info.Sizes) == info.Pages:
			return nil
		case err != nil:
			return errCut
		case m.Code != "":
			return &document.Error{Code: m.Code, Message: m.Message}
		case m.Page == nil:
			info.Pages, info.Title = m.Pages, m.Title
			continue
		}
		if len(info.Sizes) == e.opt.MaxPages {
			info.warn(warnPages, m.Page.Number, "the file has %d pages; those from this one on were not read", info.Pages)
			return nil
		}
		if m.Damaged {
			info.warn(warnDamaged, m.Page.Number, "the page breaks the ledongthuc engine; it was not read")
		}
		info.Sizes = append(info.Sizes, document.Box{X1: m.Page.Width, Y1: m.Page.Height})
		if err := each(m.Page); err != nil {
			return err
		}
	}
}

// close implements engine; a child ends with its file.
func (e *ledongthucEngine) close() error { return nil }
