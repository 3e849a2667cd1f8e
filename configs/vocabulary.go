package configs

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"reflect"
	"slices"

	"go.yaml.in/yaml/v3"
)

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
	// Kinds are the words for kinds of document.
	Kinds []KindWords `yaml:"kinds"`
	// The words of each part of a document.
	Header       HeaderWords       `yaml:"header"`
	Letter       LetterWords       `yaml:"letter"`
	Signature    SignatureWords    `yaml:"signature"`
	Members      MemberWords       `yaml:"members"`
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
	// FieldDetails marks a known label without a field of its own.
	FieldDetails = "details"
)

var fields = []string{
	FieldNumber, FieldTitle, FieldObjective, FieldResults, FieldResponsible,
	FieldActions, FieldPeriod, FieldDeadline, FieldStatus, FieldDetails,
}

// LabelWords are the labels that mean one field of a commitment.
type LabelWords struct {
	// Field is one of the Field constants.
	Field string `yaml:"field"`
	// Words are the labels as printed, without colon; the later file decides.
	Words []string `yaml:"words"`
}

// KindWords open the title of documents of one kind.
type KindWords struct {
	// Kind is a kind of package record: agreement, plan, minutes, communique, letter.
	Kind string `yaml:"kind"`
	// Words stand among the first of a title.
	Words []string `yaml:"words"`
}

var kinds = []string{"agreement", "plan", "minutes", "communique", "letter"}

// HeaderWords stand at the head of a document.
type HeaderWords struct {
	// Place, Date and Addressee are labels before such a value ("Lugar:").
	Place     []string `yaml:"place"`
	Date      []string `yaml:"date"`
	Addressee []string `yaml:"addressee"`
	// Dateline words stand between a place and its date ("Lima, a 3 de mayo").
	Dateline []string `yaml:"dateline"`
}

// LetterWords open and close letters.
type LetterWords struct {
	// Salutations open the text, Closings end it; AddresseeOpenings stand before the
	// name of who is written to.
	Salutations       []string `yaml:"salutations"`
	Closings          []string `yaml:"closings"`
	AddresseeOpenings []string `yaml:"addressee_openings"`
}

// SignatureWords stand in signature blocks.
type SignatureWords struct {
	// Honorifics without their period.
	Honorifics []string `yaml:"honorifics"`
	// Offices are the first words of a role.
	Offices []string `yaml:"offices"`
	// OfficeBodies name the body of an office that is called after it.
	OfficeBodies []OfficeBody `yaml:"office_bodies"`
	// OnBehalf stands before a body that the person below signs for.
	OnBehalf []string `yaml:"on_behalf"`
	// Marks of a signature that are no part of a name.
	Marks []string `yaml:"marks"`
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
}

// TableWords stand above and below tables.
type TableWords struct {
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
}

// Vocabularies are the built-in ones and then those of the user's files, in order;
// a vocabulary that extends another is merged into it, and a user's file for a
// language that is built in adds to it.
func Vocabularies(userFiles ...string) ([]Vocabulary, error) {
	names, err := fs.Glob(files, "vocabularies/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("built-in vocabularies: %w", err)
	}
	var all []Vocabulary
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("built-in vocabularies: %w", err)
		}
		v, err := parseVocabulary(path.Base(name), data)
		if err != nil {
			return nil, err
		}
		all = add(all, v)
	}
	for _, name := range userFiles {
		v, err := LoadVocabulary(name)
		if err != nil {
			return nil, err
		}
		if v.Extends != "" && !slices.ContainsFunc(all, func(w Vocabulary) bool { return w.Language == v.Extends }) {
			return nil, fmt.Errorf("%q: extends %q, which is no vocabulary", name, v.Extends)
		}
		all = add(all, v)
	}
	return all, nil
}

// LoadVocabulary reads a user's file. An unknown key, field or kind is an error
// that names the file and, where YAML knows it, the line.
func LoadVocabulary(name string) (Vocabulary, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return Vocabulary{}, unreadable(name, err)
	}
	return parseVocabulary(name, data)
}

// unreadable names a file of the user once: errors of the system repeat the path.
func unreadable(name string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("%q: %w", name, err)
}

func parseVocabulary(name string, data []byte) (Vocabulary, error) {
	var v Vocabulary
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	if err := dec.Decode(&v); err != nil && !errors.Is(err, io.EOF) {
		return v, fmt.Errorf("%q: %w", name, err)
	}
	if v.Language == "" {
		return v, fmt.Errorf("%q: the key \"language\" is missing", name)
	}
	for _, l := range v.Labels {
		if !slices.Contains(fields, l.Field) {
			return v, fmt.Errorf("%q: labels: unknown field %q, want one of %v", name, l.Field, fields)
		}
	}
	for _, k := range v.Kinds {
		if !slices.Contains(kinds, k.Kind) {
			return v, fmt.Errorf("%q: kinds: unknown kind %q, want one of %v", name, k.Kind, kinds)
		}
	}
	return v, nil
}

// add merges v into the vocabulary of its language, or of the one that it extends.
// A vocabulary for a country keeps its own tag and gets the words of its base.
func add(all []Vocabulary, v Vocabulary) []Vocabulary {
	if i := slices.IndexFunc(all, func(w Vocabulary) bool { return w.Language == v.Language }); i >= 0 {
		all[i] = merge(all[i], v)
		return all
	}
	if i := slices.IndexFunc(all, func(w Vocabulary) bool { return w.Language == v.Extends }); i >= 0 {
		return append(all, merge(all[i], v))
	}
	return append(all, v)
}

// merge puts the words of both together. Those of over come later, where a word
// that both have under different fields is decided.
func merge(base, over Vocabulary) Vocabulary {
	out := base
	mergeInto(reflect.ValueOf(&out).Elem(), reflect.ValueOf(over))
	return out
}

// mergeInto appends lists, overrides strings that are set and descends into
// sections, so that a new section needs no code here.
func mergeInto(dst, src reflect.Value) {
	for i := range src.NumField() {
		d, s := dst.Field(i), src.Field(i)
		switch s.Kind() {
		case reflect.Slice:
			if list, ok := s.Interface().([][]string); ok {
				d.Set(reflect.ValueOf(mergeRanked(d.Interface().([][]string), list)))
				continue
			}
			d.Set(reflect.AppendSlice(d.Slice3(0, d.Len(), d.Len()), s))
		case reflect.Struct:
			mergeInto(d, s)
		default:
			if !s.IsZero() {
				d.Set(s)
			}
		}
	}
}

// mergeRanked joins lists in which the place of an entry is its value, as that of a
// month is: more words for an entry go to its place.
func mergeRanked(base, over [][]string) [][]string {
	out := make([][]string, max(len(base), len(over)))
	for i := range out {
		if i < len(base) {
			out[i] = slices.Clip(base[i])
		}
		if i < len(over) {
			out[i] = append(out[i], over[i]...)
		}
	}
	return out
}
