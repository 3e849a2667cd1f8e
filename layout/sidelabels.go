package layout

// maxLabels is the part of the height of their column that labels cover, at most: a
// column in another language covers as much as the text beside it.
const maxLabels = 0.6

// A labelled stretch is a band whose left column names what stands right of it, in
// labels of several lines with space between: each is read before its text.
type labelled struct {
	*band
	// labels and texts go together, from top to bottom.
	labels, texts [][]piece
}

// labelled finds such a stretch; nil where there is none. Labels of one line are read
// with the line beside them and need no cut.
func (c *cutter) labelled(ps []piece) *labelled {
	for _, x := range c.candidates(ps) {
		for _, b := range c.runs(ps, x) {
			if len(b.near(false)) != len(b.left) || len(b.near(true)) != len(b.right) || !prosePieces(b.right) {
				continue
			}
			if l := b.byLabels(c.em); l != nil {
				return l
			}
		}
	}
	return nil
}

// byLabels cuts a band at the tops of its labels, each of which must stand at the height
// of a line of the text.
func (b *band) byLabels(em float64) *labelled {
	out := &labelled{band: b}
	long, covered := false, 0.0
	for i, p := range b.left {
		if !p.isLine() {
			return nil
		}
		covered += p.box.Height()
		if i == 0 || p.box.Y0-b.left[i-1].box.Y1 > noteGap*em {
			if !b.startsText(p, em) {
				return nil
			}
			out.labels = append(out.labels, nil)
		}
		n := len(out.labels) - 1
		out.labels[n] = append(out.labels[n], p)
		long = long || len(out.labels[n]) > 1
	}
	height := b.left[len(b.left)-1].box.Y1 - b.left[0].box.Y0
	if len(out.labels) < 2 || !long || covered > maxLabels*height {
		return nil
	}
	out.texts = make([][]piece, len(out.labels))
	for _, p := range b.right {
		n := 0
		for n+1 < len(out.labels) && p.box.Y1 > out.labels[n+1][0].box.Y0+em/2 {
			n++
		}
		out.texts[n] = append(out.texts[n], p)
	}
	return out
}

// startsText reports whether a line of the right column stands beside p, with more space
// above it than lines of one paragraph have or nothing at all.
func (b *band) startsText(p piece, em float64) bool {
	for i, r := range b.right {
		if near(r.box.Y0, p.box.Y0, em/2) {
			return i == 0 || r.box.Y0-b.right[i-1].box.Y1 > em/3
		}
	}
	return false
}

// cut cuts the texts further, each behind its label.
func (l *labelled) cut(c *cutter, depth int) []leaf {
	out := c.cut(l.above, depth)
	for i := range l.labels {
		x0, x1 := extentOf(l.left)
		out = append(out, leaf{pieces: l.labels[i], left: x0, right: x1})
		x0, x1 = extentOf(l.right)
		for _, t := range c.cut(l.texts[i], depth) {
			if t.right <= t.left {
				t.left, t.right = x0, x1
			}
			out = append(out, t)
		}
	}
	return append(out, c.cut(l.below, depth)...)
}
