package organization

import (
	"strings"

	"compromisos/configs"
)

// A Reason says why a spelling was joined with a body.
type Reason string

// The reasons, the surest first.
const (
	// None: the spelling was joined with nothing.
	None Reason = ""
	// Registered: the registry gives the name or the acronym.
	Registered Reason = "registry"
	// Letters: the names differ in capitals, accents or punctuation alone.
	Letters Reason = "capitals, accents or punctuation"
	// LegalForm: one bears a legal form ("A.C.") and the other does not.
	LegalForm Reason = "corporate form"
	// Article: one has an article before it.
	Article Reason = "article"
	// Spaces: one is written as a single word ("SocialTIC").
	Spaces Reason = "spaces"
	// Document: a document gives the acronym of the name elsewhere in its text.
	Document Reason = "acronym in the document"
	// Acronym: the acronym is the same.
	Acronym Reason = "acronym"
	// Short: one is the other in short, without what the body is or is for.
	Short Reason = "name in short"
)

// A Registry gives the ids of bodies.
type Registry struct {
	*Words
	organizations []configs.Organization
	// exact are the ids by the compact form of each name, acronyms included.
	exact map[string]string
	// long are the long names of the bodies, by id.
	long map[string][]name
	// starts are the ids of the bodies one of whose long names begins with a word.
	starts map[string][]string
}

// NewRegistry makes a registry of the bodies listed. A body that comes again by its id
// is extended.
func NewRegistry(list []configs.Organization, words *Words) *Registry {
	r := &Registry{
		Words: words, organizations: list,
		exact: map[string]string{}, long: map[string][]name{}, starts: map[string][]string{},
	}
	for _, o := range list {
		for _, printed := range append([]string{o.Name, o.Acronym}, o.Aliases...) {
			r.add(o.ID, printed)
		}
	}
	return r
}

func (r *Registry) add(id, printed string) {
	n := r.parse(printed, "")
	if n.compact == "" {
		return
	}
	r.exact[letters(printed)] = id
	r.exact[n.compact] = id
	if n.alone() {
		return
	}
	r.long[id] = append(r.long[id], n)
	// "GESOC, Agency for …" is registered with the acronym before it.
	if n.acronym != "" {
		if _, ok := r.exact[letters(n.acronym)]; !ok {
			r.exact[letters(n.acronym)] = id
		}
	}
	first := n.bare[0].letters
	r.starts[first] = append(r.starts[first], id)
}

// Find is the id of a registered body by the whole name, by the acronym beside it, or
// by a name that goes on from it or that it goes on from. acronym is the one that the
// document gives for the name, "" where it gives none.
func (r *Registry) Find(printed, acronym string) (id string, why Reason) {
	return r.find(r.parse(printed, acronym))
}

func (r *Registry) find(n name) (id string, why Reason) {
	for _, key := range []string{letters(n.printed), n.compact} {
		if id, ok := r.exact[key]; ok && key != "" {
			return id, Registered
		}
	}
	if id, ok := r.exact[letters(n.acronym)]; ok && n.acronym != "" && r.sameBody(id, n) {
		return id, Acronym
	}
	if id := r.inShort(n); id != "" {
		return id, Short
	}
	return "", None
}

// sameBody reports whether a long name can be one of the body whose acronym stands
// beside it: other bodies may bear the same acronym.
func (r *Registry) sameBody(id string, n name) bool {
	known := r.long[id]
	for _, k := range known {
		if r.alike(k.bare, n.bare) {
			return true
		}
	}
	return len(known) == 0
}

// inShort is the only body with a name that goes on from n, or that n goes on from.
func (r *Registry) inShort(n name) string {
	if len(n.bare) == 0 {
		return ""
	}
	found := ""
	for _, id := range r.starts[n.bare[0].letters] {
		for _, k := range r.long[id] {
			if !r.goesOn(k.bare, n.bare) && !r.goesOn(n.bare, k.bare) && !r.within(k.bare, n.bare) {
				continue
			}
			if found != "" && found != id {
				return ""
			}
			found = id
		}
	}
	return found
}

// within reports whether the long name is the short one and then the registered body that
// it is part of: "… of the Alliance for …".
func (r *Registry) within(short, long []token) bool {
	if len(short) >= len(long) || !r.canBeShort(short) {
		return false
	}
	for i := range short {
		if short[i].letters != long[i].letters {
			return false
		}
	}
	rest := long[len(short):]
	links := 0
	for links < len(rest) && r.links[rest[links].letters] {
		links++
	}
	var b strings.Builder
	for _, t := range rest[links:] {
		b.WriteString(t.letters)
	}
	return links > 0 && r.exact[b.String()] != ""
}

// ID is the id of a body: that of the registry, or else the slug of its acronym, or of
// its name without article and legal form. It is never empty where the name holds a
// letter of the Latin alphabet or a digit.
func (r *Registry) ID(printed, acronym string) string {
	n := r.parse(printed, acronym)
	if id, _ := r.find(n); id != "" {
		return id
	}
	return r.unregistered(n)
}

// unregistered is the slug of a name. An acronym that is that of a registered body is
// left out.
func (r *Registry) unregistered(n name) string {
	s := n.slug()
	if _, taken := r.long[s]; taken || r.exact[letters(n.acronym)] != "" && n.acronym != "" {
		return n.longSlug()
	}
	return s
}
