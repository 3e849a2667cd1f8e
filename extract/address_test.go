package extract

import (
	"testing"

	"compromisos/document"
	"compromisos/record"
)

// Offices write letters that open without a salutation.
func TestLettersWithoutASalutation(t *testing.T) {
	prose := para("Por este medio se remiten las observaciones que las organizaciones formularon al proyecto de boyas.")
	prosa := para("Por este meio encaminhamos as observações que as entidades formularam sobre o projeto das boias.")
	text := para("We write to ask for the plans of the buoys that were laid before the harbour board last month.")
	tests := []struct {
		name                   string
		blocks                 []document.Block
		kind, place, addressee string
	}{
		{"number and subject above the dateline", []document.Block{
			para("Oficio núm.: DF/012/2021|Asunto: Se remiten observaciones al proyecto."), para("Puerto Alto, a 3 de mayo de 2021"),
			para("LIC. ANA RUIZ MAR|DIRECTORA DE FAROS|P R E S E N T E.-"), prose, para("Atentamente"),
		}, record.Letter, "Puerto Alto", "LIC. ANA RUIZ MAR DIRECTORA DE FAROS"},
		{"a block a line, no honorific", []document.Block{
			para("Puerto Alto, a 3 de mayo de 2021."), para("Ana Ruiz Mar"), para("Directora de Faros"), para("Presente."), prose, para("Atentamente"),
		}, record.Letter, "Puerto Alto", "Ana Ruiz Mar Directora de Faros"},
		{"headings below a letterhead", []document.Block{
			heading(1, "Mesa de Muelles"), para("Puerto Alto, a 3 de mayo de 2021"), para("Asunto: Se remiten observaciones."),
			heading(2, "MTRO. LUIS PAZ RÍO"), heading(2, "SECRETARIO DE PUERTOS"), heading(2, "PRESENTE"), prose, para("Atentamente"),
		}, record.Letter, "Puerto Alto", "MTRO. LUIS PAZ RÍO SECRETARIO DE PUERTOS"},
		{"a preposition on a line of its own", []document.Block{
			heading(1, "CARTA ABERTA PELAS BOIAS"), para("Porto Alto, 3 de maio de 2021"), para("À"), heading(2, "Capitania dos Portos do Sul"), prosa, para("Atenciosamente"),
		}, record.Letter, "Porto Alto", "Capitania dos Portos do Sul"},
		{"above the line on the subject", []document.Block{
			para("Porthaven, 3 May 2021"), para("The Director"), para("Harbour Lights Agency"), heading(1, "RE: PLANS OF THE BUOYS"), text, para("Yours faithfully"),
		}, record.Letter, "Porthaven", "The Director Harbour Lights Agency"},
		{"an office of a programme", []document.Block{
			para("Puerto Alto, a 3 de mayo de 2021"), para("Ing. Luis Paz Río"), para("Coordinador del Programa de Boyas"), para("Presente"), prose, para("Atentamente"),
		}, record.Letter, "Puerto Alto", "Ing. Luis Paz Río Coordinador del Programa de Boyas"},
		{"who was present in minutes", []document.Block{
			heading(1, "Minuta de la Mesa de Muelles"), para("Puerto Alto, a 3 de mayo de 2021"), para("Instituto del Puerto"), heading(2, "PRESENTES"), item("Ana Ruiz Mar"), prose,
		}, record.Minutes, "Puerto Alto", ""},
		{"the subject of what is no letter", []document.Block{
			para("Puerto Alto, a 3 de mayo de 2021"), para("Mesa de Muelles"), para("Asunto: Las boyas"), prose,
		}, record.Other, "Puerto Alto", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := read(t, &document.File{Blocks: tt.blocks})[0]
			if d.Kind != tt.kind || str(d.Place) != tt.place || str(d.Addressee) != tt.addressee {
				t.Errorf("%s, place %q, addressee %q; want %s, %q, %q", d.Kind, str(d.Place), str(d.Addressee), tt.kind, tt.place, tt.addressee)
			}
		})
	}
}

func TestDatelineBehindABody(t *testing.T) {
	text := para("Este documento resume el avance de las metas que informaron las dependencias al cierre del año.")
	for line, want := range map[string]string{
		"Grupo de Trabajo de Faros · Puerto Alto, 3 de mayo de 2021": "Puerto Alto",
		"Grupo de Trabajo de Faros. Puerto Alto, 3 de mayo de 2021":  "Puerto Alto",
		"Secretaría de Puertos – Puerto Alto, a 3 de mayo de 2021":   "Puerto Alto",
		"Puerto Alto – Costa Brava, a 3 de mayo de 2021":             "Puerto Alto – Costa Brava",
		"Municipio de Puerto Alto, Costa Brava, a 3 de mayo de 2021": "Municipio de Puerto Alto, Costa Brava",
		"Pto. Alto, C.B., a 3 de mayo de 2021":                       "Pto. Alto, C.B.",
	} {
		d := read(t, &document.File{Blocks: []document.Block{heading(1, "Plan de Faros: matriz de metas"), para(line), text}})[0]
		if str(d.Place) != want || d.Issued == nil || d.Issued.EDTF != "2021-05-03" {
			t.Errorf("%q: place %q, want %q; issued %v", line, str(d.Place), want, d.Issued)
		}
	}
}

// A line of prose that ends in a date is no dateline.
func TestProseIsNoDateline(t *testing.T) {
	d := read(t, &document.File{Blocks: []document.Block{
		heading(1, "Comunicado de prensa"),
		para("Puerto Alto, 3 de mayo de 2021.- En la reunión, la Secretaría de Puertos se comprometió, ante las mesas, a abrir los planos antes del 30 de|junio de 2021."),
	}})[0]
	if str(d.Place) != "Puerto Alto" || d.Issued == nil || d.Issued.EDTF != "2021-05-03" {
		t.Errorf("place %q, issued %+v", str(d.Place), d.Issued)
	}
	if got := pledgeLines(d); len(got) != 1 {
		t.Errorf("pledges %q", got)
	}
}

func TestNewsAboutADocument(t *testing.T) {
	tests := []struct{ title, text, want string }{
		{"Firman convenio para abrir los muelles", "Puerto Alto, 3 de mayo de 2021.- La Secretaría de Puertos abrirá los planos.", record.Communique},
		{"Governo assina acordo pelos molhes", "Porto Alto, 3 de maio de 2021 – A Secretaria abrirá os planos.", record.Communique},
		{"Ministry and harbour groups sign agreement on quays", "Porthaven, 3 May 2021 – The Ministry will open the plans.", record.Communique},
		{"Tercer Convenio de Muelles", "Las partes abrirán los planos.", record.Agreement},
	}
	for _, tt := range tests {
		d := read(t, &document.File{Blocks: []document.Block{heading(1, tt.title), para(tt.text)}})[0]
		if d.Kind != tt.want || str(d.Title) != tt.title {
			t.Errorf("%q: %s, title %q", tt.title, d.Kind, str(d.Title))
		}
	}
}
