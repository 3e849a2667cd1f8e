package configs

// A Vocabulary is the words of one language, or what a country or a user adds to
// them. Words stand as people write them; they are compared folded (see Fold).
type Vocabulary struct {
	// Language is a BCP 47 tag: "es", "es-MX".
	Language string `yaml:"language"`
	// Extends names the vocabulary whose words these are added to; empty for a
	// language of its own.
	Extends string `yaml:"extends"`

	// FunctionWords tell the language of a text.
	FunctionWords []string `yaml:"function_words"`
	// Articles, And and Of are the words that join names: "la", "y", "de".
	Articles []string `yaml:"articles"`
	And      []string `yaml:"and"`
	Of       []string `yaml:"of"`
	// Particles are the small words inside names that stay in lower case.
	Particles []string `yaml:"particles"`

	// Labels are what names the parts of a commitment.
	Labels []LabelWords `yaml:"labels"`
	// Plans are the words by which plans set commitments apart.
	Plans PlanWords `yaml:"plans"`
	// Kinds are the words for kinds of document.
	Kinds []KindWords `yaml:"kinds"`
	// Headlines are verbs that make news of a document where they stand before the word
	// for it ("Ministry signs agreement").
	Headlines []string `yaml:"headlines"`
	// The words of each part of a document.
	Header       HeaderWords       `yaml:"header"`
	Letter       LetterWords       `yaml:"letter"`
	Signature    SignatureWords    `yaml:"signature"`
	Members      MemberWords       `yaml:"members"`
	Pledges      PledgeWords       `yaml:"pledges"`
	Meeting      MeetingWords      `yaml:"meeting"`
	Organization OrganizationWords `yaml:"organization"`
	Tables       TableWords        `yaml:"tables"`
	Dates        DateWords         `yaml:"dates"`
}

// The fields of a commitment that a label can mean.
const (
	FieldNumber      = "number"
	FieldTitle       = "title"
	FieldObjective   = "objective"
	FieldResults     = "results"
	FieldResponsible = "responsible"
	FieldActions     = "actions"
	FieldPeriod      = "period"
	// FieldDeadline is a period that has an open start.
	FieldDeadline = "deadline"
	FieldStatus   = "status"
	// FieldStart is a date from which a period runs, whose end is a deadline.
	FieldStart = "start"
	// FieldDetails marks a known label without a field of its own.
	FieldDetails = "details"
)

var fields = []string{
	FieldNumber, FieldTitle, FieldObjective, FieldResults, FieldResponsible,
	FieldActions, FieldPeriod, FieldStart, FieldDeadline, FieldStatus, FieldDetails,
}

// LabelWords are the labels that mean one field of a commitment.
type LabelWords struct {
	// Field is one of the Field constants.
	Field string `yaml:"field"`
	// Words are the labels as printed, without colon; the later file decides.
	Words []string `yaml:"words"`
	// Patterns are regular expressions (RE2) for labels that words alone do not name,
	// as one with a number inside; the whole label must match. It is compared in lower
	// case and without accents, and so must be the pattern.
	Patterns []string `yaml:"patterns"`
}

// PlanWords set commitments apart in plans and in reports about them.
type PlanWords struct {
	// Openings stand before the number of a commitment: "Commitment 3: …".
	Openings []string `yaml:"openings"`
	// Promised open the head of a column of what is promised or proposed: "Action
	// proposed", but not "Name".
	Promised []string `yaml:"promised"`
	// States are the columns under which a mark says how far a commitment has come.
	States []string `yaml:"states"`
}

// KindWords open the title of documents of one kind.
type KindWords struct {
	// Kind is a kind of package record: agreement, plan, minutes, communique, letter;
	// other for reports, whose titles name the plan or agreement they are about.
	Kind string `yaml:"kind"`
	// Words stand among the first of a title.
	Words []string `yaml:"words"`
}

var kinds = []string{"agreement", "plan", "minutes", "communique", "letter", "other"}

// HeaderWords stand at the head of a document.
type HeaderWords struct {
	// Place, Date and Addressee are labels before such a value ("Lugar:").
	Place     []string `yaml:"place"`
	Date      []string `yaml:"date"`
	Addressee []string `yaml:"addressee"`
	// Dateline words stand between a place and its date ("Lima, a 3 de mayo").
	Dateline []string `yaml:"dateline"`
	// Versions stand before the number or the date of a version of the document.
	Versions []string `yaml:"versions"`
	// InPlace stands before a place in the sentence that says where a text was signed or
	// a body met ("en la ciudad de").
	InPlace []string `yaml:"in_place"`
	// Subject is the label before what a letter is about.
	Subject []string `yaml:"subject"`
}

// LetterWords open and close letters.
type LetterWords struct {
	// Salutations open the text, Closings end it; AddresseeOpenings stand before the
	// name of who is written to.
	Salutations       []string `yaml:"salutations"`
	Closings          []string `yaml:"closings"`
	AddresseeOpenings []string `yaml:"addressee_openings"`
	// Honours are those that only an address gives ("Exmo. Senhor").
	Honours []string `yaml:"honours"`
	// Present is the word that ends an address ("Presente").
	Present []string `yaml:"present"`
	// Copies open the line that names who gets a copy ("c.c.").
	Copies []string `yaml:"copies"`
}

// SignatureWords stand in signature blocks.
type SignatureWords struct {
	// Honorifics without their period.
	Honorifics []string `yaml:"honorifics"`
	// Offices are the first words of a role.
	Offices []string `yaml:"offices"`
	// OfficeEnds are nouns that end the name of an office which begins with any other
	// word ("Programme Manager").
	OfficeEnds []string `yaml:"office_ends"`
	// OfficeBodies name the body of an office that is called after it.
	OfficeBodies []OfficeBody `yaml:"office_bodies"`
	// OnBehalf stands before a body that the person below signs for.
	OnBehalf []string `yaml:"on_behalf"`
	// Marks of a signature that are no part of a name.
	Marks []string `yaml:"marks"`
	// Witnesses head those who sign as witnesses, Supporters the bodies that support
	// a text which others sign.
	Witnesses  []string `yaml:"witnesses"`
	Supporters []string `yaml:"supporters"`
	// Identities are labels of what tells a signer apart: the number of a card, an
	// address, a telephone.
	Identities []string `yaml:"identities"`
	// SheetNotes open the sentence below the signatures that says which document their
	// sheet belongs to.
	SheetNotes []string `yaml:"sheet_notes"`
	// Annexes are the first words of a heading over what is bound behind the signatures.
	Annexes []string `yaml:"annexes"`
	// Fields of work stand after an office where a body could: "director of archives"
	// names none.
	Fields []string `yaml:"fields"`
}

// An OfficeBody says that the holder of an office stands for a body of the same
// root: a minister for a ministry.
type OfficeBody struct {
	// Office is a word of Offices, Body the first word of the name of its body.
	Office string `yaml:"office"`
	Body   string `yaml:"body"`
}

// MemberWords introduce lists of members and of attendants.
type MemberWords struct {
	// Introductions stand between a group and its members, LeadIns after them.
	Introductions []string `yaml:"introductions"`
	LeadIns       []string `yaml:"lead_ins"`
	// SpeaksFor stands before the group that the signers of a letter belong to.
	SpeaksFor []string `yaml:"speaks_for"`
	// Attendees are headings over those present, Headings those over members.
	Attendees []string `yaml:"attendees"`
	Headings  []string `yaml:"headings"`
	// The heads of the columns of an attendance table.
	NameColumns         []string `yaml:"name_columns"`
	OrganizationColumns []string `yaml:"organization_columns"`
	PlaceColumns        []string `yaml:"place_columns"`
	RoleColumns         []string `yaml:"role_columns"`
}

// TableWords stand above and below tables.
type TableWords struct {
	// StandIns head the column of what is promised where no other head names it:
	// "Description | Responsible | Date".
	StandIns []string `yaml:"stand_ins"`
	// Captions are what a caption calls the table before its number ("Tabla 3").
	Captions []string `yaml:"captions"`
	// Continued says, alone or at the end of a caption, that a table goes on from a
	// page to the next; "#" stands for any number.
	Continued []string `yaml:"continued"`
}

// OrganizationWords are parts of the names of bodies.
type OrganizationWords struct {
	// LegalForms without their last period.
	LegalForms []string `yaml:"legal_forms"`
	// Bodies are the first words of names of bodies, Units those of parts of one.
	Bodies []string `yaml:"bodies"`
	Units  []string `yaml:"units"`
	// BodyEnds are nouns that end the name of a body which begins with any other word
	// ("River Watch Trust").
	BodyEnds []string `yaml:"body_ends"`
	// Purposes open what a body is for, which names in short leave out.
	Purposes []string `yaml:"purposes"`
}
