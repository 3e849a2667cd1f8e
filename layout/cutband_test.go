package layout

import "testing"

func TestCutBands(t *testing.T) {
	// names is a signature block at the foot of a page: two names with what stands
	// below them there.
	names := func(s *sheet, left, right []string) {
		s.body(60)
		s.text(72, 700, bold, "Ana Ruiz Vela")
		s.text(320, 700, bold, "Luis Soto Paz")
		s.lines(72, 712, plain, left...)
		s.lines(320, 712, plain, right...)
	}
	run(t, []layoutCase{
		{"the longest column goes on in lines of its own", two(func(s *sheet) {
			names(s, []string{"Titular"}, []string{"Coordinador de la red de", "archivos, bibliotecas y"})
		}, func(s *sheet) {
			s.lines(320, 60, plain, "museos del norte de la", "ciudad")
			s.body(120)
		}), []string{"P " + bodyShown, "P Ana Ruiz Vela|Titular", "P Luis Soto Paz|Coordinador de la red de|archivos, bibliotecas y|museos del norte de la|ciudad", "P " + bodyShown}},
		{"names above the page end, offices below it", two(func(s *sheet) {
			names(s, nil, nil)
			s.text(72, 712, bold, "Mora")
			s.text(320, 712, bold, "Gil")
		}, func(s *sheet) {
			s.lines(72, 60, plain, "Titular de los", "archivos")
			s.lines(320, 60, plain, "Coordinadora de", "la red")
		}), []string{"P " + bodyShown, "P Ana Ruiz Vela|Mora|Titular de los|archivos", "P Luis Soto Paz|Gil|Coordinadora de|la red"}},
		{"a second row of signers is its own", two(func(s *sheet) {
			names(s, []string{"Titular"}, []string{"Coordinador"})
		}, func(s *sheet) {
			s.text(72, 60, bold, "Eva Gil Mora")
			s.text(320, 60, bold, "Leo Paz Ríos")
			s.lines(72, 72, plain, "Contralora")
			s.lines(320, 72, plain, "Secretario")
		}), []string{"P " + bodyShown, "P Ana Ruiz Vela|Titular", "P Luis Soto Paz|Coordinador", "P Eva Gil Mora|Contralora", "P Leo Paz Ríos|Secretario"}},
		{"text at the margin of the next page is no office", two(func(s *sheet) {
			names(s, []string{"Titular"}, []string{"Coordinador"})
		}, func(s *sheet) {
			s.text(72, 60, plain, "Anexo")
			s.body(100)
		}), []string{"P " + bodyShown, "P Ana Ruiz Vela|Titular", "P Luis Soto Paz|Coordinador", "P Anexo", "P " + bodyShown}},
	}, true)
}
