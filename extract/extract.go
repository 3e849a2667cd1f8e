package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/period"
	"compromisos/record"
)

// Version of the extractors: records made by another version may differ.
const Version = "3"

// Options of an Extractor.
type Options struct {
	// Vocabularies are the words to read by; nil means the built-in ones.
	Vocabularies []configs.Vocabulary
	// Organizations is the registry that joins spellings of one body; empty is
	// allowed, ids are slugs then.
	Organizations []configs.Organization
}

// An Extractor reads files. It is safe for use by several goroutines.
type Extractor struct {
	lexicons []*lexicon
	registry *registry
}

// New compiles the vocabularies. It fails where there is none.
func New(opt Options) (*Extractor, error) {
	if opt.Vocabularies == nil {
		built, err := configs.Vocabularies()
		if err != nil {
			return nil, err
		}
		opt.Vocabularies = built
	}
	if len(opt.Vocabularies) == 0 {
		return nil, fmt.Errorf("extract: no vocabulary")
	}
	e := &Extractor{lexicons: compile(opt.Vocabularies)}
	e.registry = newRegistry(opt.Organizations, opt.Vocabularies)
	return e, nil
}

// recordTypes are the record types in the order in which they are read: later ones
// may look at what earlier ones found. A new type is a file and a line here.
var recordTypes = []func(*part, *record.Document){
	sections,
	footnotes,
	meetingHead,
	commitments,
	meetingCommitments,
	signatories,
	memberLists,
	dates,
	pledges,
	unreadTables,
}

// Documents are the documents of a file with their records, in order, and what a
// user should know about how they were read. A file always holds at least one
// document. Lists that found nothing are nil; see record.File.Complete.
func (e *Extractor) Documents(f *document.File) ([]record.Document, []document.Warning) {
	var docs []record.Document
	var warnings []document.Warning
	for i, p := range e.split(f) {
		d := record.Document{
			ID:            documentID(f.Source.ID, i),
			Language:      p.lex.language,
			Pages:         p.pages(),
			FieldEvidence: record.FieldEvidence{},
		}
		p.readHead(&d)
		for _, read := range recordTypes {
			read(p, &d)
		}
		docs = append(docs, d)
		warnings = append(warnings, p.warnings...)
	}
	return docs, warnings
}

// documentID is the same for the same bytes on every machine and every run.
func documentID(source string, ordinal int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s#%d", source, ordinal))
	return hex.EncodeToString(sum[:8])
}

// A part is what of a file belongs to one document.
type part struct {
	lex      *lexicon
	registry *registry
	blocks   []document.Block
	notes    []document.Footnote
	running  []document.Running
	// body is the index of the first block after the head.
	body int
	// taken are the tables that commitments were read from.
	taken map[*document.Table]bool
	// warnings are what was not understood, unknown the labels among it.
	warnings []document.Warning
	unknown  map[string]bool
	// recurring are the labels, known or not, below more than one commitment in prose;
	// nil before they are looked for.
	recurring map[string]bool
	// reference is the date that years are inferred from; zero where unknown.
	reference period.Date
	// signers is how many of the bodies that sign do so themselves; further ones
	// support the text.
	signers int
	// signedFor is the group in whose name the bodies sign, as the line over them says.
	signedFor document.Text
	// issued is the text that the date of the document was read from.
	issued document.Text
}

// pages are the first and the last page of the part; zeros where there are none.
func (p *part) pages() [2]int {
	var out [2]int
	for _, b := range p.blocks {
		first, last := b.Page(), b.LastPage()
		if first > 0 && (out[0] == 0 || first < out[0]) {
			out[0] = first
		}
		out[1] = max(out[1], last)
	}
	return out
}
