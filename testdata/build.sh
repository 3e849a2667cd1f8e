#!/bin/sh
# Rebuilds every PDF of documents/ and every file of bad/ from sources/.
#
# Built with LibreOffice 7.4.7, Chromium 156, WeasyPrint 57.2, pdfTeX 1.40.24
# (TeX Live 2022), wkhtmltopdf 0.12.6, qpdf 11.3 and poppler-utils 22.12, with
# the Liberation and DejaVu fonts and the Spanish hyphenation dictionary.
# Another version may break lines and pages elsewhere: look at the pages and
# check want/ before you commit what comes out.
set -eu
cd "$(dirname "$0")"
out=documents
export SOURCE_DATE_EPOCH=1700000000 FORCE_SOURCE_DATE=1 TZ=UTC LC_ALL=C.UTF-8
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# undated gives a PDF the same creation date and identifier at each run; its
# length stays. Three files still differ in bytes, not in content: Qt orders
# fonts freely (plan-movilidad), WeasyPrint names images at random (scanned),
# and the keys of encrypted are random.
undated() {
	LC_ALL=C sed -i -E \
		-e "s/(Date ?\(D:)[0-9]{14}/\120231114000000/g" \
		-e "s/<[0-9A-F]{32}>/<00000000000000000000000000000000>/g" \
		-e "s/(DocChecksum \/)[0-9A-F]{32}/\100000000000000000000000000000000/" \
		-e "s/(<xmp:[A-Za-z]*Date>)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}/\12023-11-14T00:00:00/g" "$1"
}

libreoffice() {
	soffice --headless -env:UserInstallation="file://$tmp/profile" \
		--convert-to pdf --outdir "$out" "sources/$1.fodt" >/dev/null 2>&1
	undated "$out/$1.pdf"
}

chrome() {
	chromium --headless --no-sandbox --no-pdf-header-footer \
		--print-to-pdf="$out/$1.pdf" "sources/$1.html" >/dev/null 2>&1
	undated "$out/$1.pdf"
}

tex() {
	# Twice: longtable learns its widths in the first run.
	for _ in 1 2; do
		pdflatex -interaction=batchmode -halt-on-error -output-directory "$tmp" "sources/$1.tex" >/dev/null
	done
	cp "$tmp/$1.pdf" "$out/$1.pdf"
}

webkit() {
	wkhtmltopdf --quiet --page-size Letter --encoding utf-8 \
		--margin-top 20mm --margin-bottom 20mm --margin-left 22mm --margin-right 22mm \
		"sources/$1.html" "$out/$1.pdf"
	undated "$out/$1.pdf"
}

landscape() {
	wkhtmltopdf --quiet --page-size Letter --orientation Landscape --encoding utf-8 \
		--margin-top 18mm --margin-bottom 18mm --margin-left 18mm --margin-right 18mm \
		"sources/$1.html" "$out/$1.pdf"
	undated "$out/$1.pdf"
}

weasy() {
	weasyprint -q "sources/$1.html" "$out/$1.pdf"
}

# broken makes the files that no engine reads, each out of a sound one.
broken() {
	: >bad/empty.pdf
	head -c "$(($(wc -c <"$out/carta-archivos.pdf") / 2))" "$out/carta-archivos.pdf" >bad/truncated.pdf
	qpdf --deterministic-id "$out/minuta-comite.pdf" "$tmp/plain.pdf"
	qpdf --encrypt user owner 256 -- "$tmp/plain.pdf" bad/encrypted.pdf
	pdftoppm -r 20 -f 1 -l 1 -gray -png -singlefile "$out/carta-archivos.pdf" "$tmp/image"
	cp "$tmp/image.png" bad/not-a-pdf.pdf
	pdftoppm -r 100 -f 1 -l 1 -gray -jpeg -jpegopt quality=40 -singlefile "$out/carta-archivos.pdf" "$tmp/scan"
	cat >"$tmp/scan.html" <<-HTML
	<style>@page { size: letter; margin: 0 } img { display: block; width: 8.5in }</style><img src="scan.jpg">
	HTML
	weasyprint -q "$tmp/scan.html" bad/scanned.pdf
	gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -sOutputFile=bad/drawn.pdf sources/aviso-trazado.ps
}

# laid makes the documents of layout/, which are there for their reading order. Each
# writes to $out.
laid() {
	out=layout
	mkdir -p "$out"
	tex informe-columnas
	tex anuario-cuadros
	libreoffice acuerdo-notas
	chrome decreto-tipos
	chrome tabla-columnas
	weasy acta-paginas
	weasy convenio-bilingue
	weasy gaceta-tres
	weasy guia-margen
	weasy plan-continua
	weasy reglamento-listas
	weasy presupuesto-abierto
}

mkdir -p "$out" bad
libreoffice acuerdo-agua
libreoffice convenio-archivos
chrome comunicado-presupuesto
weasy carta-archivos
weasy plan-open-data-en
weasy convenio-faro
weasy convenio-esteros
libreoffice plan-cuenca
libreoffice plan-juzgados
libreoffice ata-grupo-pt
libreoffice informe-riego
chrome plan-grants-en
chrome minuta-coordinador
weasy convenio-sierra
weasy acta-foro
weasy carta-retiro
weasy oficio-boyas
weasy protocolo-cais-pt
weasy release-quay-en
chrome plan-registers-en
weasy plano-ouvidoria-pt
weasy matriz-lagunas
tex plan-cabildo
tex hoja-faros
landscape programa-costas
chrome plan-bosques
weasy acta-mercado
weasy ata-dunas-pt
weasy convenio-dunas
chrome minuta-playas
tex minuta-comite
tex plano-dados-pt
webkit plan-movilidad
broken
laid
