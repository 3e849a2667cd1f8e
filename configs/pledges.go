package configs

// PledgeWords tell a duty that someone takes on from other sentences. In lists of
// forms a word that begins with a hyphen is an ending ("-ará"), written with its
// accents; any other is a whole word or phrase.
type PledgeWords struct {
	// Promises take a duty on by themselves ("se comprometen a"); Agreements do where
	// an infinitive follows ("acuerdan publicar"). Reported tell of a promise in the
	// past, which minutes alone use for what was promised at the meeting.
	Promises   []string `yaml:"promises"`
	Agreements []string `yaml:"agreements"`
	Reported   []string `yaml:"reported"`
	// Promised are those of Reported that name a promise, which communiqués use too.
	Promised []string `yaml:"promised"`
	// Standing words make of a promise after them what somebody is like: "is committed
	// to".
	Standing []string `yaml:"standing"`
	// ReportedFutures say what will be done in the clause that follows one of Settled:
	// "it was agreed that the office would send".
	Settled         []string `yaml:"settled"`
	ReportedFutures []string `yaml:"reported_futures"`
	// Infinitives are forms: how the verb after an agreement begins or ends.
	Infinitives []string `yaml:"infinitives"`
	// Duties lay one on somebody: "deberá", "must".
	Duties []string `yaml:"duties"`
	// Needs lay one on somebody too weakly to be a pledge without a date: "has to".
	Needs []string `yaml:"needs"`
	// Terms open a term that names no date ("within 30 days of the signature"); a number
	// follows, and one of TermUnits.
	Terms     []string `yaml:"terms"`
	TermUnits []string `yaml:"term_units"`
	// Telling are verbs by which writers say what their text will do ("we will see"),
	// in the form that follows a duty or is a future; TextPlaces say where in it.
	Telling    []string `yaml:"telling"`
	TextPlaces []string `yaml:"text_places"`
	// Adverbs are forms: they may stand between a future and its verb.
	Adverbs []string `yaml:"adverbs"`
	// Futures are forms of the future, alone ("-ará") or before a verb ("will").
	Futures []string `yaml:"futures"`
	// We are forms by which the writers speak of themselves: "-remos", "we".
	We []string `yaml:"we"`
	// Passives tell what will be done and not by whom, before a future ("se") or one
	// of Participles ("será"), which are forms.
	Passives    []string `yaml:"passives"`
	Participles []string `yaml:"participles"`
	// Roles are taken on by whoever "will be the contact".
	Roles []string `yaml:"roles"`
	// Idle verbs, in the form that follows a duty or is a future, promise nothing
	// that could be done: "podrá", "permitirá", "have".
	Idle []string `yaml:"idle"`
	// Given are verbs of Idle with the words after which they promise something that can
	// be done: "facilitará sus instalaciones".
	Given []string `yaml:"given"`
	// Actors can take a duty on, besides bodies and offices; Things cannot, though
	// they are written like names: "ley", "foro".
	Actors []string `yaml:"actors"`
	Things []string `yaml:"things"`
	// Relatives open clauses that only describe; after a word of Reports one says
	// what was decided. Conditions open clauses that only suppose.
	Relatives  []string `yaml:"relatives"`
	Reports    []string `yaml:"reports"`
	Conditions []string `yaml:"conditions"`
	Negations  []string `yaml:"negations"`
	// Citations stand before the number of a provision: what a law says is quoted, and
	// is no duty that the document takes on.
	Citations []string `yaml:"citations"`
	// Idioms are verbs of several words, in the form that Futures mark: "llevará a cabo".
	Idioms []string `yaml:"idioms"`
	// Headings stand over what a meeting decided.
	Headings []string `yaml:"headings"`
	// Abbreviations end in a period that ends no sentence.
	Abbreviations []string `yaml:"abbreviations"`
}

// MeetingWords stand in minutes.
type MeetingWords struct {
	// Commitments are headings over what was promised, now or at the meeting before.
	Commitments []string `yaml:"commitments"`
	// Decisions are heads of a column of what was decided: a row is a commitment only in
	// a table below a heading over commitments.
	Decisions []string `yaml:"decisions"`
	// Agenda are headings over what a meeting will talk about.
	Agenda []string `yaml:"agenda"`
	// Sessions stand before the name of the body that met: its meeting, or those who make
	// it up.
	Sessions []string `yaml:"sessions"`
	// Absent are labels of those who did not come, and marks beside their names.
	Absent []string `yaml:"absent"`
}
