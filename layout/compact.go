package layout

// compact moves what the page keeps into storage of just its size. Pages wait for the end
// of the file, in which running heads and footnotes are judged; the room that reading
// took for what might have come need not wait with them.
func (p *page) compact() {
	p.chains = nil // what they tell stands in the rows
	var s packer
	p.eachRows(s.count)
	s.words, s.lines = make([]word, 0, s.wordCount), make([]line, 0, s.lineCount)
	p.eachRows(s.pack)
}

// eachRows hands the rows of the page and those of its cells to do.
func (p *page) eachRows(do func([]row)) {
	do(p.rows)
	for _, g := range p.grids {
		for i := range g.cells {
			do(g.cells[i].rows)
		}
	}
}

// A packer puts the lines and words of a page side by side.
type packer struct {
	wordCount, lineCount int
	words                []word
	lines                []line
}

// count adds what rows hold.
func (s *packer) count(rows []row) {
	for _, r := range rows {
		s.lineCount += len(r.lines)
		for _, l := range r.lines {
			s.wordCount += len(l.words)
		}
	}
}

// pack moves what rows hold.
func (s *packer) pack(rows []row) {
	for i := range rows {
		first := len(s.lines)
		for _, l := range rows[i].lines {
			at := len(s.words)
			s.words = append(s.words, l.words...)
			l.words = s.words[at:len(s.words):len(s.words)]
			s.lines = append(s.lines, l)
		}
		rows[i].lines = s.lines[first:len(s.lines):len(s.lines)]
	}
}

// drop gives up the text of the page: the flow or its frames hold the lines from now on.
func (p *page) drop() { p.rows, p.grids = nil, nil }
