// Package lint holds checks of the source itself that no general linter makes.
package lint
