package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"compromisos/document"
)

// maxFolders is how deep folders may stand in one another. Each holds a file descriptor
// while it is walked.
const maxFolders = 200

// A walker yields the files below one folder. Everything is opened through a root, so
// that no link leads out of it, also not one that takes a file's place after it was
// looked at.
type walker struct {
	opt   SourceOptions
	yield func(Candidate, error) bool
	// base is the folder with its links resolved, and root the same, open.
	base string
	root *os.Root
	// dir is the folder as the user wrote it.
	dir string
	// depth of folders above the base, and the linked folders that were walked.
	depth  int
	linked map[string]bool
}

// errStop ends a walk whose caller wants no more.
var errStop = errors.New("stopped")

// folder yields the files of a folder and of the folders in it; false where the
// caller wants no more.
func folder(ctx context.Context, dir string, opt SourceOptions, yield func(Candidate, error) bool) bool {
	w := &walker{opt: opt, yield: yield, dir: dir, linked: map[string]bool{}}
	// The folder itself may be a link.
	base, err := filepath.EvalSymlinks(dir)
	if err == nil {
		err = w.walkBase(ctx, base)
	}
	switch {
	case err == nil:
		return true
	case errors.Is(err, errStop):
		return false
	case ctx.Err() != nil:
		return yield(Candidate{URI: fileURI(dir)}, ctx.Err())
	}
	return yield(Candidate{URI: fileURI(dir)}, missing(err))
}

// walkBase opens the root and walks it.
func (w *walker) walkBase(ctx context.Context, base string) error {
	root, err := os.OpenRoot(base)
	if err != nil {
		return err
	}
	defer func() { _ = root.Close() }()
	w.base, w.root = base, root
	return w.walk(ctx, root, "")
}

// walk yields what is in the folder at rel, which here is the open root, in the order
// of the names.
func (w *walker) walk(ctx context.Context, here *os.Root, rel string) error {
	names, err := namesIn(here)
	if err != nil {
		if err := w.fail(rel, err); err != nil {
			return err
		}
	}
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return err
		}
		path := filepath.Join(rel, name)
		if strings.HasPrefix(name, ".") {
			w.skip(path, SkipHidden)
			continue
		}
		info, err := here.Lstat(name)
		switch {
		case err != nil:
			err = w.fail(path, err)
		case info.IsDir():
			err = w.enter(ctx, here, name, path)
		case info.Mode()&fs.ModeSymlink != 0:
			err = w.link(ctx, path)
		default:
			err = w.file(path, info, inFolder(w.uri(path), w.base, path, w.opt))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// namesIn are the names in a folder, in order. Names are all that is held: a folder may
// have a million.
func namesIn(root *os.Root) ([]string, error) {
	f, err := root.Open(".")
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	names, err := f.Readdirnames(-1)
	slices.Sort(names)
	return names, err
}

// enter walks a folder in the one at hand.
func (w *walker) enter(ctx context.Context, here *os.Root, name, path string) error {
	if w.depth >= maxFolders {
		return w.fail(path, &document.Error{Code: document.CodeLimit, Message: fmt.Sprintf("folders are nested deeper than %d", maxFolders)})
	}
	inner, err := here.OpenRoot(name)
	if err != nil {
		return w.fail(path, err)
	}
	defer func() { _ = inner.Close() }()
	w.depth++
	defer func() { w.depth-- }()
	return w.walk(ctx, inner, path)
}

// link yields the file that a link leads to. One to a file in the folder always counts;
// what is elsewhere, and folders, only where links are to be followed.
func (w *walker) link(ctx context.Context, path string) error {
	info, err := w.root.Stat(path)
	if err == nil && !info.IsDir() {
		return w.file(path, info, inFolder(w.uri(path), w.base, path, w.opt))
	}
	target, err := filepath.EvalSymlinks(filepath.Join(w.base, path))
	switch {
	case err != nil:
		w.skip(path, SkipBroken)
		return nil
	case !w.opt.FollowLinks:
		w.skip(path, SkipLink)
		return nil
	}
	info, err = os.Stat(target)
	switch {
	case err != nil:
		return w.fail(path, err)
	case info.IsDir():
		return w.linkedFolder(ctx, path, target)
	}
	return w.file(path, info, byName(w.uri(path), target, w.opt))
}

// linkedFolder walks a folder that a link leads to: once, and never one that is being
// walked, which would have no end.
func (w *walker) linkedFolder(ctx context.Context, path, target string) error {
	at, err := filepath.EvalSymlinks(filepath.Join(w.base, filepath.Dir(path)))
	if err != nil {
		return w.fail(path, err)
	}
	if w.linked[target] || below(at, target) || w.depth >= maxFolders {
		w.skip(path, SkipLink)
		return nil
	}
	w.linked[target] = true
	inner := &walker{opt: w.opt, yield: w.yield, dir: filepath.Join(w.dir, path), depth: w.depth + 1, linked: w.linked}
	err = inner.walkBase(ctx, target)
	if err != nil && !errors.Is(err, errStop) && ctx.Err() == nil {
		return w.fail(path, err)
	}
	return err
}

// below reports whether path is dir or lies in it.
func below(path, dir string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// file yields a file if a format knows it.
func (w *walker) file(path string, info fs.FileInfo, c Candidate) error {
	if !info.Mode().IsRegular() {
		w.skip(path, SkipSpecial)
		return nil
	}
	if !known(path) {
		ok, err := sniff(path, c.file)
		if err != nil {
			return w.fail(path, err)
		}
		if !ok {
			w.skip(path, SkipFormat)
			return nil
		}
	}
	c.Size, c.Modified = info.Size(), info.ModTime()
	if !w.yield(c, nil) {
		return errStop
	}
	return nil
}

// uri is the address of what is at path in the folder.
func (w *walker) uri(path string) string { return fileURI(filepath.Join(w.dir, path)) }

func (w *walker) skip(path string, reason SkipReason) {
	if w.opt.Skipped != nil {
		w.opt.Skipped(Skip{URI: w.uri(path), Reason: reason})
	}
}

// fail yields an error of one file or folder; the others follow.
func (w *walker) fail(path string, err error) error {
	if document.ErrorCode(err) == document.CodeInternal {
		err = missing(err)
	}
	if !w.yield(Candidate{URI: w.uri(path), Root: w.base, Path: path}, err) {
		return errStop
	}
	return nil
}
