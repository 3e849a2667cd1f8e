package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"compromisos/export"
	"compromisos/store"
)

// wholeName is the name of a file in a folder, of a format that writes all at once.
const wholeName = "records"

// exportFlags are those of the command export.
type exportFlags struct {
	format, out string
	options     export.Options
}

func newExport(a *app) *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{
		Use:   "export --format FORMAT",
		Short: "Write what is kept as " + formatNames(),
		Long: `Write what is kept to standard output, a file or a folder. Into a folder (one that is
there, or a name that ends in "/") a format of rows writes every table it has.`,
		Args: arguments(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.export(cmd.Context(), f) },
	}
	flags := cmd.Flags()
	flags.StringVarP(&f.format, "format", "f", "jsonl", formatNames())
	flags.StringVarP(&f.out, "output", "o", "", "`file` or folder to write to (default standard output)")
	flags.StringVar(&f.options.Table, "table", "", "what a format of rows writes: "+tableNames())
	flags.BoolVar(&f.options.BOM, "bom", false, "put a byte order mark first, which some spreadsheet programs need")
	return cmd
}

func (a *app) export(ctx context.Context, f exportFlags) error {
	format, err := export.Find(f.format)
	if err != nil {
		return usageError{err}
	}
	if t := f.options.Table; t != "" && !slices.Contains(format.Tables, t) {
		return usagef("--table: %s has no table %q; the tables of rows are %s", format.Name, t, tableNames())
	}
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	switch {
	case f.out == "" || f.out == "-":
		return format.Write(ctx, a.stdout, s.Files(ctx), f.options)
	case isFolder(f.out):
		return a.exportFolder(ctx, s, format, f)
	}
	return a.exportFile(ctx, s, format, f.options, f.out)
}

// exportFolder writes every table of a format to a file of its own.
func (a *app) exportFolder(ctx context.Context, s *store.Store, format export.Format, f exportFlags) error {
	if err := os.MkdirAll(f.out, 0o700); err != nil {
		return err
	}
	tables := format.Tables
	if f.options.Table != "" {
		tables = []string{f.options.Table}
	}
	if len(format.Tables) == 0 {
		return a.exportFile(ctx, s, format, f.options, filepath.Join(f.out, wholeName+format.Extension))
	}
	for _, t := range tables {
		o := f.options
		o.Table = t
		if err := a.exportFile(ctx, s, format, o, filepath.Join(f.out, t+format.Extension)); err != nil {
			return err
		}
	}
	return nil
}

// exportFile writes one file. It gets its name when it is whole and on the disk: a
// reader never meets half of one.
func (a *app) exportFile(ctx context.Context, s *store.Store, format export.Format, o export.Options, path string) (err error) {
	mode, err := exportMode(path)
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return cannotWrite(path, err)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(file.Name())
		}
	}()
	err = errors.Join(format.Write(ctx, file, s.Files(ctx), o), file.Chmod(mode), file.Sync(), file.Close())
	if err != nil {
		return err
	}
	if err := os.Rename(file.Name(), path); err != nil {
		return cannotWrite(path, err)
	}
	a.note("%s written\n", clean(path))
	return nil
}

// ownerOnly are the rights on a new file: what is kept may be nobody else's business.
const ownerOnly fs.FileMode = 0o600

// exportMode is the rights that a file to write gets: those of the file that it takes the
// place of, or the owner's alone. What is there and no regular file stays: a link would be
// lost, and what it leads to not be written, and a device would be replaced by a file.
func exportMode(path string) (fs.FileMode, error) {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ownerOnly, nil
	case err != nil:
		return 0, cannotWrite(path, err)
	case info.Mode()&fs.ModeSymlink != 0:
		return 0, hintedError{fmt.Errorf("%q is a link and is not written to", path), "name the file itself, or write to standard output without -o"}
	case !info.Mode().IsRegular():
		return 0, hintedError{fmt.Errorf("%q is no regular file and is not written to", path), "write to standard output without -o"}
	}
	return info.Mode().Perm(), nil
}

// cannotWrite names the file that the user asked for, not the one that stands in for it
// until it is whole.
func cannotWrite(path string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return hintedError{fmt.Errorf("%q: %w", path, err), "-o names a file in a folder that is there, or a folder to make: \"NAME/\""}
}

// isFolder reports whether a path names a folder.
func isFolder(path string) bool {
	if strings.HasSuffix(path, "/") || strings.HasSuffix(path, string(filepath.Separator)) {
		return true
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// note prints a line about what was done to standard error, unless quiet.
func (a *app) note(format string, args ...any) {
	if !a.quiet {
		fmt.Fprintf(a.stderr, format, args...)
	}
}

func formatNames() string {
	var names []string
	for _, f := range export.Formats {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

func tableNames() string {
	for _, f := range export.Formats {
		if len(f.Tables) > 0 {
			return strings.Join(f.Tables, ", ")
		}
	}
	return ""
}
