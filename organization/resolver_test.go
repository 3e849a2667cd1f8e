package organization

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"compromisos/configs"
)

// groups resolves names that stand in documents of their own and gives the spellings of
// each body, joined by "|", by its id. A name after "+" stands in the same list as the
// one before it.
func groups(t *testing.T, registry []configs.Organization, lines ...string) map[string]string {
	t.Helper()
	r := NewResolver(NewRegistry(registry, words(t)))
	for i, line := range lines {
		for _, printed := range strings.Split(line, " + ") {
			name, acronym := r.registry.Split(printed)
			r.Add(Mention{Name: name, Acronym: acronym, List: string(rune('a' + i)), Document: string(rune('a' + i)), Role: RoleMember})
		}
	}
	out := map[string]string{}
	for _, b := range r.Resolve().Bodies {
		var names []string
		for _, n := range b.Names {
			names = append(names, n.Text)
		}
		out[b.ID] = strings.Join(names, "|")
	}
	return out
}

func TestResolve(t *testing.T) {
	tests := []struct {
		name     string
		registry []configs.Organization
		in       []string
		want     map[string]string
	}{
		{"legal forms", nil,
			[]string{"Faro Cívico", "Faro Cívico, A.C.", "Faro Cívico e.V.", "Faro Cívico Inc.", "Faro Cívico Ltda."},
			map[string]string{"faro-civico": "Faro Cívico|Faro Cívico Inc.|Faro Cívico Ltda.|Faro Cívico e.V.|Faro Cívico, A.C."}},
		{"accents and capitals", nil,
			[]string{"Faro Cívico", "FARO CIVICO"}, map[string]string{"faro-civico": "FARO CIVICO|Faro Cívico"}},
		{"an article", nil,
			[]string{"la Red del Alba", "Red del Alba"}, map[string]string{"red-del-alba": "Red del Alba|la Red del Alba"}},
		{"spaces", nil,
			[]string{"Tinta Clara", "TintaClara A.C."}, map[string]string{"tinta-clara": "Tinta Clara|TintaClara A.C."}},
		{"acronym before, after and alone", nil,
			[]string{"CEH, Centro de Estudios Hídricos", "Centro de Estudios Hídricos (CEH)", "Centro de Estudios Hídricos - CEH", "CEH"},
			map[string]string{"ceh": "CEH|CEH, Centro de Estudios Hídricos|Centro de Estudios Hídricos|Centro de Estudios Hídricos - CEH"}},
		{"an acronym of two bodies is none of either", nil,
			[]string{"Centro de Estudios Hídricos (CEH)", "Casa Editorial Huella (CEH)", "CEH"},
			map[string]string{"ceh": "Centro de Estudios Hídricos", "casa-editorial-huella": "Casa Editorial Huella", "ceh-2": "CEH"}},
		{"in short", nil,
			[]string{"Faro Cívico", "Faro Cívico para el Cuidado de la Costa A.C."},
			map[string]string{"faro-civico": "Faro Cívico|Faro Cívico para el Cuidado de la Costa A.C."}},
		{"in short, a single word", nil,
			[]string{"Surco", "Surco, Centro de Estudios del Campo", "Surco Centro de Estudios del Campo"},
			map[string]string{"surco": "Surco|Surco Centro de Estudios del Campo|Surco, Centro de Estudios del Campo"}},
		{"in short of two bodies is none of either", nil,
			[]string{"Faro Cívico", "Faro Cívico para la Costa", "Faro Cívico por la Sierra"},
			map[string]string{"faro-civico": "Faro Cívico", "faro-civico-para-la-costa": "Faro Cívico para la Costa", "faro-civico-por-la-sierra": "Faro Cívico por la Sierra"}},
		{"a place makes another body", nil,
			[]string{"Secretaría de Pesca", "Secretaría de Pesca de Sonora"},
			map[string]string{"secretaria-de-pesca": "Secretaría de Pesca", "secretaria-de-pesca-de-sonora": "Secretaría de Pesca de Sonora"}},
		{"more of a name makes another body", nil,
			[]string{"Instituto Nacional", "Instituto Nacional Ribereño"},
			map[string]string{"instituto-nacional": "Instituto Nacional", "instituto-nacional-ribereno": "Instituto Nacional Ribereño"}},
		{"side by side: in short", nil,
			[]string{"Faro Cívico + Faro Cívico para la Costa"},
			map[string]string{"faro-civico": "Faro Cívico", "faro-civico-para-la-costa": "Faro Cívico para la Costa"}},
		{"side by side: spaces", nil,
			[]string{"Tinta Clara + TintaClara", "Tinta Clara A.C."},
			map[string]string{"tinta-clara": "Tinta Clara|Tinta Clara A.C.", "tintaclara": "TintaClara"}},
		{"side by side, joined by a third", nil,
			[]string{"Red del Alba (RA) + Red del Alba del Norte (RA)", "RA"},
			map[string]string{"ra": "Red del Alba del Norte", "red-del-alba": "Red del Alba", "ra-2": "RA"}},
		{"the registry joins what nothing else would", []configs.Organization{{ID: "huella", Name: "Casa Editorial Huella", Aliases: []string{"Letras del Puerto"}}},
			[]string{"Letras del Puerto", "Casa Editorial Huella S.A. de C.V."},
			map[string]string{"huella": "Casa Editorial Huella S.A. de C.V.|Letras del Puerto"}},
		{"the registry keeps apart what it names twice", []configs.Organization{{ID: "a", Name: "Faro Cívico"}, {ID: "b", Name: "Faro Cívico para la Costa"}},
			[]string{"Faro Cívico", "Faro Cívico para la Costa"},
			map[string]string{"a": "Faro Cívico", "b": "Faro Cívico para la Costa"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := groups(t, tt.registry, tt.in...); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// Whatever the order of the documents, the bodies are the same.
func TestResolveInAnyOrder(t *testing.T) {
	mentions := []Mention{
		{Name: "Faro Cívico", ID: "faro-civico", List: "a", Document: "a", Role: RoleMember},
		{Name: "Tinta Clara", ID: "tinta-clara", List: "a", Document: "a", Role: RoleMember},
		{Name: "TintaClara", ID: "tintaclara", List: "a", Document: "a", Role: RoleMember},
		{Name: "TINTA CLARA, A.C.", ID: "tinta-clara", List: "b", Document: "b", Role: RoleMember},
		{Name: "Faro Cívico para la Costa", ID: "faro-civico-para-la-costa", List: "b", Document: "b", Role: RoleMember},
		{Name: "Faro Cívico por la Sierra", ID: "faro-civico-por-la-sierra", List: "c", Document: "c", Role: RoleMember},
		{Name: "Centro de Estudios Hídricos", Acronym: "CEH", ID: "ceh", List: "c", Document: "c", Role: RoleMember},
		{Name: "CEH", ID: "ceh", List: "d", Document: "d", Role: RoleSignatory},
		{ID: "ceh", Document: "e", Role: RoleAffiliation},
	}
	w := words(t)
	var first []Body
	for i := range uint64(20) {
		rng := rand.New(rand.NewPCG(i, i))
		rng.Shuffle(len(mentions), func(i, j int) { mentions[i], mentions[j] = mentions[j], mentions[i] })
		r := NewResolver(NewRegistry(nil, w))
		for _, m := range mentions {
			r.Add(m)
		}
		got := r.Resolve().Bodies
		if first == nil {
			first = got
		}
		if !reflect.DeepEqual(got, first) {
			t.Fatalf("another order gives %+v, want %+v", got, first)
		}
	}
}

func TestReasons(t *testing.T) {
	tests := []struct {
		a, b string
		want Reason
	}{
		{"Faro Cívico", "FARO CIVICO", Letters},
		{"Faro Cívico", "Faro Cívico A.C.", LegalForm},
		{"Red del Alba", "La Red del Alba", Article},
		{"Tinta Clara", "TintaClara", Spaces},
		{"Centro Hídrico del Sauce (CHS)", "CHS", Acronym},
		{"Faro Cívico", "Faro Cívico para la Costa", Short},
		{"Faro Cívico", "Tinta Clara", None},
	}
	for _, tt := range tests {
		t.Run(string(tt.want), func(t *testing.T) {
			r := NewResolver(NewRegistry(nil, words(t)))
			for _, printed := range []string{tt.a, tt.b} {
				name, acronym := r.registry.Split(printed)
				r.Add(Mention{Name: name, Acronym: acronym, Document: printed, Role: RoleMember})
			}
			got := None
			for _, b := range r.Resolve().Bodies {
				for _, n := range b.Names {
					if n.Reason != None {
						got = n.Reason
					}
				}
			}
			if got != tt.want {
				t.Errorf("joined for %q, want %q", got, tt.want)
			}
		})
	}
}

// FuzzResolve: no name is too odd, and no two spellings of one list become one body.
func FuzzResolve(f *testing.F) {
	f.Add("Faro Cívico A.C.", "FARO, Centro (FC)", "Faro – FC")
	f.Add("(A.C.)", ", ,", "S.A. de C.V.")
	f.Add("", "\xff", "ﬁ́ (ÑÑ)")
	all, err := configs.Vocabularies()
	if err != nil {
		f.Fatal(err)
	}
	w := NewWords(all)
	f.Fuzz(func(t *testing.T, a, b, c string) {
		reg := NewRegistry([]configs.Organization{{ID: "x", Name: c}}, w)
		reg.IDs([]Named{{Name: a}, {Name: b}, {Name: c}})
		r := NewResolver(NewRegistry(nil, w))
		for _, s := range []string{a, b, c} {
			name, acronym := r.registry.Split(s)
			r.Add(Mention{Name: name, Acronym: acronym, List: "l", Document: "d", Role: RoleMember})
		}
		ids := map[string]bool{}
		for _, body := range r.Resolve().Bodies {
			if body.ID == "" || ids[body.ID] {
				t.Errorf("the id %q is empty or stands twice", body.ID)
			}
			ids[body.ID] = true
			for _, n := range body.Names {
				if configs.Fold(n.Text) != configs.Fold(body.Names[0].Text) {
					t.Errorf("%q and %q stand side by side and were joined", n.Text, body.Names[0].Text)
				}
			}
		}
	})
}
