package configs

import (
	_ "embed"
	"strings"
)

//go:embed search_help.txt
var searchHelp string

// SearchHelp explains the language of queries, with the names of its fields in every
// language that search.yaml has them in.
func SearchHelp() string { return strings.TrimSuffix(searchHelp, "\n") }
