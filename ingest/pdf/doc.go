// Package pdf reads PDF files: bytes go in, pages of glyphs and rulings come out,
// one at a time, in points from the top left corner of the page as displayed.
//
// Two engines stand behind one interface. pdfium, compiled to WebAssembly, runs in
// a sandboxed memory of its own and is the default. ledongthuc/pdf is plain Go; it
// serves as a second opinion on how much text there is, and runs only in a child
// process, because some files make it allocate without end.
//
// A [Reader] owns the engine; starting one costs a tenth of a second, so a program
// makes one and reads all its files with it:
//
//	r := pdf.NewReader(pdf.Options{})
//	defer r.Close()
//	info, err := r.Read(ctx, data, builder.AddPage)
//
// The files: reader.go and options.go are what callers see; pdfium.go, module.go,
// functions.go and interrupt.go start and call the engine; file.go opens a file with it,
// page.go and annotations.go a page; glyphs.go, place.go, fonts.go and ligatures.go read
// its text, objects.go, paths.go and edges.go its rulings; geometry.go maps coordinates;
// ledongthuc.go, child.go, childpage.go and crosscheck.go are the second engine.
package pdf
