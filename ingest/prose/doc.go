// Package prose holds what the readers of formats without pages (HTML, text) share:
// bytes become characters, pieces of characters become a document.Text, and the
// marks that open list items and footnotes are told from the words behind them.
package prose
