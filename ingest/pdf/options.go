package pdf

import "time"

// Options say how PDF files are read. The zero value reads with pdfium and the
// default limits.
type Options struct {
	// Engine is "pdfium", which "" means too, or "ledongthuc".
	Engine string
	// CrossCheck counts the words that a second engine finds and warns where the
	// two differ. It needs Child.
	CrossCheck bool
	// CacheDir keeps the engine's compiled code between runs; without it a start
	// takes seconds. "" is a folder of the user's cache; one that cannot be
	// written is done without.
	CacheDir string
	// MaxPages that are read of one file; further ones are left out with a warning.
	MaxPages int
	// MaxGlyphs that are read of one page.
	MaxGlyphs int
	// MaxObjects that are read of one page: path segments, images and forms.
	MaxObjects int
	// PageTime is how long one page may take; what was read of it until then is kept.
	PageTime time.Duration
	// MemoryPages is how much memory the engine may use for one file, in units of
	// 64 KiB. The bytes of the file and what streams hold once decompressed count.
	MemoryPages uint32
	// Child is the command line that runs ChildMain: the program itself with a
	// hidden argument. Without it the ledongthuc engine is not to be had.
	Child []string
}

// Limits that no honest document comes near; one of a few hundred megabytes may need more
// memory. The longest official plan seen has
// 600 pages, the densest page 14,000 glyphs; maps have some 100,000 segments.
const (
	defaultMaxPages    = 20_000
	defaultMaxGlyphs   = 200_000
	defaultMaxObjects  = 400_000
	defaultPageTime    = 30 * time.Second
	defaultMemoryPages = 8192 // 512 MiB
)

// withDefaults fills the zero fields.
func (o Options) withDefaults() Options {
	if o.Engine == "" {
		o.Engine = enginePdfium
	}
	if o.MaxPages <= 0 {
		o.MaxPages = defaultMaxPages
	}
	if o.MaxGlyphs <= 0 {
		o.MaxGlyphs = defaultMaxGlyphs
	}
	if o.MaxObjects <= 0 {
		o.MaxObjects = defaultMaxObjects
	}
	if o.PageTime <= 0 {
		o.PageTime = defaultPageTime
	}
	if o.MemoryPages == 0 {
		o.MemoryPages = defaultMemoryPages
	}
	return o
}
