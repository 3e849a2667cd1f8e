package score_test

import (
	"fmt"
	"strings"
	"testing"

	"compromisos/internal/score"
)

func TestCompare(t *testing.T) {
	tests := []struct {
		name, want, got string
		right           int
		missed, extra   string
	}{
		{
			name:  "equal up to typography",
			want:  `{"kind":"letter","title":"Carta \"abierta\""}`,
			got:   `{"kind":"letter","title":"Carta  “abierta”."}`,
			right: 3,
		},
		{
			name:  "a key that was not labelled does not count",
			want:  `{"kind":"letter"}`,
			got:   `{"kind":"letter","title":"Carta","language":"es"}`,
			right: 2,
		},
		{
			name:  "a labelled null counts against a value",
			want:  `{"kind":"letter","title":null}`,
			got:   `{"kind":"letter","title":"Carta"}`,
			right: 2,
			extra: "title: Carta",
		},
		{
			name:   "an item under the wrong number is missed and extra",
			want:   `{"commitments":[{"number":"1","results":["a"]},{"number":"2","results":[]}]}`,
			got:    `{"commitments":[{"number":"1.","results":[]},{"number":"2","results":["a"]}]}`,
			right:  3,
			missed: "commitments.results: 1|a",
			extra:  "commitments.results: 2|a",
		},
		{
			name:   "how often a value occurs counts",
			want:   `{"dates":["2019","2019"]}`,
			got:    `{"dates":[{"edtf":"2019","role":"mention"}]}`,
			right:  2,
			missed: "dates: 2019",
		},
		{
			name:   "an open start is no full date",
			want:   `{"dates":["../2019-08-31"]}`,
			got:    `{"dates":[{"edtf":"2019-08-31"}]}`,
			right:  1,
			missed: "dates: ../2019-08-31",
			extra:  "dates: 2019-08-31",
		},
		{
			name:  "a key of one entry is labelled in all",
			want:  `{"signatories":[{"name":"Ana"},{"name":"Eva","honorific":"Dra."}]}`,
			got:   `{"signatories":[{"name":"Ana","honorific":"Lic.","role":"x"},{"name":"Eva","honorific":"Dra."}]}`,
			right: 4,
			extra: "signatories.honorific: Ana|Lic",
		},
		{
			name:  "only the first entries were labelled",
			want:  `{"first":{"commitments":1},"commitments":[{"number":"1"}]}`,
			got:   `{"commitments":[{"number":"1"},{"number":"2"}]}`,
			right: 2,
		},
		{
			name: "pledges are found by words and period",
			want: `{"pledges":[{"has":"publicará","edtf":"2020"},{"has":"enviará","edtf":null}],"pledges_maybe":[{"has":"podrá"}]}`,
			got: `{"pledges":[{"text":"El Instituto publicará el padrón.","period":{"edtf":"2020"}},
				{"text":"La Secretaría podrá opinar.","period":null},{"text":"Todos vendrán.","period":null}]}`,
			right:  2,
			missed: "pledges: enviará []",
			extra:  "pledges: Todos vendrán",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := compare(t, tt.want, tt.got)
			if r.Right != tt.right || list(r.Missed) != tt.missed || list(r.Extra) != tt.extra {
				t.Errorf("right %d, missed %q, extra %q; want %d, %q, %q",
					r.Right, list(r.Missed), list(r.Extra), tt.right, tt.missed, tt.extra)
			}
		})
	}
}

func TestPairsByKindAndDate(t *testing.T) {
	want := `{"kind":"communique","issued":{"edtf":"2019-03-26"}},{"kind":"agreement","issued":{"edtf":"2019-03-20"}}`
	got := `{"kind":"agreement","issued":{"edtf":"2019-03-20"}}`
	r := compare(t, want, got)
	if r.Right != 3 || len(r.Missed) != 3 || len(r.Extra) != 0 {
		t.Errorf("right %d, missed %v, extra %v", r.Right, r.Missed, r.Extra)
	}
}

func TestRates(t *testing.T) {
	tests := []struct {
		name   string
		result score.Result
		want   string
	}{
		{"nothing to find and nothing found", score.Result{}, "1.00 1.00 1.00"},
		{"half of it missed", score.Result{Right: 1, Missed: make([]score.Value, 1)}, "1.00 0.50 0.67"},
		{"all wrong", score.Result{Missed: make([]score.Value, 1), Extra: make([]score.Value, 1)}, "0.00 0.00 0.00"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := tt.result
			if got := fmt.Sprintf("%.2f %.2f %.2f", r.Precision(), r.Recall(), r.F1()); got != tt.want {
				t.Errorf("precision, recall, F1 = %s, want %s", got, tt.want)
			}
		})
	}
}

func TestCompareRejectsWhatIsNoJSON(t *testing.T) {
	if _, err := score.Compare([]byte("{"), []byte("{}")); err == nil {
		t.Error("no error for broken labels")
	}
	if _, err := score.Compare([]byte("{}"), nil); err == nil {
		t.Error("no error for an empty extraction")
	}
}

func compare(t *testing.T, want, got string) score.Result {
	t.Helper()
	r, err := score.Compare([]byte(`{"documents":[`+want+`]}`), []byte(`{"documents":[`+got+`]}`))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func list(values []score.Value) string {
	var out []string
	for _, v := range values {
		out = append(out, v.String())
	}
	return strings.Join(out, "; ")
}
