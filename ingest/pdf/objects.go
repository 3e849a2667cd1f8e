package pdf

import (
	"math"

	"compromisos/document"
)

// Kinds of page object (fpdf_edit.h).
const (
	objectText  = 1
	objectPath  = 2
	objectImage = 3
	objectForm  = 5
)

// maxDepth bounds forms within forms; producers nest three or four.
const maxDepth = 24

// A walk goes through the objects of a page that are no text.
type walk struct {
	*pageWork
	// budget is how many more objects and path segments may be looked at.
	budget int
	// object is the one being read, and holder the matrix of what holds it.
	object uint64
	holder matrix
	// subpath is the one being read; its points are used again.
	subpath subpath
	// letter is the shape drawn last that may be a letter, as displayed.
	letter document.Box
}

// objects reads the rulings and images of the page.
func (w *pageWork) objects() {
	k := &walk{pageWork: w, budget: w.opt.MaxObjects}
	k.list(fnCountObjects, fnObject, w.handle, identity, 0)
	if k.budget <= 0 {
		w.info.warn(warnPaths, w.page.Number, "the page has more than %d drawn objects; the rest was not read", w.opt.MaxObjects)
	}
}

// list walks the objects of a page or of a form.
func (k *walk) list(count, get function, holder uint64, m matrix, depth int) {
	for i := range k.count(count, holder) {
		if k.budget--; k.budget <= 0 || k.budget%lateEvery == 0 && k.late() {
			return
		}
		o := k.call(get, holder, uint64(i))
		if o == 0 {
			continue
		}
		switch k.call(fnObjectType, o) {
		case objectPath:
			k.object, k.holder = o, m
			k.path(o, k.matrixOf(o).then(m))
		case objectImage:
			k.image(k.matrixOf(o).then(m))
		case objectForm:
			if depth < maxDepth {
				k.list(fnFormCountObjects, fnFormObject, o, k.matrixOf(o).then(m), depth+1)
			}
		}
	}
}

// matrixOf is the matrix of an object inside what holds it.
func (k *walk) matrixOf(o uint64) matrix {
	if !k.ok(fnObjectMatrix, o, k.scratch) {
		return identity
	}
	return k.matrix()
}

// image notes the box of a picture, which fills the unit square of its matrix.
func (k *walk) image(m matrix) {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, c := range [4][2]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}} {
		x, y := m.apply(c[0], c[1])
		x0, x1 = math.Min(x0, x), math.Max(x1, x)
		y0, y1 = math.Min(y0, y), math.Max(y1, y)
	}
	if !finite(x0, y0, x1, y1) {
		return
	}
	if b, ok := k.clip(k.box(x0, y0, x1, y1)); ok && !b.Empty() {
		k.page.Images = append(k.page.Images, b)
	}
}

// ruling adds a line, if any of it shows.
func (k *walk) ruling(b document.Box, fill bool) {
	if b, ok := k.clip(b); ok {
		k.page.Rulings = append(k.page.Rulings, document.Ruling{Box: b, Fill: fill})
	}
}
