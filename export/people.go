package export

import "compromisos/record"

// signatoryTable is one row a person or body that signs.
var signatoryTable = table{
	name:    "signatories",
	columns: []string{"kind", "name", "honorific", "role", "organizations"},
	rows: func(e record.Entry) [][]string {
		s, ok := e.Value.(*record.Signatory)
		if !ok {
			return nil
		}
		return [][]string{{s.Kind, s.Name, text(s.Honorific), text(s.Role), list(s.Organizations)}}
	},
}

// memberTable is one row a member, under the id of its list.
var memberTable = table{
	name: "members",
	columns: []string{
		"group", "group_organization", "group_acronym", "as_of",
		"name", "acronym", "place", "organization", "affiliation",
	},
	rows: func(e record.Entry) [][]string {
		l, ok := e.Value.(*record.MemberList)
		if !ok {
			return nil
		}
		var out [][]string
		for _, m := range l.Members {
			out = append(out, []string{
				text(l.Group), text(l.GroupOrganization), text(l.Acronym), text(l.AsOf),
				m.Name, text(m.Acronym), text(m.Place), text(m.Organization), text(m.Affiliation),
			})
		}
		return out
	},
}
