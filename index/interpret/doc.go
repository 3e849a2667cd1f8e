// Package interpret makes of a query what an index is asked: of each word its forms in
// all languages, of the name of an organization its other names, of a date those records
// that it lies in. Where the index has no such word Correct finds which may have been meant.
package interpret
