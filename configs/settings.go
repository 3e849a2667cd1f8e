package configs

import _ "embed"

//go:embed settings.yaml
var settings string

// DefaultSettings is the YAML that holds every setting with its default value.
func DefaultSettings() string { return settings }
