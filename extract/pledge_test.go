package extract

import (
	"slices"
	"strings"
	"testing"

	"compromisos/document"
	"compromisos/record"
)

// pledgeLines gives the pledges of a document as "actor | verb | period".
func pledgeLines(d record.Document) []string {
	var out []string
	for _, p := range d.Pledges {
		edtf := ""
		if p.Period != nil {
			edtf = p.Period.EDTF
		}
		out = append(out, strings.Join([]string{str(p.Actor), str(p.Verb), edtf}, " | "))
	}
	return out
}

func TestPledges(t *testing.T) {
	es := []document.Block{heading(1, "ACUERDO sobre los archivos del puerto"), para("Colima, a 3 de mayo de 2021")}
	pt := []document.Block{heading(1, "Acordo de cooperação sobre os arquivos do porto"), para("Recife, 3 de maio de 2021"), para("As partes reuniram-se para rever os contratos dos portos e o estado dos arquivos.")}
	en := []document.Block{heading(1, "Agreement on the archives of the port"), para("Cork, 3 May 2021"), para("The parties met to look at the contracts of the ports and at the state of the archives.")}
	tests := []struct {
		name string
		head []document.Block
		text string
		want string // "" where the sentence pledges nothing
	}{
		{"a promise", es, "Las partes se comprometen a abrir los archivos del puerto.", "Las partes | se comprometen a abrir | "},
		{"a promise after an insertion", es, "Las partes acuerdan, en el ámbito de sus facultades, abrir los archivos.", "Las partes | acuerdan, en el ámbito de sus facultades, abrir | "},
		{"a duty with a deadline in a clause that describes", es, "Se inicia la revisión del catálogo, el cual deberá presentarse a más tardar el 31 de agosto de 2021.", " | deberá presentarse | ../2021-08-31"},
		{"a date of something else before a clause that describes", es, "El 7 de junio de 2021 se leyó el acta por la cual deberá abrirse el archivo.", ""},
		{"a duty of a body", es, "La Secretaría de Marina deberá publicar los planos.", "La Secretaría de Marina | deberá publicar | "},
		{"a passive with a date", es, "Como primer paso se llevará a cabo un foro el 26 de junio.", " | se llevará a cabo | 2021-06-26"},
		{"a date before the verb", es, "El 26 de junio se presentará el catálogo.", " | se presentará | 2021-06-26"},
		{"a role", es, "En este sentido, la Contraloría Social, será el contacto con los barcos.", "la Contraloría Social | será el contacto | "},
		{"a future of an office", es, "La Coordinadora revisará los planos del muelle.", "La Coordinadora | revisará | "},
		{"a subject after an adverbial", es, "Para ello, el Comité, con ayuda de la Red, enviará el catálogo.", "el Comité | enviará | "},
		{"what a body announced", es, "La Red informó que el Instituto del Puerto entregará las llaves.", "el Instituto del Puerto | entregará | "},
		{"we", es, "Publicaremos el catálogo antes del 5 de junio de 2021.", " | Publicaremos | ../2021-06-04"},
		{"a report of the past", es, "Las partes se comprometieron a abrir los archivos en 2019.", ""},
		{"a passive whose date is over", es, "El catálogo se publicará el 3 de abril de 2021.", ""},
		{"a passive without a date", es, "Los planos se copiarán con cuidado.", ""},
		{"a wish", es, "Esperamos que el puerto abra pronto sus archivos.", ""},
		{"what a thing will do", es, "El Foro permitirá que se conozcan los planos.", ""},
		{"a future that describes", es, "Los planos que la Red copiará son del siglo pasado.", ""},
		{"a condition", es, "Si la Red enviará los planos es cosa suya.", ""},
		{"what will not be done", es, "La Red no publicará los planos.", ""},
		{"a state", es, "El nuevo integrante deberá ser mujer.", ""},
		{"a quotation", es, "Dijo el marinero: “la Red publicará los planos”.", ""},
		{"what somebody is quoted to say of us", es, "“Publicaremos los planos antes del 5 de junio de 2021”, dijo la capitana.", " | Publicaremos | ../2021-06-04"},
		{"a promise in a quotation", es, "El capitán señaló: “Nos comprometemos a abrir los archivos”.", " | Nos comprometemos a abrir | "},
		{"we in a text that nobody is said to speak", es, "La placa del muelle reza “Publicaremos los planos antes del 5 de junio de 2021”.", ""},
		{"what is given after a verb that promises nothing by itself", es, "El Puerto facilitará sus salas para el taller.", "El Puerto | facilitará | "},
		{"what such a verb leads to", es, "El Puerto facilitará el diálogo con los barcos.", ""},
		{"an adverb between the verbs", pt, "A Rede irá também publicar as plantas até 30 de junho de 2021.", "A Rede | irá também publicar | ../2021-06-30"},
		{"an insertion between the verbs", en, "The Port Authority will, together with the crews, publish the plans by 30 June 2021.", "The Port Authority | will, together with the crews, publish | ../2021-06-30"},
		{"a verb that promises nothing after an insertion", en, "The Port Authority will, however, need more boats.", ""},
		{"a start", en, "The Port Authority will publish the plans from 1 June 2021.", "The Port Authority | will publish | 2021-06-01/.."},
		{"what was promised in the past of an agreement", es, "La Red se comprometió a abrir los archivos.", ""},
		{"what a law says", es, "El artículo 6 de la Ley de Puertos dispone que las autoridades deberán publicar los planos.", ""},
		{"a year that is of a name", es, "El Instituto del Puerto presentará el Plan 2022-2024.", "El Instituto del Puerto | presentará | "},

		{"a demand on others is no duty of theirs", slices.Concat([]document.Block{heading(1, "Comunicado sobre el puerto")}, es[1:]), "El Congreso deberá publicar los planos.", ""},
		{"a demand with a date", slices.Concat([]document.Block{heading(1, "Comunicado sobre el puerto")}, es[1:]), "El Congreso deberá publicar los planos antes del 5 de junio de 2021.", "El Congreso | deberá publicar | ../2021-06-04"},

		{"a term without a date", es, "El dictamen deberá presentarse en un plazo no mayor a treinta días hábiles.", " | deberá presentarse | "},
		{"a passive with a term without a date", es, "Los planos se publicarán a más tardar en 30 días naturales.", " | se publicarán | "},
		{"a passive with what is no term", es, "Los planos se publicarán dentro de cada oficina.", ""},
		{"what the text will say", es, "Como veremos más adelante, los planos son del siglo pasado.", ""},
		{"what the text will say in a place of it", es, "Publicaremos en el siguiente capítulo los planos del muelle.", ""},
		{"a verb of telling with a date", es, "Presentaremos los planos el 5 de junio de 2021.", " | Presentaremos | 2021-06-05"},
		{"a call upon oneself", es, "Consideremos por un momento los planos del muelle.", ""},
		{"an irregular future", es, "La Red hará copias de los planos.", "La Red | hará | "},
		{"what will not be done to it", es, "La Red no los publicará este año.", ""},
		{"advice", es, "Conviene recordar que los planos son frágiles.", ""},
		{"what happens to a body", es, "El Gobierno enfrentará mareas más altas.", ""},

		{"portuguese promise", pt, "A Rede compromete-se a rever os contratos.", "A Rede | compromete-se a rever | "},
		{"to conclude the deed itself is no duty", pt, "As partes resolvem celebrar o presente Acordo de cooperação.", ""},
		{"portuguese future", pt, "O Instituto do Porto publicará os contratos até 30 de setembro de 2021.", "O Instituto do Porto | publicará | ../2021-09-30"},
		{"portuguese passive", pt, "Os dados serão publicados até 15 de outubro de 2021.", " | serão publicados | ../2021-10-15"},
		{"portuguese noun like a future", pt, "O padrão do porto é o extremos dos planos.", ""},
		{"portuguese term", pt, "Os dados serão publicados em até 60 dias da assinatura.", " | serão publicados | "},
		{"portuguese telling", pt, "Na próxima seção apresentaremos os contratos.", ""},
		{"portuguese passive in one word", pt, "Realizar-se-á nova reunião em 1º de junho de 2021.", " | Realizar-se-á | 2021-06-01"},
		{"portuguese auxiliary without a verb", pt, "O Instituto do Porto vai bem.", ""},
		{"portuguese auxiliary before a pronoun", pt, "O Comitê vai se reunir em 1º de junho de 2021.", "O Comitê | vai se reunir | 2021-06-01"},
		{"portuguese hope", pt, "As oficinas permitirão que todos participem.", ""},

		{"english promise", en, "The Network commits to reviewing the contracts.", "The Network | commits to reviewing | "},
		{"english future", en, "The Ministry of Transport will publish the contracts by 30 September 2021.", "The Ministry of Transport | will publish | ../2021-09-30"},
		{"english passive", en, "The data will be published no later than 15 October 2021.", " | will be published | ../2021-10-15"},
		{"english term", en, "The data will be published within 60 days of signature.", " | will be published | "},
		{"english we", en, "We will publish the contracts of the port.", "We | will publish | "},
		{"english we in short", en, "We’ll publish the contracts of the port.", " | We’ll publish | "},
		{"english adverb before the verb", en, "The Ministry of Transport will also publish the plans.", "The Ministry of Transport | will also publish | "},
		{"english telling", en, "We will comment on the contracts of the port.", ""},
		{"english we after another subject", en, "The parties want the plans, and we will comment on them.", ""},
		{"english chapter", en, "This chapter will discuss the contracts of the port.", ""},
		{"english demand on the reader", en, "By reading this page you agree to keep the plans secret.", ""},
		{"english question", en, "People asked whether the Ministry will publish the plans.", ""},
		{"english sentence turned round", en, "In no event shall the Ministry be liable for the plans.", ""},
		{"english weak duty", en, "The Ministry has to publish the plans.", ""},
		{"english weak duty with a date", en, "The Ministry has to publish the plans by 3 June 2021.", "The Ministry | has to publish | ../2021-06-03"},
		{"english ability", en, "The Ministry will be able to read the data.", ""},
		{"english duty", en, "The Office of Archives must submit its report before 1 December 2021.", "The Office of Archives | must submit | ../2021-11-30"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			blocks := slices.Concat(tt.head, []document.Block{para(tt.text)})
			got := pledgeLines(read(t, &document.File{Blocks: blocks})[0])
			want := []string{tt.want}
			if tt.want == "" {
				want = nil
			}
			if strings.Join(got, "\n") != strings.Join(want, "\n") {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// A communiqué tells of what was promised on its day, in the past.
func TestPledgesOfNews(t *testing.T) {
	es := []document.Block{heading(1, "Comunicado sobre los archivos del puerto"), para("Colima, a 3 de mayo de 2021")}
	en := []document.Block{heading(1, "Press release on the archives of the port"), para("Cork, 3 May 2021"), para("The crews met today to look at the contracts of the ports and at the state of the archives.")}
	tests := []struct {
		name string
		head []document.Block
		text string
		want string
	}{
		{"what was promised", es, "La Secretaría de Marina se comprometió a entregar los planos.", "La Secretaría de Marina | se comprometió a entregar | "},
		{"an insertion before what was promised", es, "La Secretaría de Marina se comprometió, ante las cuadrillas, a entregar los planos.", "La Secretaría de Marina | se comprometió, ante las cuadrillas, a entregar | "},
		{"a commitment that was taken on", es, "La contralora adquirió el compromiso de revisar los contratos en julio de 2021.", "La contralora | adquirió el compromiso de revisar | 2021-07"},
		{"what somebody stands for", es, "La empresa se comprometió con la transparencia.", ""},
		{"an undertaking that was given", en, "The Port Authority gave an undertaking to publish the plans by 3 June 2021.", "The Port Authority | gave an undertaking to publish | ../2021-06-03"},
		{"a promise whose date is over", es, "En 2019 el Gobierno se comprometió a restaurar el muelle.", ""},
		{"what was decided", es, "El Consejo acordó cerrar el muelle viejo.", ""},
		{"what was promised, with an adverb", en, "The Port Authority also pledged to publish the plans from 1 June 2021.", "The Port Authority | pledged to publish | 2021-06-01/.."},
		{"what has been promised", en, "The Port Authority has committed to training forty clerks.", "The Port Authority | has committed to training | "},
		{"what was agreed that somebody will do", es, "Se acordó que la Capitanía entregue los planos antes del 5 de junio de 2021.", "la Capitanía | entregue | ../2021-06-04"},
		{"what somebody asks for", es, "La Red propuso que la Capitanía entregue los planos.", ""},
		{"what was agreed that somebody would do", en, "It was agreed that the Port Authority would also send the plans by 3 June 2021.", "the Port Authority | would also send | ../2021-06-03"},
		{"what was agreed that would be done", en, "The crews agreed that the plans would be published by 3 June 2021.", " | would be published | ../2021-06-03"},
		{"what somebody thinks would help", en, "The crews said that the Port Authority would need the plans.", ""},
		{"who somebody is", es, "La capitana que se comprometió a abrir los archivos se fue.", ""},
		{"what somebody is like", en, "The Port Authority is committed to openness.", ""},
		{"what somebody is devoted to", en, "The Network, committed to the archives, thanked the crews.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := pledgeLines(read(t, &document.File{Blocks: append(slices.Clone(tt.head), para(tt.text))})[0])
			if strings.Join(got, "\n") != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// A text of no kind that nobody signs is an author's: a report, a manual, a law.
func TestPledgesOfAuthors(t *testing.T) {
	report := []document.Block{heading(1, "Informe sobre los archivos del puerto")}
	manual := []document.Block{heading(1, "The archives of the port"), para("The port has kept the books of its ships, and this is how they can be read by those who come.")}
	law := []document.Block{
		heading(1, "LEY de archivos del puerto"), para("Artículo 1. Esta ley es para los archivos del puerto y para quienes los cuidan."),
		para("Artículo 2. Los libros son de todas las personas."), para("Artículo 3. La Secretaría guardará los libros."),
	}
	tests := []struct {
		name string
		head []document.Block
		text string
		want string
	}{
		{"an author", report, "Publicaremos cada libro con su índice.", ""},
		{"an author with a date", report, "Publicaremos el índice antes del 5 de junio de 2021.", " | Publicaremos | ../2021-06-04"},
		{"a promise in the first person", report, "Nos comprometemos a publicar el índice.", " | Nos comprometemos a publicar | "},
		{"a body", report, "La Secretaría de Marina publicará el índice.", "La Secretaría de Marina | publicará | "},
		{"a name of anything", report, "El Faro Rojo publicará el índice.", ""},
		{"a promise of a name", report, "El Faro Rojo se compromete a publicar el índice.", "El Faro Rojo | se compromete a publicar | "},
		{"a call", report, "El Gobierno deberá hacer más por los archivos.", ""},
		{"a thing that resolves", manual, "Each name resolves to a book of the port.", ""},
		{"a program", manual, "The Index Tool will print the names of the ships.", ""},
		{"what a law says", law, "La Secretaría publicará el índice cada año.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := pledgeLines(read(t, &document.File{Blocks: append(slices.Clone(tt.head), para(tt.text))})[0])
			if strings.Join(got, "\n") != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
