package pdf

import "strings"

// load opens a page, with the text of its annotations made part of it: flattening draws
// them into its content.
func (f *file) load(i int) uint64 {
	page := f.call(fnLoadPage, f.doc, uint64(i))
	if page == 0 || !f.annotated(page) {
		return page
	}
	f.fillFields(page)
	if f.inherits {
		f.call(fnClosePage, page)
		return f.loadCopy(i)
	}
	before := f.contents(page)
	if page = f.flatten(f.doc, page, i); page == 0 || f.contents(page).goesOn(before) {
		return page
	}
	f.call(fnClosePage, page)
	if !f.reopen() {
		return 0
	}
	f.inherits = true
	return f.load(i)
}

// flatten draws the annotations of a page into it and opens it anew.
func (f *file) flatten(doc, page uint64, i int) uint64 {
	const display = 0
	f.call(fnFlatten, page, display)
	f.call(fnClosePage, page)
	return f.call(fnLoadPage, doc, uint64(i))
}

// loadCopy opens a copy of a page in a document of its own, flattened there. A copy has
// all the resources that the page inherits; where pdfium flattens a page that has none of
// its own, it gives it some that hide those.
func (f *file) loadCopy(i int) uint64 {
	if f.copy = f.call(fnNewDocument); f.copy == 0 {
		return 0
	}
	if !f.memory.WriteUint32Le(uint32(f.scratch), uint32(i)) || !f.ok(fnImportPages, f.copy, f.doc, f.scratch, 1, 0) {
		f.closeCopy()
		return f.call(fnLoadPage, f.doc, uint64(i))
	}
	page := f.call(fnLoadPage, f.copy, 0)
	if page == 0 {
		return 0
	}
	return f.flatten(f.copy, page, 0)
}

// closeCopy drops the document that a page was copied to, once the page is closed.
func (f *file) closeCopy() {
	if f.copy != 0 {
		f.call(fnCloseDocument, f.copy)
		f.copy = 0
	}
}

// reopen loads the document anew, without what flattening has changed in it.
func (f *file) reopen() bool {
	f.closeForm()
	f.call(fnCloseDocument, f.doc)
	f.doc = f.call(fnLoadDocument, f.data, f.length, 0)
	return f.doc != 0
}

// contents tell whether flattening has left a page what it was: how many objects it
// has, and the fonts of the first of them.
type contents struct {
	objects int
	fonts   string
}

// maxCompared is how many objects of a page are compared before and after flattening.
const maxCompared = 256

// contents looks at the objects of a page.
func (f *file) contents(page uint64) contents {
	c := contents{objects: f.count(fnCountObjects, page)}
	var names strings.Builder
	for i := range min(c.objects, maxCompared) {
		o := f.call(fnObject, page, uint64(i))
		if o == 0 || f.call(fnObjectType, o) != objectText {
			continue
		}
		names.WriteString(f.fonts.name(f.call(fnObjectFont, o)))
		names.WriteByte('\n')
	}
	c.fonts = names.String()
	return c
}

// goesOn reports whether contents are those of before with more behind them.
func (c contents) goesOn(before contents) bool {
	return c.objects >= before.objects && strings.HasPrefix(c.fonts, before.fonts)
}

// wordless are the kinds of annotation that show no text, or mark text of the page:
// links, which most documents have, notes shown as icons, highlights and lines, ink and
// what pops up. Flattening a page doubles what it costs.
var wordless = map[int]bool{1: true, 2: true, 9: true, 10: true, 11: true, 12: true, 15: true, 16: true}

// maxAnnotations that are looked at on a page.
const maxAnnotations = 10_000

// annotated reports whether the page has annotations that may carry text.
func (f *file) annotated(page uint64) bool {
	for i := range min(f.count(fnAnnotCount, page), maxAnnotations) {
		annot := f.call(fnAnnot, page, uint64(i))
		if annot == 0 {
			continue
		}
		kind := f.count(fnAnnotSubtype, annot)
		f.call(fnCloseAnnot, annot)
		if !wordless[kind] {
			return true
		}
	}
	return false
}

// fillFields has pdfium make the appearance of form fields that have a value and show
// none of it, as where a program filled in the form and left drawing it to the reader.
func (f *file) fillFields(page uint64) {
	if !f.openForm() {
		return
	}
	f.call(fnFormAfterLoad, page, f.form)
	f.call(fnFormBeforeClose, page, f.form)
}

// formVersion is that of pdfium's structure of callbacks, all of which may be missing.
const formVersion = 1

// openForm starts pdfium's handling of the file's form; it is false where there is none.
func (f *file) openForm() bool {
	if f.form != 0 || f.formless {
		return f.form != 0
	}
	f.formless = true
	if !f.ok(fnFormType, f.doc) {
		return false
	}
	size := f.call(fnFormInfoSize)
	if f.formInfo = f.call(fnMalloc, size); f.formInfo == 0 {
		return false
	}
	f.memory.Write(uint32(f.formInfo), make([]byte, size))
	f.memory.WriteUint32Le(uint32(f.formInfo), formVersion)
	f.form = f.call(fnFormInit, f.doc, f.formInfo)
	return f.form != 0
}

// closeForm ends what openForm started; the document must be open still.
func (f *file) closeForm() {
	if f.form != 0 {
		f.call(fnFormExit, f.form)
	}
	if f.formInfo != 0 {
		f.free(f.formInfo)
	}
	f.form, f.formInfo, f.formless = 0, 0, false
}
