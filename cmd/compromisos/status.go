package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"compromisos/store"
)

// shownFailures is how many sources that could not be read status lists of each code, and
// shownReading how many that are being read.
const (
	shownFailures = 3
	shownReading  = 8
)

func newStatus(a *app) *cobra.Command {
	var asJSON, failed bool
	var code string
	cmd := &cobra.Command{
		Use:   "status",
		Short: "Say what is kept, how far a run is and what could not be read",
		Long: `Say what the store holds, how far an ingest is that another process runs, what an
interrupted one left, and what could not be read. --failed lists all of the last, with
the reason, a hint and how often each was tried.`,
		Args: arguments(func(cmd *cobra.Command, args []string) error {
			if code != "" && !failed {
				return usagef("--only-code goes with --failed")
			}
			if code != "" {
				if err := checkCodes(code); err != nil {
					return err
				}
			}
			return cobra.NoArgs(cmd, args)
		}),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if failed {
				return a.failures(cmd.Context(), code, asJSON)
			}
			return a.status(cmd.Context(), asJSON)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&asJSON, "json", false, "print JSON; with --failed one object a line")
	flags.BoolVar(&failed, "failed", false, "list what could not be read")
	flags.StringVar(&code, "only-code", "", "with --failed, only errors of this `code`")
	return cmd
}

// A statusView is what status says, and its form as JSON.
type statusView struct {
	Store string `json:"store"`
	// Sources that were read, Failed places that could not be, by code in Errors.
	Sources int            `json:"sources"`
	Failed  int            `json:"failed"`
	Errors  map[string]int `json:"errors"`
	// Documents by kind, Records by type, Warnings by code.
	Documents map[string]int `json:"documents"`
	Records   map[string]int `json:"records"`
	Warnings  map[string]int `json:"warnings"`
	// Index is how large the search index is, and what it lacks.
	Index indexView `json:"index"`
	// Places are all that were ever to be read, by state.
	Places map[store.State]int `json:"places"`
	// Outdated are the places whose records another version made, or other settings or
	// words; absent where the settings are wrong.
	Outdated *int `json:"outdated,omitempty"`
	// Holder is who writes now, Run what is being read or was last, Interrupted how many
	// places runs left that were stopped.
	Holder      *store.Holder `json:"holder,omitempty"`
	Run         *runView      `json:"run,omitempty"`
	Interrupted int           `json:"interrupted"`
	// Failures are the first few of each code.
	Failures []failureView `json:"failures"`
}

func (a *app) status(ctx context.Context, asJSON bool) error {
	version, versionErr := a.version()
	options := a.storeOptions(version)
	options.ReadOnly = true
	s, err := store.Open(ctx, a.settings.Data, options)
	if err != nil {
		return a.withoutData(err)
	}
	defer func() { _ = s.Close() }()
	v, err := a.viewStatus(ctx, s, versionErr == nil)
	if err != nil {
		return err
	}
	if asJSON {
		return json.NewEncoder(a.stdout).Encode(v)
	}
	v.print(a.stdout, time.Now())
	return nil
}

// viewStatus asks the store. Whether records are outdated is known only with the version
// of the program and its words.
func (a *app) viewStatus(ctx context.Context, s *store.Store, versioned bool) (*statusView, error) {
	counts, err := s.Counts(ctx)
	if err != nil {
		return nil, err
	}
	v := &statusView{
		Store: s.Path(), Sources: counts.Sources, Failed: counts.Failed, Errors: counts.Errors,
		Documents: counts.Documents, Records: counts.Records, Warnings: counts.Warnings, Failures: []failureView{},
	}
	if v.Places, err = s.Waiting(ctx, 0); err != nil {
		return nil, err
	}
	if versioned {
		n, err := s.Outdated(ctx)
		if err != nil {
			return nil, err
		}
		v.Outdated = &n
	}
	if h, held := store.Held(a.settings.Data); held {
		v.Holder = &h
	}
	if err := v.viewRun(ctx, s); err != nil {
		return nil, err
	}
	if v.Index, err = a.viewIndex(ctx, s); err != nil {
		return nil, err
	}
	for _, code := range byCount(counts.Errors) {
		for f, err := range s.Failures(ctx, code, shownFailures) {
			if err != nil {
				return nil, err
			}
			v.Failures = append(v.Failures, viewFailed(f))
		}
	}
	return v, nil
}

// print writes the status for people.
func (v *statusView) print(w io.Writer, now time.Time) {
	fmt.Fprintf(w, "store      %s\n", clean(v.Store))
	fmt.Fprintf(w, "sources    %d read, %d not\n", v.Sources, v.Failed)
	fmt.Fprintf(w, "documents  %s\n", tally(v.Documents))
	fmt.Fprintf(w, "records    %s\n", tally(v.Records))
	fmt.Fprintf(w, "warnings   %s\n", tally(v.Warnings))
	fmt.Fprintf(w, "places     %s\n", tally(v.Places))
	if v.Holder != nil {
		fmt.Fprintf(w, "in use     by %s\n", clean(v.Holder.String()))
	}
	if v.Run != nil {
		v.Run.print(w, now)
	}
	if v.Index.Bytes > 0 {
		fmt.Fprintf(w, "index      %s\n", sizeText(v.Index.Bytes))
	}
	if note := v.Index.note(); note != "" {
		fmt.Fprintf(w, "index      %s\n", clean(note))
	}
	if v.Interrupted > 0 {
		fmt.Fprintf(w, "left over  %s of a run that was stopped: 'compromisos ingest --retry interrupted' goes on\n",
			count(v.Interrupted, "place"))
	}
	if v.Outdated != nil && *v.Outdated > 0 {
		fmt.Fprintf(w, "outdated   %s made by another version, or with other settings or words: 'compromisos ingest --retry outdated' reads them again\n",
			count(*v.Outdated, "place"))
	}
	v.printFailures(w)
}

func (v *statusView) printFailures(w io.Writer) {
	for _, code := range byCount(v.Errors) {
		shown := 0
		for _, f := range v.Failures {
			if f.Code == code {
				fmt.Fprintf(w, "not read   %q: %s\n", f.URI, clean(f.Message))
				shown++
			}
		}
		if left := v.Errors[code] - shown; left > 0 {
			fmt.Fprintf(w, "           … and %d more: 'compromisos status --failed --only-code %s'\n", left, code)
		}
	}
	if v.Failed > 0 {
		fmt.Fprintf(w, "           'compromisos ingest --retry failed%s' reads them again\n", onlyCode(v.Errors))
	}
}

// tally is "3 (1 letter, 2 plan)": the sum and its parts, by name.
func tally[K ~string](counts map[K]int) string {
	sum := 0
	var parts []string
	for _, name := range sortedKeys(counts) {
		sum += counts[name]
		parts = append(parts, fmt.Sprintf("%d %s", counts[name], strings.ReplaceAll(string(name), "_", " ")))
	}
	if sum == 0 {
		return "0"
	}
	return fmt.Sprintf("%d (%s)", sum, strings.Join(parts, ", "))
}
