// Package configs holds what is data and not code: the default settings, the words
// of each language, the registry of organizations. All of it is YAML, embedded in
// the binary, and can be added to or overridden by files of the user. It imports
// nothing else of the project.
package configs

import "embed"

//go:embed vocabularies/*.yaml
var files embed.FS
