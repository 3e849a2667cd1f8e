package ingest

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"compromisos/document"
)

// hostile are texts that cost more than they look: name, source and the code of the error,
// if it is to be one. A name says by its ending which reader takes it.
func hostile() []struct{ name, data, code string } {
	const n = 1 << 18
	rep := strings.Repeat
	var fonts strings.Builder
	for i := range 400 {
		fmt.Fprintf(&fonts, "<font size=%d>", i)
	}
	return []struct{ name, data, code string }{
		{"nested.html", rep("<div>", n), document.CodeLimit},
		{"bold.html", rep("<b>", n), document.CodeLimit},
		{"fonts opened again.html", fonts.String() + rep("<p>x", n/40), document.CodeLimit},
		{"paragraphs.html", rep("<p>x", 4*n), document.CodeLimit},
		{"merged cells.html", "<table>" + rep("<tr><td colspan=1000 rowspan=1000>x", n/35), ""},
		{"wide table.html", "<table border=1><th colspan=1000>a" + rep("<tr><td>x<td>y", n/14), ""},
		{"entities.html", "<p>" + rep("&nGt;&amp;&#x41;", n/16), ""},
		{"one word.html", "<p>" + rep("x", 16*n), ""},
		{"long name.html", "<" + rep("a", 1000) + ">" + rep("<p>x", n/8), ""},
		{"attributes.html", "<p " + rep("a=1 ", n) + ">x", ""},
		{"style of a list.html", `<ul style="` + rep("a:b;", n) + `">` + rep("<li>x", n/10), ""},
		{"bullets.html", "<ul>" + rep("• a ", n), ""},
		{"dashes.html", "<p>" + rep("- a<br>", 9_000), ""},
		{"raised.html", rep("<sup>", 400) + rep("1<i></i>", n/8) + "<p>x", ""},
		{"links in boxes.html", "<p>x</p>" + rep("<div>", 400) + rep("<a href=#x>y</a> ", n/17), ""},
		{"accents.html", "<p>a" + rep("\u0301", n), ""},
		{"one word.txt", rep("x", 16*n), ""},
		{"one line.txt", rep("palabra ", 2*n), ""},
		{"lines.txt", rep("x\n", n), ""},
		{"empty lines.txt", rep("\n", 8*n) + "x", document.CodeLimit},
		{"paragraphs.txt", rep("x\n\n", 2*n), document.CodeLimit},
		{"tabs.txt", rep("\t", n) + "x", ""},
		{"wide table.txt", "a" + rep("\tb", 999) + "\n" + rep("a\tb\n", 1000), document.CodeLimit},
		{"brackets.txt", rep("[", n), ""},
		{"links.txt", rep("[a](", n), ""},
		{"emphasis.txt", rep("*a_ ", n), ""},
		{"code.txt", rep("`a``b", n), ""},
		{"less than.txt", rep("<", n), ""},
		{"attributes.txt", rep(`<a b="`, n/6), ""},
		{"addresses.txt", rep("<a@", n/3), ""},
		{"rule.txt", rep("- ", n) + "x", ""},
		{"heading.txt", "# " + rep("# ", n) + "x", ""},
	}
}

// The bounds of what a hostile source may cost: far above what it does, for slow
// machines, and far below what it would without bounds.
const (
	hostileTime   = 10 * time.Second
	hostileMemory = 512 << 20
)

// TestHostile reads or refuses each source in little time and memory.
func TestHostile(t *testing.T) {
	r := NewReader(Options{})
	defer func() { _ = r.Close() }()
	for _, c := range hostile() {
		t.Run(c.name, func(t *testing.T) {
			runtime.GC()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			begun := time.Now()
			f, err := r.Read(context.Background(), Input{URI: c.name, Name: c.name, Data: []byte(c.data)}, nil)
			took := time.Since(begun)
			runtime.GC()
			runtime.ReadMemStats(&after)
			code := ""
			if err != nil {
				code = document.ErrorCode(err)
			}
			if code != c.code {
				t.Errorf("error %v, want %q", err, c.code)
			}
			if took > hostileTime {
				t.Errorf("%d bytes took %v", len(c.data), took)
			}
			if kept := int64(after.HeapAlloc) - int64(before.HeapAlloc); kept > hostileMemory {
				t.Errorf("%d bytes are %d as a file", len(c.data), kept)
			}
			runtime.KeepAlive(f)
		})
	}
}
