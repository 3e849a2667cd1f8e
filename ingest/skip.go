package ingest

// A Skip is something in a folder that is no candidate.
type Skip struct {
	// URI is the place, as that of a Candidate.
	URI    string
	Reason SkipReason
}

// A SkipReason says why something in a folder is no candidate.
type SkipReason string

// The reasons.
const (
	// SkipFormat is a file of a format that no reader knows.
	SkipFormat SkipReason = "format"
	// SkipHidden is a file or folder whose name begins with a period.
	SkipHidden SkipReason = "hidden"
	// SkipBroken is a link that leads in a circle or nowhere.
	SkipBroken SkipReason = "broken_link"
	// SkipLink is a link that leads out of the folder or to another folder.
	SkipLink SkipReason = "link"
	// SkipSpecial is a pipe, a socket or a device: opening one may wait for ever, or do
	// something.
	SkipSpecial SkipReason = "special"
)
