package configs

// A Vocabulary is the words of one language, or what a country adds to them.
type Vocabulary struct {
	// Language is a BCP 47 tag: "es", "es-MX".
	Language string `yaml:"language"`
	// Extends names the vocabulary whose words come first, if any.
	Extends string    `yaml:"extends"`
	Dates   DateWords `yaml:"dates"`
}
