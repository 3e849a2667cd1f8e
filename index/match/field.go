package match

// A Field is where words are looked for.
type Field struct {
	Name string
	// Weight is what a word in it is worth.
	Weight float64
	// Length is how many words there usually are.
	Length float64
	// Floor is the part of the weight that a word has in however long a text; floor where
	// it is 0. In a list of names, long ones say less of each.
	Floor float64
}

// What a form of a word is worth, against the form that was asked for. Each is no
// more than floor of the one before.
const (
	WeightExact  = 1
	WeightStem   = 0.6
	WeightFamily = 0.3
	WeightFuzzy  = 0.3
)

// An Alternative is one of the terms by which a word is found.
type Alternative struct {
	Field Field
	Term  string
	// Weight is what this form is worth, against the one that was asked for.
	Weight float64
}
