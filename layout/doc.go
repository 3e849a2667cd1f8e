// Package layout arranges what a paginated reader saw (glyphs and rulings) into what
// a person reads: paragraphs, headings, lists, tables, footnotes and running heads,
// each with the place of every word.
//
// A Builder takes the pages one at a time (AddPage) and keeps words, not glyphs; what
// needs the whole file (running heads, footnotes, what runs over a page end) is
// decided in Finish. The words used here:
//
//   - A word is a run of glyphs of one style without a gap.
//   - A line is the words of one baseline between two gutters; a row is the lines that
//     stand side by side.
//   - A chain is a run of the content stream that goes down the page line by line: text
//     of one column, however near the next column stands.
//   - A band is a stretch of a page in which text stands in columns.
//   - A region is what has margins of its own: the body, a column of a band, a cell.
//   - A frame is what of a page is read before the eye moves elsewhere: a column, a box,
//     what stands over columns. It is a page of its own for all stages after it is cut.
//   - A grid is a table as its rulings draw it, on one page.
//   - An open table is one whose cells rules do not close, or not all of them; a sketch
//     is what is known of one, an alley the white between two of its columns, a phrase
//     the words of a line between two alleys, a ladder the horizontal rules of one width.
//   - An aside is text that does not run in the reading direction of its page.
//   - A flow is the paragraphs and grids of the file in reading order.
//
// The stages stand in files of their own, in the order in which they run: words (with
// turns, turned, asides, glyphs, accents, raised, lowered, rtl), rulings, meet and grid (with stacked, shades), open tables
// (openruled, openareas and openfree say where they may stand; openlines, openalleys,
// opentable, openheadlines, openspans, openhead, openbody, openspaced, openends and opengrid read one; openjudge
// says whether it is
// one), fill, rows and lines, measure and margins, running, repeated and folio, dropcap, frames (with
// cutter, gutters, prose, boxes, sidenotes, parallel), footnotes and marks, columns,
// paragraphs, lineends, settle and lists, table and header, cutband, join, captions,
// stitch, stitchopen and cutrow, headings, compose and seams, blocks. Every measure is relative to
// the size of the text it judges, but for those of rulings, whose width does not grow
// with the text.
package layout
