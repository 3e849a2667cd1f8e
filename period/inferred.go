package period

// parts are the parts of a date that its own words do not say.
type parts uint8

// The parts that the document's date gave.
const (
	partYear parts = 1 << iota
	partMonth
	partDay

	// inferredParts are those that a period lists as inferred.
	inferredParts = partYear | partMonth | partDay
	// nearby moves a part to the place that says that a date beside it gave it.
	nearby = 3
)

// partNames are the parts as the record contract calls them.
var partNames = [...]string{"year", "month", "day"}

// What gives a part that the words do not say: the values of Period.InferredFrom.
const (
	FromReference = "reference" // the date of the document
	FromNeighbour = "neighbour" // a date beside it
	FromLabel     = "label"     // the label of the cell
)

// ofYear are the parts that tell where the year came from.
func (s parts) ofYear() parts { return s & (partYear | partYear<<nearby) }

// names gives the parts that are inferred.
func (s parts) names() []string {
	names := []string{}
	for i, name := range partNames {
		if s&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return names
}

// sources tells of each part what gave it; nil where the words say all.
func (s parts) sources() map[string]string {
	if s == 0 {
		return nil
	}
	from := map[string]string{}
	for i, name := range partNames {
		switch {
		case s&(1<<(i+nearby)) != 0:
			from[name] = FromNeighbour
		case s&(1<<i) != 0:
			from[name] = FromReference
		}
	}
	return from
}
