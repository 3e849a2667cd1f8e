package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"compromisos/pipeline"
)

// childReader is the hidden command of the processes that read sources for ingest.
const childReader = "__read"

func newChildReader(a *app) *cobra.Command {
	return &cobra.Command{
		Use:                childReader,
		Hidden:             true,
		DisableFlagParsing: true,
		// The settings come from the parent.
		PersistentPreRunE: func(*cobra.Command, []string) error { return nil },
		RunE: func(cmd *cobra.Command, _ []string) error {
			return pipeline.ServeChild(cmd.Context(), a.stdin, a.terminal, func(data []byte) (*pipeline.Chain, error) {
				if err := json.Unmarshal(data, &a.settings); err != nil {
					return nil, fmt.Errorf("settings of the parent: %w", err)
				}
				chain, _, err := a.newChain()
				return chain, err
			})
		},
	}
}
