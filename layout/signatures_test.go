package layout

import (
	"testing"

	"compromisos/document"
)

func TestSignatures(t *testing.T) {
	run(t, []layoutCase{
		{"side by side, read column by column", one(func(s *sheet) {
			s.body(60)
			s.centered(150, 400, bold, "Ana Ruiz Vela")
			s.centered(306, 400, bold, "Luis Soto Paz")
			s.centered(460, 400, bold, "Eva Gil Mora")
			s.centered(150, 412, plain, "Titular de Archivos")
			s.centered(306, 412, plain, "Coordinador de la")
			s.centered(460, 412, plain, "Contralora")
			s.centered(306, 424, plain, "red vecinal")
		}), []string{"P " + bodyShown, "P Ana Ruiz Vela|Titular de Archivos", "P Luis Soto Paz|Coordinador de la|red vecinal", "P Eva Gil Mora|Contralora"}},
		{"columns whose texts touch, printed cell by cell", one(func(s *sheet) {
			s.text(72, 400, bold, "Ana Ruiz Vela")
			s.text(72, 412, plain, "Titular de la oficina de los archivos del norte y sur")
			x := 72 + extent("Titular de la oficina de los archivos del norte y sur", plain)
			s.text(x, 400, bold, "Luis Soto Paz")
			s.text(x, 412, plain, "Coordinador de la red")
		}), []string{"P Ana Ruiz Vela|Titular de la oficina de los archivos del norte y sur", "P Luis Soto Paz|Coordinador de la red"}},
		{"centred, one below the other", one(func(s *sheet) {
			s.body(60)
			s.centered(306, 400, bold, "Ana Ruiz Vela")
			s.centered(306, 412, plain, "Titular de Archivos")
			s.centered(306, 460, bold, "Luis Soto Paz")
			s.centered(306, 472, plain, "Coordinador de la red")
		}), []string{"P " + bodyShown, "P Ana Ruiz Vela|Titular de Archivos", "P Luis Soto Paz|Coordinador de la red"}},
		{"at the left, name by name without a gap", one(func(s *sheet) {
			s.body(60)
			s.text(72, 400, bold, "Ana Ruiz Vela")
			s.text(72, 412, plain, "Titular de Archivos")
			s.text(72, 424, bold, "Luis Soto Paz")
			s.text(72, 436, plain, "Coordinador de la red")
		}), []string{"P " + bodyShown, "P Ana Ruiz Vela|Titular de Archivos", "P Luis Soto Paz|Coordinador de la red"}},
		{"labels and what they name are read row by row", one(func(s *sheet) {
			s.text(72, 100, plain, "Lugar:")
			s.text(200, 100, plain, "Sala del archivo")
			s.text(72, 112, plain, "Hora:")
			s.text(200, 112, plain, "once de la mañana")
		}), []string{"P Lugar: Sala del archivo", "P Hora: once de la mañana"}},
	}, true)
}

// bodyShown is bodyText with its line ends.
var bodyShown = func() string {
	var s string
	for i, l := range wrap(bodyText, 540-72, plain) {
		if i > 0 {
			s += "|"
		}
		s += l
	}
	return s
}()

func TestGroups(t *testing.T) {
	s := newSheet(1)
	s.body(60)
	s.centered(180, 400, bold, "Ana Ruiz Vela")
	s.centered(430, 400, bold, "Luis Soto Paz")
	s.centered(180, 412, plain, "Titular de los archivos")
	s.centered(430, 412, plain, "Coordinador")
	b := build(t, s).Blocks
	if len(b) != 3 || b[1].Group == 0 || b[1].Group != b[2].Group || b[0].Group != 0 {
		t.Fatalf("got %q with groups", outline(b, true))
	}
	if b[1].Align != document.AlignCenter {
		t.Errorf("got alignment %d, want centred", b[1].Align)
	}
}

func TestColumnsOfProse(t *testing.T) {
	s := newSheet(1)
	left := "la comisión revisa el avance de cada una de las acciones y publica un informe breve cada trimestre con los datos que lo sostienen y con las propuestas que recibió de las personas que viven en la zona y quieren mejorarla"
	right := "después las oficinas responden a las propuestas y explican cuáles van a atender y cuáles no y por qué lo deciden de ese modo con apoyo en los datos del informe que se publica en el portal que todas pueden consultar"
	s.prose(72, 290, 100, plain, left)
	s.prose(320, 540, 104, plain, right)
	same(t, outline(build(t, s).Blocks, false), []string{"P " + left + " " + right})
}
