package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"compromisos/extract"
	"compromisos/record"
)

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program and of the record contract",
		Args:  arguments(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			fmt.Fprintf(a.stdout, "compromisos %s\nextractors %s\nrecords %s\n", programVersion(), extract.Version, record.SchemaID)
			return nil
		},
	}
}

// programVersion is the version that the Go tool stamped on the binary, or the
// revision it was built from.
func programVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	version := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && version == "(devel)" {
			version = s.Value
		}
	}
	return version + " " + info.GoVersion
}
