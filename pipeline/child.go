package pipeline

import (
	"context"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime/debug"

	"compromisos/document"
	"compromisos/record"
)

// ServeChild is the process that a Pool starts: it reads sources that come through in and
// writes their records to out, until in ends. Setup makes the chain of the settings that
// the Pool was given. The program calls it from a hidden subcommand and ends when it
// returns, whatever else is still being done: the parent is gone then.
func ServeChild(ctx context.Context, in io.Reader, out io.Writer, setup func(settings []byte) (*Chain, error)) error {
	questions := gob.NewDecoder(in)
	var first greeting
	if err := questions.Decode(&first); err != nil {
		return fmt.Errorf("greeting of the parent: %w", err)
	}
	if first.Memory > 0 {
		// The collector works harder and harder below the bound, before the system ends
		// the process at it.
		debug.SetMemoryLimit(first.Memory - first.Memory/8)
		if err := limitMemory(uint64(first.Memory)); err != nil {
			return fmt.Errorf("limit memory: %w", err)
		}
	}
	chain, err := setup(first.Settings)
	if err != nil {
		return err
	}
	work, ended := make(chan question), make(chan error, 2)
	go func() { ended <- answerAll(ctx, chain, work, gob.NewEncoder(out)) }()
	go func() {
		for {
			var q question
			if err := questions.Decode(&q); err != nil {
				ended <- err
				return
			}
			work <- q
		}
	}()
	if err := <-ended; !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}

// A greeting is the first that a child hears.
type greeting struct {
	Settings []byte
	// Memory that the child may use, in bytes; 0 is without limit.
	Memory int64
}

// answerAll answers one question after the other.
func answerAll(ctx context.Context, chain *Chain, work <-chan question, out *gob.Encoder) error {
	for q := range work {
		if err := out.Encode(answer{Taken: true}); err != nil {
			return err
		}
		if err := out.Encode(answerOne(ctx, chain, q)); err != nil {
			return err
		}
	}
	return nil
}

func answerOne(ctx context.Context, chain *Chain, q question) answer {
	r, err := chain.Read(ctx, q.Input)
	var data []byte
	if err == nil {
		data, err = encodeFile(r.File)
	}
	if err == nil {
		return answer{File: data, Times: r.Times}
	}
	failed := Failure(document.Source{URI: q.Input.URI}, err).Error
	return answer{Failed: &failed, Times: r.Times}
}

// encodeFile is what was read as JSON, if it is no more than a source may give.
func encodeFile(f *record.File) ([]byte, error) {
	data, err := json.Marshal(f)
	switch {
	case err != nil:
		return nil, &document.Error{Code: document.CodeInternal, Message: "records cannot be written", Err: err}
	case len(data) > maxAnswer:
		return nil, &document.Error{
			Code: document.CodeLimit, Message: fmt.Sprintf("its records take %d MB, more than the %d MB that one source may give", len(data)>>20, maxAnswer>>20),
		}
	}
	return data, nil
}
