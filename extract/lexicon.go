package extract

import (
	"slices"
	"strings"

	"compromisos/configs"
	"compromisos/period"
)

// A lexicon is the words of a language in the form in which text is compared with
// them: folded, and phrases cut into words.
type lexicon struct {
	language string
	grammar  *period.Grammar

	function, articles, and, of, particles phrases

	// labels maps a folded label to the field it means.
	labels map[string]string
	// patterns are for labels that words alone do not name, the last first.
	patterns []labelPattern
	kinds    []kindPhrases
	// headlines are verbs of news about a document.
	headlines phrases
	// standIns head the column of titles where no other head does, promised are what a
	// head calls what is promised.
	standIns, promised phrases
	// openings stand before the number of a commitment, states over marks.
	openings, states phrases
	// versions stand before the number of a version of the document.
	versions phrases

	placeLabels, dateLabels, addresseeLabels, datelineWords phrases

	salutations, closings, addresseeOpenings, honours phrases

	honorifics, offices, onBehalf, marks phrases
	officeEnds                           phrases
	witnesses, supporters, workFields    phrases
	identities                           phrases
	officeBodies                         map[string]string

	// inPlace stands before the place in a sentence, subjects before what a letter is
	// about, present ends an address, copies open who gets one, sheetNotes open what is said of the sheet of
	// signatures.
	inPlace, subjects, present, copies, sheetNotes               phrases
	introductions, leadIns, speaksFor, attendees, memberHeadings phrases
	nameColumns, organizationColumns, placeColumns               phrases
	roleColumns                                                  phrases

	legalForms, bodies, units phrases
	// bodyEnds end the name of a body, as officeEnds do that of an office.
	bodyEnds phrases

	pledges pledgeWords
	// cardinals are numbers in words.
	cardinals phrases
	// committed are headings over what was promised, absent words for who did not come.
	committed, absent phrases
	// decisions are heads of a column of what was decided.
	decisions phrases
	// agenda are headings over what a meeting will talk about, sessions stand before the
	// body that met, annexes open what is bound behind the signatures.
	agenda, sessions, annexes phrases
}

// kindPhrases open the title of documents of one kind.
type kindPhrases struct {
	kind  string
	words phrases
}

// compile makes a lexicon for each language; the vocabularies of a language and of
// its countries stand in one, later words deciding. Dates are read by the words of
// the document's language alone: without accents the Portuguese March is a Spanish
// noun, and the English May a verb.
func compile(vocabularies []configs.Vocabulary) []*lexicon {
	var order []string
	byLanguage := map[string][]configs.Vocabulary{}
	for _, v := range vocabularies {
		base, _, _ := strings.Cut(v.Language, "-")
		if _, ok := byLanguage[base]; !ok {
			order = append(order, base)
		}
		byLanguage[base] = append(byLanguage[base], v)
	}
	var out []*lexicon
	for _, base := range order {
		words := []configs.DateWords{}
		for _, v := range byLanguage[base] {
			words = append(words, v.Dates)
		}
		lex := newLexicon(base, byLanguage[base])
		lex.grammar = period.NewGrammar(words...)
		out = append(out, lex)
	}
	return out
}

func newLexicon(language string, vs []configs.Vocabulary) *lexicon {
	l := &lexicon{language: language, labels: map[string]string{}, officeBodies: map[string]string{}}
	for _, v := range vs {
		l.function.add(v.FunctionWords)
		l.articles.add(v.Articles)
		l.and.add(v.And)
		l.of.add(v.Of)
		l.particles.add(v.Particles)
		for _, set := range v.Labels {
			for _, w := range set.Words {
				l.labels[labelKey(w)] = set.Field
			}
			l.addPatterns(set)
		}
		for _, k := range v.Kinds {
			l.addKind(k)
		}
		l.headlines.add(v.Headlines)
		l.standIns.add(v.Tables.StandIns)
		l.openings.add(v.Plans.Openings)
		l.promised.add(v.Plans.Promised)
		l.states.add(v.Plans.States)
		l.versions.add(v.Header.Versions)
		l.inPlace.add(v.Header.InPlace)
		l.subjects.add(v.Header.Subject)
		l.placeLabels.add(v.Header.Place)
		l.dateLabels.add(v.Header.Date)
		l.addresseeLabels.add(v.Header.Addressee)
		l.datelineWords.add(v.Header.Dateline)
		l.salutations.add(v.Letter.Salutations)
		l.closings.add(v.Letter.Closings)
		l.addresseeOpenings.add(v.Letter.AddresseeOpenings)
		l.honours.add(v.Letter.Honours)
		l.present.add(v.Letter.Present)
		l.copies.add(v.Letter.Copies)
		l.honorifics.add(v.Signature.Honorifics)
		l.offices.add(v.Signature.Offices)
		l.officeEnds.add(v.Signature.OfficeEnds)
		l.onBehalf.add(v.Signature.OnBehalf)
		l.marks.add(v.Signature.Marks)
		l.sheetNotes.add(v.Signature.SheetNotes)
		l.witnesses.add(v.Signature.Witnesses)
		l.identities.add(v.Signature.Identities)
		l.supporters.add(v.Signature.Supporters)
		l.workFields.add(v.Signature.Fields)
		for _, b := range v.Signature.OfficeBodies {
			l.officeBodies[configs.Fold(b.Office)] = b.Body
		}
		l.introductions.add(v.Members.Introductions)
		l.leadIns.add(v.Members.LeadIns)
		l.speaksFor.add(v.Members.SpeaksFor)
		l.attendees.add(v.Members.Attendees)
		l.memberHeadings.add(v.Members.Headings)
		l.nameColumns.add(v.Members.NameColumns)
		l.organizationColumns.add(v.Members.OrganizationColumns)
		l.placeColumns.add(v.Members.PlaceColumns)
		l.roleColumns.add(v.Members.RoleColumns)
		l.pledges.add(v.Pledges)
		for _, names := range slices.Concat(v.Dates.Cardinals, v.Dates.Tens) {
			l.cardinals.add(names)
		}
		l.committed.add(v.Meeting.Commitments)
		l.absent.add(v.Meeting.Absent)
		l.decisions.add(v.Meeting.Decisions)
		l.agenda.add(v.Meeting.Agenda)
		l.sessions.add(v.Meeting.Sessions)
		l.annexes.add(v.Signature.Annexes)
		l.legalForms.add(v.Organization.LegalForms)
		l.bodies.add(v.Organization.Bodies)
		l.units.add(v.Organization.Units)
		l.bodyEnds.add(v.Organization.BodyEnds)
	}
	return l
}

// addKind adds to the words of a kind of document.
func (l *lexicon) addKind(k configs.KindWords) {
	i := slices.IndexFunc(l.kinds, func(have kindPhrases) bool { return have.kind == k.Kind })
	if i < 0 {
		i = len(l.kinds)
		l.kinds = append(l.kinds, kindPhrases{kind: k.Kind})
	}
	l.kinds[i].words.add(k.Words)
}

// dashes writes the dash between two words of a label in one way.
var dashes = strings.NewReplacer(" - ", "-", " – ", "-", " — ", "-", "–", "-", "—", "-")

// labelKey is the form in which labels are compared: folded, without the colon or
// period that closes one and without plurals in brackets ("Responsable(s)").
func labelKey(s string) string {
	s = strings.TrimRight(dashes.Replace(configs.Fold(s)), " .:;")
	for {
		i := strings.IndexByte(s, '(')
		end := strings.IndexByte(s[max(i, 0):], ')')
		if i <= 0 || end < 0 || end >= len("(xxx)") {
			return strings.TrimSpace(s)
		}
		s = s[:i] + s[i+end+1:]
	}
}

// ordinalWords is how many words may stand before the kind in a title: "II PLAN DE …",
// "Joint Action Plan".
const ordinalWords = 2

// kindIn is the kind of document that a title names in its first words.
func (l *lexicon) kindIn(ws []word) (kind string, n int) {
	for i := range min(ordinalWords+1, len(ws)) {
		if kind, n := l.kindOf(ws[i:]); kind != "" {
			if l.tellsOf(ws[:i]) {
				return "", 0
			}
			return kind, i + n
		}
	}
	return l.kindAfterName(ws)
}

// isHeadline reports whether a title tells of a document as news: one of the verbs for
// that stands among its words before the word for a document.
func (l *lexicon) isHeadline(ws []word) bool {
	at, n := l.headlines.find(ws)
	if at < 0 {
		return false
	}
	for i := at + n; i < min(at+n+ordinalWords+1, len(ws)); i++ {
		if kind, _ := l.kindOf(ws[i:]); kind != "" {
			return true
		}
	}
	return false
}

// tellsOf reports whether the words before a kind make news of it: "Ministry signs
// agreement" is no agreement.
func (l *lexicon) tellsOf(ws []word) bool {
	at, _ := l.headlines.find(ws)
	return at >= 0
}

// kindAfterName is the kind that a title names after the name of whose it is, however
// long: "UK Open Government National Action Plan". Single words are in names too, so the
// kind is one of several words, and all before it are names or years.
func (l *lexicon) kindAfterName(ws []word) (kind string, n int) {
	for i := range ws {
		if kind, n := l.kindOf(ws[i:]); n > 1 && !l.tellsOf(ws[:i]) {
			return kind, n
		}
		if !ws[i].upper() && !ws[i].digits() {
			break
		}
	}
	return "", 0
}

// kindOf is the kind of document whose word opens the words, with how many of the
// words that took; "" where none does. The longest phrase decides.
func (l *lexicon) kindOf(ws []word) (kind string, n int) {
	for _, k := range l.kinds {
		if m := k.words.prefix(ws); m > n {
			kind, n = k.kind, m
		}
	}
	return kind, n
}
