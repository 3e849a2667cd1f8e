// Package archive makes an archive of documents that nobody wrote: any number of
// them, always the same, from lists of words. They read like the genre and hold what
// makes searching hard: few subjects and many of them, documents that differ in a place
// and a year, titles that share all words but one with what a query asks for. The
// measurements of searching use them.
package archive
