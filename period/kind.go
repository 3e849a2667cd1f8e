package period

// A kind is what a phrase of the vocabularies does in an expression. One phrase can
// be of several kinds: "a" joins two dates and is an article in Portuguese.
type kind uint64

const (
	kindMonth kind = 1 << iota // value 1 to 12
	kindShortMonth
	kindWeekday
	kindCardinal // 1, 2, 3 …, tens and hundreds
	kindThousand
	kindOrdinal // 1, 2, 3 …
	kindLast
	kindOrdinalMark
	kindArticle
	kindOf
	kindIn
	kindAnd
	kindOr
	kindSpanFrom
	kindTo
	kindBetween
	kindFrom
	kindAhead
	kindAfter
	kindOnwards
	kindUntil
	kindBy
	kindBefore
	kindDay
	kindMonthNoun
	kindPlural
	kindYear
	kindFiscal
	kindUnit // value is the number of months
	kindUnitSign
	kindFortnight
	kindThis // value is 0
	kindPrevious
	kindNext
	kindSame
	kindEvery
	kindAbout
	kindCirca
	kindDecade
	kindDecadeMark
	kindTerm // value is the place of the unit in configs.TermUnits
	kindWithin
	kindHence
	kindFollowing
	kindComing
	kindDated
	kindNumberedBy
	kindCounted
	kindNamedAfter
)
