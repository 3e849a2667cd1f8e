package configs

// DateWords are the words that name days, months, years and spans.
type DateWords struct{}
