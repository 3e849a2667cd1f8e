// Package facet counts the hits of a search by the values that they have. Who counts
// again in the same index counts by columns: the values of all records, kept in memory.
package facet
