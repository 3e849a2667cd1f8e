package pdf

import (
	"bytes"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"runtime/debug"

	"github.com/ledongthuc/pdf"

	"compromisos/document"
)

const (
	// childMemory is what the child may allocate before its collector works hard.
	childMemory = 1 << 30
	// childAddresses is the address space beyond which the system ends the child.
	childAddresses = 3 << 30
	// childInput bounds the file that the child reads.
	childInput = 1 << 30
)

// ChildMain is the child process of the ledongthuc engine: it reads a PDF from in
// and writes its pages to out. The program calls it from the hidden subcommand that
// Options.Child names, and exits with a status other than 0 if it returns an error.
func ChildMain(ctx context.Context, in io.Reader, out io.Writer) error {
	debug.SetMemoryLimit(childMemory)
	if err := limitMemory(childAddresses); err != nil {
		return fmt.Errorf("limit memory: %w", err)
	}
	data, err := io.ReadAll(io.LimitReader(in, childInput))
	if err != nil {
		return fmt.Errorf("read the file: %w", err)
	}
	enc := gob.NewEncoder(out)
	reader, n, err := openLedongthuc(data)
	if err != nil {
		m := childMessage{Code: document.CodeDamaged, Message: "the file is damaged: " + err.Error()}
		if errors.Is(err, pdf.ErrInvalidPassword) {
			m = childMessage{Code: document.CodeEncrypted, Message: "the file needs a password"}
		}
		return errors.Join(err, enc.Encode(m))
	}
	if err := enc.Encode(childMessage{Pages: n}); err != nil {
		return err
	}
	for i := range n {
		if err := ctx.Err(); err != nil {
			return err
		}
		page, err := readLedongthuc(reader, i+1)
		if err := enc.Encode(childMessage{Page: page, Damaged: err != nil}); err != nil {
			return err
		}
	}
	return nil
}

// openLedongthuc opens a file and counts its pages; the library panics on many
// damaged ones.
func openLedongthuc(data []byte) (r *pdf.Reader, pages int, err error) {
	defer recovered(&err)
	if r, err = pdf.NewReader(bytes.NewReader(data), int64(len(data))); err != nil {
		return nil, 0, err
	}
	if pages = r.NumPage(); pages <= 0 {
		return nil, 0, errors.New("no pages")
	}
	return r, pages, nil
}

// recovered turns a panic of the library into an error.
func recovered(err *error) {
	if v := recover(); v != nil {
		*err = fmt.Errorf("ledongthuc: %v", v)
	}
}
