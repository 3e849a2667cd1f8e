package layout

// Version of the layout: blocks that another version makes of the same pages may differ.
const Version = "2"
