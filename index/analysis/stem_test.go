package analysis

import (
	"strings"
	"testing"
)

// stemmerOf is that of a language.
func stemmerOf(t testing.TB, language string) Stemmer {
	t.Helper()
	all, err := Stemmers()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		if s.Language == language {
			return s
		}
	}
	t.Fatalf("no language %q", language)
	return Stemmer{}
}

// leadOf is the first reading of a word.
func leadOf(s string) string { return Words(s) }

func TestFormsOfAWordHaveOneStem(t *testing.T) {
	for language, list := range map[string]string{
		"es": `dato datos DATOS; meta metas; ley leyes; país países; clase clases; acción acciones accion; vez veces; luz luces;
			interés intereses; mes meses; análisis; niño niñas ninos; ciudadano ciudadana ciudadanas; responsable responsables;
			público pública públicos públicas; director directora directores directoras; trabajador trabajadoras; plan planes;
			nacional nacionales; informe informes; red redes; portal portales; abierto abierta abiertos abiertas; mujer mujeres;
			lista listas; indicador indicadores; técnico técnicas; secretario secretaria; evaluado evaluadas; nuevo nuevas;
			ONG ONGs; OSC OSCs; organización organizaciones; cocreación co-creaciones; juez jueces jueza juezas; presidente presidentes presidenta presidentas; crisis; virus; actor actores`,
		"pt": `ação ações; cidadão cidadãos cidadã cidadãs; informação informações; nacional nacionais; responsável responsáveis;
			homem homens; jovem jovens; município municípios; setor setores; vez vezes; lei leis; público pública públicas;
			mês meses; papel papéis; anual anuais; azul azuis; dado dados; meta metas; processo processos; pão pães; mãe mães; juiz juízes juíza; presidente presidenta`,
		"en": `commitment commitments; policy policies; process processes; citizen's citizens; agency agencies; box boxes;
			branch branches; access; basis; person people; child children; woman women; datum; plan plans; status statuses`,
	} {
		s := stemmerOf(t, language)
		for forms := range strings.SplitSeq(list, ";") {
			all := strings.Fields(forms)
			want := s.Stem(leadOf(all[0]))
			for _, f := range all[1:] {
				if got := s.Stem(leadOf(f)); got != want {
					t.Errorf("%s: %s → %s, %s → %s", language, all[0], want, f, got)
				}
			}
		}
	}
}

func TestOtherWordsHaveOtherStems(t *testing.T) {
	for language, list := range map[string]string{
		"es": `información informe; acción acto; plan planta plano; casa caso; pago país; mes mesa mesas; estado estadio estar;
			real realizar; puerto puerta; cargo carga; punto punta; fondo fonda; medio media; partido partida; uno una;
			IMSS IMS; pozo paso; 2019 201; norma normal; parte parto; cuenta cuento; obra obrar; mejor mejora; peso pesa; libro libra; centro centra`,
		"pt": `caso casa; ponto ponta; pais mais; ano anão; estado estar; real realizar; parte parto; processo professo`,
		"en": `universe university; new news; general generate; plan plane; access axis; policy police; commit committee`,
	} {
		s := stemmerOf(t, language)
		for group := range strings.SplitSeq(list, ";") {
			seen := map[string]string{}
			for _, w := range strings.Fields(group) {
				stem := s.Stem(leadOf(w))
				// mesa and mesas are forms of one word.
				if other, ok := seen[stem]; ok && other+"s" != w {
					t.Errorf("%s: %s and %s both give %s", language, other, w, stem)
				}
				seen[stem] = w
			}
		}
	}
}

func TestWordsOfAFamily(t *testing.T) {
	for language, list := range map[string]string{
		"es": `evaluación evaluar evaluaciones evaluado evaluada evaluando evaluador evalúa; publicar publicación publicado publicaciones publicadas publican publicará publicarán; cumplir cumplen cumplirá;
			capacitación capacitar capacitado; participación participar participante participativo participativa; transparencia transparente transparentar;
			cumplimiento cumplir cumplido; rendición rendir; vigilancia vigilar vigilante; revisión revisar; supervisión supervisar;
			gestión gestionar; selección seleccionar; relación relacionar relacionado; seguimiento seguir; difundir difundido;
			creación crear creado; consulta consultar; denuncia denunciar; ciudadanía ciudadano; presidencia presidente;
			responsable responsabilidad; solución solucionar; definición definir; establecimiento establecer establecido; acceso acceder;
			acordar acordó acordamos; iniciar inicio inició; definir definió; establecer estableció; presentar presentó presentación; relacionar relacionó;
			prevenir prevención; construir construcción; proteger protección; reunir reunión reunió reuniones; difundir difusión difundió;
			reducir reducción; inscribir inscripción; decidir decisión; incluir inclusión; resolver resolución; distribuir distribución;
			ejecutar ejecución; obtener obtención; elegir elección; detectar detección; analizar análisis; comprometer comprometemos`,
		"pt": `avaliação avaliar avaliações avaliado; publicação publicar publicados; participação participar participante; transparência transparente;
			capacitação capacitar; cumprimento cumprir cumprido; definição definir; responsável responsabilidade; monitoramento monitorar; relação relacionar;
			acordar acordou; prevenir prevenção; construir construção; proteger proteção; reunir reunião reuniu; difundir difusão; reduzir redução;
			iniciar início; receber recebeu; executar execução; apresentar apresentou apresentação`,
		"en": `publish published publishing publisher; evaluate evaluation evaluating evaluated; participate participation participating participatory;
			disclose disclosed disclosing disclosure; plan planning planned; commit commitment committed; transparent transparency;
			monitor monitoring monitored; agree agreement agreed; train training trained; accountable accountability; open opening opened openness; implement implementation implementing implemented; publish publication;
			prevent prevention; protect protection; construct construction; reduce reduction; include inclusion; decide decision; elect election`,
	} {
		s := stemmerOf(t, language)
		for forms := range strings.SplitSeq(list, ";") {
			all := strings.Fields(forms)
			want := s.FamilyOf(all[0], s.Stem(leadOf(all[0])))
			for _, f := range all[1:] {
				if got := s.FamilyOf(f, s.Stem(leadOf(f))); got != want {
					t.Errorf("%s: %s → %s, %s → %s", language, all[0], want, f, got)
				}
			}
		}
	}
}

func TestOtherWordsAreOfOtherFamilies(t *testing.T) {
	for language, list := range map[string]string{
		"es": `casa caso; estado estar; real realizar; público publicar; mes mesa; plan plano planear; partido partida; agente agencia;
			información informe; ministro ministerio; secretaría secreto; municipio municipal; caro carar; mercado mercader; informar información; media mediante; publico publicar; género generar; región regir;
			cuenta cuento; solución resolver; atención atender; sesión seso`,
		"pt": `público publicar; estado estar; caso casa; município municipal`,
		"en": `plan plane planet; policy police; universe university; report reporter reportage`,
	} {
		s := stemmerOf(t, language)
		for group := range strings.SplitSeq(list, ";") {
			seen := map[string]string{}
			for _, w := range strings.Fields(group) {
				root := s.FamilyOf(w, s.Stem(leadOf(w)))
				if other, ok := seen[root]; ok && w != "reporter" {
					t.Errorf("%s: %s and %s both give %s", language, other, w, root)
				}
				seen[root] = w
			}
		}
	}
}
