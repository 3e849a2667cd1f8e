package archive

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"strconv"

	"go.yaml.in/yaml/v3"

	"compromisos/record"
)

// A plant is a document written for a query, as its YAML file has it.
type plant struct {
	File     string
	Kind     string
	Language string
	Title    string
	Place    string
	Issued   string
	Text     string

	Commitments []struct {
		Number, Title, Responsible, Period, Status string
	}
	Signatories []struct{ Name, Role string }
	Group       string
	Members     []string
}

// Planted reads documents written for certain queries.
func Planted(r io.Reader) ([]*record.File, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("archive: %w", err)
	}
	var plants []plant
	decode := yaml.NewDecoder(bytes.NewReader(data))
	decode.KnownFields(true)
	if err := decode.Decode(&plants); err != nil {
		return nil, fmt.Errorf("archive: planted documents: %w", err)
	}
	var files []*record.File
	for i := range plants {
		files = append(files, plants[i].file())
	}
	return files, nil
}

// file is the source that holds the document.
func (p *plant) file() *record.File {
	sum := sha256.Sum256([]byte(p.File))
	id := fmt.Sprintf("%x-1", sum[:4])
	d := record.Document{
		ID: id, Kind: p.Kind, Language: p.Language, Title: &p.Title, Place: &p.Place, Issued: dated(p.Issued),
		Sections: []record.Section{{Level: 1, Text: p.Text, Evidence: at(1)}},
	}
	for i := range p.Commitments {
		c := &p.Commitments[i]
		d.Commitments = append(d.Commitments, record.Commitment{
			ID: id + "-c" + strconv.Itoa(i+1), Number: &c.Number, Title: &c.Title, Status: &c.Status,
			Responsible: []string{c.Responsible}, Period: dated(c.Period), Evidence: at(i + 2),
		})
	}
	for i := range p.Signatories {
		s := &p.Signatories[i]
		d.Signatories = append(d.Signatories, record.Signatory{
			Kind: record.Person, Name: s.Name, Role: &s.Role, Evidence: at(i + 9),
		})
	}
	if p.Group != "" {
		list := record.MemberList{Group: &p.Group, AsOf: &p.Issued, Evidence: at(2)}
		for _, name := range p.Members {
			list.Members = append(list.Members, record.Member{Name: name, Evidence: at(2)})
		}
		d.MemberLists = []record.MemberList{list}
	}
	return fileOf(p.File, fmt.Sprintf("sha256:%x", sum), d)
}
