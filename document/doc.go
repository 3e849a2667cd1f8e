// Package document is a source as it was read, before anything in it has been
// understood: text with the place of every word, blocks in reading order, tables
// and footnotes. It imports nothing else of the project; readers fill it, layout
// arranges it, extractors read it.
//
// The words used here:
//
//   - A File is one source: the bytes of a PDF, a page of a press office, a text.
//     It may hold several documents (a communiqué with an agreement attached).
//   - A Page is what a paginated reader saw on one page: glyphs and rulings. Pages
//     are handed over one at a time and never kept.
//   - A Text is a string that knows where each of its words stands.
//   - A Block is a paragraph, heading, list item or table, in reading order.
//   - A Place is a page and a box on it, or a path where there are no pages.
package document
