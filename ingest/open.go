package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"compromisos/document"
)

// openFlags open a file without waiting: of a pipe that took the file's place, opening
// would else wait until somebody writes into it.
const openFlags = os.O_RDONLY | syscall.O_NONBLOCK

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
	switch {
	case info.IsDir():
		return Input{}, &document.Error{Code: document.CodeMissing, Message: "it is a folder by now"}
	case !info.Mode().IsRegular():
		return Input{}, &document.Error{Code: document.CodeSpecial, Message: "it is a pipe, a socket or a device and no regular file"}
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
func readStdin(ctx context.Context, opt SourceOptions) (Input, error) {
	in := opt.Stdin
	if in == nil {
		in = os.Stdin
	}
	return interruptible(ctx, func() (Input, error) {
		data, err := readAll(in, 0, opt.limit())
		return Input{URI: "-", Data: data, Retrieved: time.Now().UTC()}, err
	})
}

// readStream reads a pipe or a device that was named, as a shell names the output of
// another program.
func readStream(ctx context.Context, path string, opt SourceOptions) (Input, error) {
	return interruptible(ctx, func() (Input, error) {
		f, err := os.Open(path)
		if err != nil {
			return Input{}, missing(err)
		}
		defer func() { _ = f.Close() }()
		data, err := readAll(f, 0, opt.limit())
		return Input{URI: fileURI(path), Name: filepath.Base(path), Data: data, Retrieved: time.Now().UTC()}, err
	})
}

// interruptible waits for read no longer than the run goes on: who is at the other end of
// a pipe may never write. What still waits then ends with the program.
func interruptible(ctx context.Context, read func() (Input, error)) (Input, error) {
	type result struct {
		in  Input
		err error
	}
	done := make(chan result, 1)
	go func() {
		in, err := read()
		done <- result{in, err}
	}()
	select {
	case <-ctx.Done():
		return Input{}, ctx.Err()
	case r := <-done:
		return r.in, r.err
	}
}

// sniff reports whether the first bytes of a file are surely those of a known format.
func sniff(name string, open func() (*os.File, error)) (bool, error) {
	f, err := open()
	if err != nil {
		return false, err
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return false, err
	}
	head, err := io.ReadAll(io.LimitReader(f, headLength))
	if err != nil {
		return false, err
	}
	_, score := detect(head, name)
	return score >= sure, nil
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
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &document.Error{Code: document.CodeMissing, Message: "there is no such file"}
	case errors.Is(err, fs.ErrPermission):
		return &document.Error{Code: document.CodeDenied, Message: "it may not be read", Err: bare(err)}
	case errors.Is(err, syscall.ENXIO):
		return &document.Error{Code: document.CodeSpecial, Message: "it is a socket or a device that nothing answers for"}
	case errors.Is(err, syscall.ELOOP):
		return &document.Error{Code: document.CodeBroken, Message: "the link leads in a circle"}
	}
	return &document.Error{Code: document.CodeMissing, Message: "file cannot be read", Err: bare(err)}
}

// unfound says of a path that it cannot be looked at, and of a link that it leads nowhere.
func unfound(path string, err error) error {
	if !errors.Is(err, fs.ErrNotExist) {
		return missing(err)
	}
	if target, linked := os.Readlink(path); linked == nil {
		return &document.Error{Code: document.CodeBroken, Message: fmt.Sprintf("the link leads to %q, which is not there", target)}
	}
	return missing(err)
}

// bare is the cause of a path error: the path is in the message of the caller.
func bare(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
