package main

import "fmt"

// sizeText is a number of bytes as people read it: 1.5 MB.
func sizeText(n int64) string {
	const step = 1000
	units := []string{"kB", "MB", "GB", "TB"}
	if n < step {
		return fmt.Sprintf("%d B", n)
	}
	v := float64(n) / step
	for len(units) > 1 && v >= step {
		v /= step
		units = units[1:]
	}
	return fmt.Sprintf("%.1f %s", v, units[0])
}
