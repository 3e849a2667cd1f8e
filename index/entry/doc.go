// Package entry makes of records what an index keeps of them: one Entry each, with the
// fields of package schema, and one for each further passage of a long section.
package entry
