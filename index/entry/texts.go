package entry

import "compromisos/record"

// texts is what there is to read in a record.
type texts struct {
	// body is all of it, in reading order, the title first.
	body []string
	// number and status as printed.
	number, status string
	// signatory is who signed: the name, the post and the bodies.
	signatory []string
	// responsible and names are persons and bodies as printed; orgs are ids and
	// acronyms that the record carries.
	responsible, names, orgs []string
	// called are the names of the body that the record is about.
	called []string
}

// textOf reads the value of a record.Entry.
func textOf(value any) texts {
	switch v := value.(type) {
	case *record.Document:
		return documentTexts(v)
	case *record.Section:
		return texts{body: lines(text(v.Number), text(v.Title), v.Text)}
	case *record.Commitment:
		return commitmentTexts(v)
	case *record.Signatory:
		return signatoryTexts(v)
	case *record.MemberList:
		return memberTexts(v)
	case *record.Mention:
		return texts{body: lines(v.Text)}
	case *record.Pledge:
		return texts{body: lines(v.Text, text(v.Actor)), names: lines(text(v.Actor))}
	}
	return texts{}
}

// documentTexts leaves out the sections, which are entries of their own.
func documentTexts(d *record.Document) texts {
	t := texts{body: lines(text(d.Title), text(d.Place), text(d.Addressee))}
	t.body = append(t.body, lines(d.Summary...)...)
	for _, n := range d.Footnotes {
		t.body = append(t.body, lines(n.Text)...)
	}
	for i := range d.Signatories {
		t.names = append(t.names, signatoryTexts(&d.Signatories[i]).names...)
	}
	for i := range d.MemberLists {
		group := d.MemberLists[i]
		t.names = append(t.names, lines(text(group.Group), text(group.Acronym))...)
		t.orgs = append(t.orgs, lines(text(group.GroupOrganization))...)
	}
	return t
}

func commitmentTexts(c *record.Commitment) texts {
	t := texts{
		number: text(c.Number), status: text(c.Status), responsible: c.Responsible,
		body: lines(text(c.Number), text(c.Title), text(c.Objective)),
	}
	for _, list := range [][]string{c.Results, c.Responsible, c.Actions} {
		t.body = append(t.body, lines(list...)...)
	}
	for _, d := range c.Details {
		t.body = append(t.body, lines(text(d.Label))...)
		t.body = append(t.body, lines(d.Items...)...)
	}
	t.body = append(t.body, lines(text(c.Status))...)
	return t
}

func signatoryTexts(s *record.Signatory) texts {
	t := texts{
		signatory: append(lines(s.Name, text(s.Role)), s.Organizations...),
		body:      lines(text(s.Honorific), s.Name, text(s.Role)),
		names:     append(lines(s.Name), lines(s.Organizations...)...),
	}
	if s.Kind == record.Organization {
		t.called = lines(s.Name)
	}
	return t
}

func memberTexts(m *record.MemberList) texts {
	t := texts{
		body:  lines(text(m.Group), text(m.Acronym)),
		names: lines(text(m.Group), text(m.Acronym)),
		orgs:  lines(text(m.GroupOrganization), text(m.Acronym)),
	}
	t.called = t.names
	for _, member := range m.Members {
		t.body = append(t.body, lines(member.Name, text(member.Acronym), text(member.Place))...)
		t.names = append(t.names, lines(member.Name, text(member.Acronym))...)
		t.orgs = append(t.orgs, lines(text(member.Organization))...)
	}
	return t
}

// lines leaves out what is empty.
func lines(all ...string) []string {
	var out []string
	for _, s := range all {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// text is the string that s points to; empty for nil.
func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
