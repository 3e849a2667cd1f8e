package score

// labelledPart is what of an extracted document the labels speak of.
func labelledPart(want, got object) object {
	part, _ := project(want, got).(object)
	first, _ := want["first"].(object)
	for list, n := range first {
		entries, _ := part[list].([]any)
		if n, ok := n.(float64); ok && len(entries) > int(n) {
			part[list] = entries[:int(n)]
		}
	}
	return part
}

// project keeps of got the keys that want has. The entries of a list are labelled
// alike: a key that any labelled entry has counts in all of them. Where a period is
// labelled by its EDTF alone, a string, that is what is kept of an object.
func project(want, got any) any {
	switch w := want.(type) {
	case object:
		g, ok := got.(object)
		if !ok {
			return got
		}
		out := object{}
		for k, v := range w {
			if inner, ok := g[k]; ok {
				out[k] = project(v, inner)
			}
		}
		return out
	case []any:
		g, ok := got.([]any)
		if !ok || len(w) == 0 {
			return got
		}
		sample := merge(w)
		out := make([]any, len(g))
		for i, entry := range g {
			out[i] = project(sample, entry)
		}
		return out
	case string:
		if g, ok := got.(object); ok {
			return g["edtf"]
		}
	}
	return got
}

// merge is one value with the keys of all entries of a labelled list.
func merge(entries []any) any {
	var out object
	for _, e := range entries {
		o, ok := e.(object)
		if !ok {
			return e
		}
		if out == nil {
			out = object{}
		}
		for k, v := range o {
			out[k] = mergeValue(out[k], v)
		}
	}
	return out
}

func mergeValue(a, b any) any {
	switch x := a.(type) {
	case object:
		if y, ok := b.(object); ok {
			return merge([]any{x, y})
		}
	case []any:
		if y, ok := b.([]any); ok {
			return append(append([]any(nil), x...), y...)
		}
	}
	if a == nil {
		return b
	}
	return a
}
