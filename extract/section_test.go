package extract

import (
	"testing"

	"compromisos/document"
)

// What a letter is about stands in its head and in no other record.
func TestSubjectOpensTheFirstSection(t *testing.T) {
	f := &document.File{Language: "es", Blocks: []document.Block{
		para("Puerto Ameno, 4 de mayo de 2021"),
		para("Asunto: Solicitud de botes"),
		para("Ana Roble|Capitana del Puerto|Presente"),
		para("Estimada capitana:"),
		para("Le pedimos tres botes para la temporada que empieza en junio."),
		para("Atentamente"),
		para("Luis Encino"),
	}}
	docs := read(t, f)
	if len(docs) != 1 || len(docs[0].Sections) != 1 {
		t.Fatalf("got %+v", docs)
	}
	const want = "Asunto: Solicitud de botes\nEstimada capitana:\nLe pedimos tres botes para la temporada que empieza en junio.\nAtentamente\nLuis Encino"
	if got := docs[0].Sections[0].Text; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
