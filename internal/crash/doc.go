// Package crash kills real runs of the program at random moments, and looks whether what
// it was told to keep is there. It has tests alone: -crash.kills says how often they kill.
package crash
