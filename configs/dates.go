package configs

// DateWords are the words that name days, months, years and spans in one language.
// A phrase of several words is written with spaces between them. Case and accents do
// not count. A word that is written with a final point ("mar.") is an abbreviation
// that is also a common word: without the point it names no month unless a year or
// a sign of a numeric date follows.
type DateWords struct {
	// Order is that of dates in figures in the documents of the language, or of the
	// country whose file sets it: OrderMonthFirst, else the day comes first.
	Order string `yaml:"order"`

	// Months are the names of the twelve months in order, the full one first.
	Months [][]string `yaml:"months"`
	// Weekdays are the names of the days of the week, in any order.
	Weekdays []string `yaml:"weekdays"`

	// Cardinals are the words for 1, 2, 3 … as far as they are single words, Tens
	// those for 10, 20, 30 …, Hundreds those for 100, 200, 300 ….
	Cardinals [][]string `yaml:"cardinals"`
	Tens      [][]string `yaml:"tens"`
	Hundreds  [][]string `yaml:"hundreds"`
	Thousand  []string   `yaml:"thousand"`
	// Ordinals are the words for first, second, third …; Last those for the last.
	Ordinals [][]string `yaml:"ordinals"`
	Last     []string   `yaml:"last"`
	// OrdinalMarks are what makes an ordinal of a figure: "1o.", "3er", "1st".
	OrdinalMarks []string `yaml:"ordinal_marks"`

	Articles []string `yaml:"articles"`
	// Of joins day, month and year; In may stand before a date and shows that a
	// month's name alone means the month.
	Of []string `yaml:"of"`
	In []string `yaml:"in"`
	// And and Or join the dates of a list. And also joins numbers in words.
	And []string `yaml:"and"`
	Or  []string `yaml:"or"`

	// SpanFrom opens a span only where To and a second date follow; To stands between
	// the two; Between opens one whose parts And joins.
	SpanFrom []string `yaml:"span_from"`
	To       []string `yaml:"to"`
	Between  []string `yaml:"between"`
	// From opens a span without end, After one that starts after the date, Onwards
	// follows the date and does the same as From.
	From []string `yaml:"from"`
	// FromAhead does the same as From before a date that is still to come; before one
	// that is over it says where something comes from: "data from 2018".
	FromAhead []string `yaml:"from_ahead"`
	After     []string `yaml:"after"`
	Onwards   []string `yaml:"onwards"`
	// Until and By give a span without start that ends with the date, Before one that
	// ends before it. All three mean a deadline.
	Until  []string `yaml:"until"`
	By     []string `yaml:"by"`
	Before []string `yaml:"before"`

	// Day, Month, Year are the nouns; Fiscal those of a year of accounts.
	Day   []string `yaml:"day"`
	Month []string `yaml:"month"`
	Year  []string `yaml:"year"`
	// Plurals are those nouns, and Units, of which there are several: "the coming
	// months" are no month.
	Plurals []string `yaml:"plurals"`
	Fiscal  []string `yaml:"fiscal"`
	// Units are parts of a year that are counted: quarters, semesters.
	Units []DateUnit `yaml:"units"`
	// Fortnight is half a month.
	Fortnight []string `yaml:"fortnight"`

	// This, Previous, Next stand before or after a noun and relate it to the date of
	// the document; Same relates it to the date last mentioned.
	This     []string `yaml:"this"`
	Previous []string `yaml:"previous"`
	Next     []string `yaml:"next"`
	Same     []string `yaml:"same"`
	// Every makes a date one of each year, and so none.
	Every []string `yaml:"every"`
	// About stands before a month or year of which a part is meant; Circa before a
	// date that is not exact.
	About []string `yaml:"about"`
	Circa []string `yaml:"circa"`
	// Decade stands before the figures of ten years, DecadeMarks are what makes such of
	// the figures of a year: "1990s".
	Decade      []string `yaml:"decade"`
	DecadeMarks []string `yaml:"decade_marks"`

	// Terms are the units of terms that run from an event. Within opens such a term,
	// Hence one that runs from the document's date and names its last day; Following
	// stands between a term and the event.
	Terms     []DateTerm `yaml:"terms"`
	Within    []string   `yaml:"within"`
	Hence     []string   `yaml:"hence"`
	Following []string   `yaml:"following"`
	// Coming stands before the count of a term that runs from the date of the document:
	// "the next three months".
	Coming []string `yaml:"coming"`

	// Dated are nouns after which figures are a date.
	Dated []string `yaml:"dated"`
	// NumberedBy are nouns whose figures are the number of a law, an article, a file,
	// a page, and no year.
	NumberedBy []string `yaml:"numbered_by"`
	// Counted are nouns that are counted or measured: figures before them are an
	// amount and no year.
	Counted []string `yaml:"counted"`
	// NamedAfter are nouns of what bears a day as its name: streets, for the most part.
	NamedAfter []string `yaml:"named_after"`
}

// A DateUnit is a part of a year of as many months: a quarter has 3.
type DateUnit struct {
	Months int      `yaml:"months"`
	Words  []string `yaml:"words"`
	// Signs are letters before or after the number: "T1", "1T", "Q3".
	Signs []string `yaml:"signs"`
}

// OrderMonthFirst is the order in which 3/4/2019 is March 4.
const OrderMonthFirst = "mdy"

// The units of a DateTerm.
const (
	TermDay        = "day"
	TermWorkingDay = "working_day"
	TermWeek       = "week"
	TermMonth      = "month"
	TermYear       = "year"
)

// TermUnits are the units of a DateTerm, the shortest first.
var TermUnits = []string{TermDay, TermWorkingDay, TermWeek, TermMonth, TermYear}

// A DateTerm is a unit in which terms are counted.
type DateTerm struct {
	// Unit is one of the constants above.
	Unit  string   `yaml:"unit"`
	Words []string `yaml:"words"`
}
