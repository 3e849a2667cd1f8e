package document

import (
	"encoding/json"
	"fmt"
	"math"
)

// A Box is a rectangle in points (1/72 inch) from the top left corner of the page
// as displayed: rotation and crop are applied, y grows downwards.
type Box struct{ X0, Y0, X1, Y1 float64 }

// Width of the box in points.
func (b Box) Width() float64 { return b.X1 - b.X0 }

// Height of the box in points.
func (b Box) Height() float64 { return b.Y1 - b.Y0 }

// Empty reports whether the box has no area.
func (b Box) Empty() bool { return b.X1 <= b.X0 || b.Y1 <= b.Y0 }

// Union is the smallest box that holds both; an empty zero box adds nothing.
func (b Box) Union(c Box) Box {
	if b == (Box{}) {
		return c
	}
	if c == (Box{}) {
		return b
	}
	return Box{min(b.X0, c.X0), min(b.Y0, c.Y0), max(b.X1, c.X1), max(b.Y1, c.Y1)}
}

// Contains reports whether the point (x, y) lies in the box or on its edge.
func (b Box) Contains(x, y float64) bool {
	return x >= b.X0 && x <= b.X1 && y >= b.Y0 && y <= b.Y1
}

// MarshalJSON writes [x0,y0,x1,y1] rounded to hundredths of a point.
func (b Box) MarshalJSON() ([]byte, error) {
	r := func(v float64) float64 { return math.Round(v*100) / 100 }
	return json.Marshal([4]float64{r(b.X0), r(b.Y0), r(b.X1), r(b.Y1)})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (b *Box) UnmarshalJSON(data []byte) error {
	var v []float64
	if err := json.Unmarshal(data, &v); err != nil {
		return fmt.Errorf("box: %w", err)
	}
	if len(v) != 4 {
		return fmt.Errorf("box: %d numbers, want 4", len(v))
	}
	*b = Box{v[0], v[1], v[2], v[3]}
	return nil
}

// A Place is where something stands in its source.
type Place struct {
	// Page counts from 1; 0 where the format has no pages.
	Page int `json:"page"`
	// Box on that page; nil where the format has no pages.
	Box *Box `json:"box"`
	// Path names the place where there are no pages: a CSS selector or a range
	// of lines ("L12-L14").
	Path string `json:"path,omitempty"`
}
