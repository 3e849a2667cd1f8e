package layout

import "compromisos/document"

// A shared holds the blocks of one table, which a file tells twice: as the table is, and
// as its parts are printed. The cells that no page end cut are the same in both, and
// stand in memory once.
type shared map[*para]document.Block

// block is a paragraph of a cell, composed by c unless it was before.
func (s shared) block(p *para, c *composer) document.Block {
	b, ok := s[p]
	if !ok {
		b = c.block(p)
		s[p] = b
	}
	return b
}
