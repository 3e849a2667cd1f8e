package organization

import (
	"strings"
	"testing"

	"compromisos/period"
	"compromisos/record"
)

func ptr(s string) *string { return &s }

// list is a list of members of the group "mpa"; a member is "name=id", or a name alone
// for a person.
func list(asOf string, members ...string) record.MemberList {
	out := record.MemberList{Group: ptr("Mesa Permanente del Agua"), GroupOrganization: ptr("mpa"), Acronym: ptr("MPA"), AsOf: &asOf}
	for _, m := range members {
		name, id, ok := strings.Cut(m, "=")
		x := record.Member{Name: name}
		if ok {
			x.Organization = &id
		}
		out.Members = append(out.Members, x)
	}
	return out
}

func resolve(t *testing.T, docs ...record.Document) *Resolved {
	t.Helper()
	r := NewResolver(NewRegistry(nil, words(t)))
	for i := range docs {
		r.AddDocument(&docs[i])
	}
	return r.Resolve()
}

// roles are the bodies by id with their roles in the only document.
func roles(o *Resolved) map[string]string {
	out := map[string]string{}
	for _, b := range o.Bodies {
		out[b.ID] = b.Name + ": " + strings.Join(b.Documents[0].Roles, ",")
	}
	return out
}

func TestAddDocument(t *testing.T) {
	got := roles(resolve(t, record.Document{
		ID:          "d",
		MemberLists: []record.MemberList{list("2019", "Faro Cívico A.C.=faro-civico", "Ana Ruiz Mena=iha", "Eva Sol=instituto-hidrico-del-alba", "Centro Hídrico del Sauce=chs")},
		Signatories: []record.Signatory{
			{Kind: record.Organization, Name: "Tinta Clara"},
			{Kind: record.Person, Name: "Luz Mar", Organizations: []string{"la Universidad del Río"}},
		},
		Commitments: []record.Commitment{{Responsible: []string{
			"Secretaría de Aguas y Saneamiento y la Red del Alba.", "CHS", "Luz Mar", "Dirección de Obras", "El Ayuntamiento", "Instituto Hídrico del Alba",
		}}},
		Pledges: []record.Pledge{{Actor: ptr("la Universidad del Río")}, {Actor: ptr("el comité")}, {}},
	}))
	want := map[string]string{
		"mpa":                               "Mesa Permanente del Agua: group",
		"faro-civico":                       "Faro Cívico A.C.: member",
		"iha":                               "iha: affiliation",
		"instituto-hidrico-del-alba":        "Instituto Hídrico del Alba: affiliation,responsible",
		"chs":                               "Centro Hídrico del Sauce: member,responsible",
		"tinta-clara":                       "Tinta Clara: signatory",
		"universidad-del-rio":               "Universidad del Río: pledge,represented",
		"secretaria-de-aguas-y-saneamiento": "Secretaría de Aguas y Saneamiento: responsible",
		"red-del-alba":                      "Red del Alba: responsible",
	}
	for id, w := range want {
		if got[id] != w {
			t.Errorf("%s is %q, want %q", id, got[id], w)
		}
	}
	for id := range got {
		if want[id] == "" {
			t.Errorf("%s (%s) is no body", id, got[id])
		}
	}
}

func day(t *testing.T, s string) period.Date {
	t.Helper()
	d, err := period.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestChanges(t *testing.T) {
	lists := []record.Document{
		{ID: "a", Kind: record.Letter, MemberLists: []record.MemberList{list("2017-05", "Faro Cívico=faro-civico", "Tinta Clara=tinta-clara", "Ana Ruiz Mena")}},
		{ID: "b", Kind: record.Letter, MemberLists: []record.MemberList{list("2018-01-10", "Faro Cívico para la Costa=faro-civico-para-la-costa", "Río Vivo=rio-vivo", "Ana Ruiz Mena")}},
		{ID: "c", Kind: record.Letter, MemberLists: []record.MemberList{list("2019", "FARO CÍVICO=faro-civico", "Río Vivo=rio-vivo", "Eva Sol")}},
		{ID: "d", Kind: record.Minutes, MemberLists: []record.MemberList{list("2018-06-01", "Río Vivo=rio-vivo")}},
	}
	tests := []struct {
		name, from, to, group string
		want                  string
	}{
		{"between two lists", "2017-12-31", "2018-12-31", "", "2017-05..2018-01-10 -tinta-clara +rio-vivo"},
		{"over a list between", "2017-05-31", "2019-12-31", "", "2017-05..2019 -tinta-clara -Ana Ruiz Mena +rio-vivo +Eva Sol"},
		{"before the first list it is the first that holds", "2001-01-01", "2018-02-01", "", "2017-05..2018-01-10 -tinta-clara +rio-vivo"},
		{"one list is no change", "2018-02-01", "2018-12-31", "mpa", ""},
		{"another group", "2017-12-31", "2018-12-31", "faro-civico", ""},
	}
	o := resolve(t, lists...)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, c := range o.Changes(day(t, tt.from), day(t, tt.to), tt.group) {
				got += c.From.Date + ".." + c.To.Date
				for _, m := range c.Left {
					got += " -" + memberName(m)
				}
				for _, m := range c.Joined {
					got += " +" + memberName(m)
				}
			}
			if got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func memberName(m Member) string {
	if m.Organization != nil {
		return *m.Organization
	}
	return m.Name
}

// A body known from the column beside a person's name keeps the name printed there.
func TestAffiliationGivesTheName(t *testing.T) {
	l := list("2019", "Ana Ruiz Mena=odr")
	l.Members[0].Affiliation = ptr("Observatorio de Ríos (ODR)")
	got := roles(resolve(t, record.Document{ID: "d", MemberLists: []record.MemberList{l}}))
	if want := "Observatorio de Ríos: affiliation"; got["odr"] != want {
		t.Errorf("got %q, want %q", got["odr"], want)
	}
}
