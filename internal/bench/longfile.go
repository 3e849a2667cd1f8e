package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
)

// What a page of a long file holds: about as many words as a page of a report, with a
// ruled table below the text.
const (
	textLines   = 30
	lineWords   = 11
	tableRows   = 8
	tableCols   = 4
	leading     = 14 // points from one baseline to the next
	columnWidth = 120
	left, top   = 60, 780
)

// longFile is a PDF file of so many pages. They differ, and are the same on each run.
func longFile(pages int) []byte {
	w := &pdfWriter{}
	w.out.WriteString("%PDF-1.4\n")
	var kids strings.Builder
	for i := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", firstPage+2*i)
	}
	w.object("<< /Type /Catalog /Pages 2 0 R >>")
	w.object(fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", pages, kids.String()))
	w.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
	random := rand.New(rand.NewPCG(1, 2))
	for i := range pages {
		w.object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents %d 0 R >>", firstPage+2*i+1))
		content := pageContent(random, i+1, pages)
		w.object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content))
	}
	return w.close()
}

// pageContent draws one page.
func pageContent(random *rand.Rand, page, pages int) string {
	var b strings.Builder
	show := func(x, y int, text string) { fmt.Fprintf(&b, "BT /F 10 Tf %d %d Td (%s) Tj ET\n", x, y, text) }
	show(left, top+leading*2, fmt.Sprintf("%d / %d", page, pages))
	y := top
	for range textLines {
		show(left, y, words(random, lineWords))
		y -= leading
	}
	for row := range tableRows + 1 {
		edge := y - row*2*leading
		fmt.Fprintf(&b, "%d %d m %d %d l S\n", left, edge, left+tableCols*columnWidth, edge)
		for col := range tableCols {
			if row < tableRows {
				show(left+col*columnWidth+4, edge-leading, words(random, 2))
			}
		}
	}
	for col := range tableCols + 1 {
		x := left + col*columnWidth
		fmt.Fprintf(&b, "%d %d m %d %d l S\n", x, y, x, y-tableRows*2*leading)
	}
	return b.String()
}

// words are n words of no language.
func words(random *rand.Rand, n int) string {
	const syllables = "balocemidunofarigesotu"
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		for range 1 + random.IntN(4) {
			at := 2 * random.IntN(len(syllables)/2)
			b.WriteString(syllables[at : at+2])
		}
	}
	return b.String()
}

// firstPage is the number of the first object behind catalogue, page tree and font.
const firstPage = 4

// A pdfWriter numbers objects and notes where they stand.
type pdfWriter struct {
	out     bytes.Buffer
	offsets []int
}

func (w *pdfWriter) object(body string) {
	w.offsets = append(w.offsets, w.out.Len())
	fmt.Fprintf(&w.out, "%d 0 obj\n%s\nendobj\n", len(w.offsets), body)
}

// close ends the file with its cross-reference table.
func (w *pdfWriter) close() []byte {
	start := w.out.Len()
	fmt.Fprintf(&w.out, "xref\n0 %d\n0000000000 65535 f \n", len(w.offsets)+1)
	for _, at := range w.offsets {
		fmt.Fprintf(&w.out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&w.out, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(w.offsets)+1, start)
	return w.out.Bytes()
}
