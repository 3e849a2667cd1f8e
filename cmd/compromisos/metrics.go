package main

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"compromisos/pipeline"
	"compromisos/record"
	"compromisos/store"
)

// runMetrics are what a run counts for Prometheus. The registry is the run's own.
type runMetrics struct {
	registry *prometheus.Registry

	sources, failures, records, warnings, skipped, stages *prometheus.CounterVec
	documents, pages, bytes                               prometheus.Counter
	duration                                              prometheus.Histogram
	ended                                                 prometheus.Gauge
	// told is how much of the time in store and index was counted.
	told [2]time.Duration
}

// metricsPrefix of all names.
const metricsPrefix = "compromisos_"

// newMetrics makes the metrics of a run. Waiting counts the places of its queue by state.
func newMetrics(version string, waiting func(context.Context) (map[store.State]int, error)) *runMetrics {
	m := &runMetrics{
		registry:  prometheus.NewRegistry(),
		sources:   counterVec("sources_total", "Sources that ended, by outcome.", "outcome"),
		failures:  counterVec("failures_total", "Sources that could not be read, by code of the error.", "code"),
		records:   counterVec("records_total", "Records of the sources that were read, by type.", "type"),
		warnings:  counterVec("warnings_total", "Warnings about the sources that were read, by code.", "code"),
		skipped:   counterVec("skipped_total", "Files of folders that were passed over, by reason.", "reason"),
		stages:    counterVec("stage_seconds_total", "Time that went into a stage, over all workers.", "stage"),
		documents: counter("documents_total", "Documents that were read."),
		pages:     counter("pages_total", "Pages that were read."),
		bytes:     counter("read_bytes_total", "Bytes of the sources that were read."),
		duration: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: metricsPrefix + "source_duration_seconds", Help: "Time from opening a source to its records.",
			// From a page of HTML to what the limit on time allows by default.
			Buckets: []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600},
		}),
		ended: gauge("run_ended_timestamp_seconds", "When the run ended; 0 while it goes on."),
	}
	began := gauge("run_began_timestamp_seconds", "When the run began.")
	began.SetToCurrentTime()
	info := prometheus.NewGaugeVec(prometheus.GaugeOpts{
		Name: metricsPrefix + "run_info", Help: "1, and what makes the records.",
	}, []string{"version"})
	info.WithLabelValues(version).Set(1)
	// Those that are there from the start at 0 are seen to grow.
	for o := pipeline.Added; o <= pipeline.Failed; o++ {
		m.sources.WithLabelValues(o.String())
	}
	m.registry.MustRegister(m.sources, m.failures, m.records, m.warnings, m.skipped, m.stages,
		m.documents, m.pages, m.bytes, m.duration, began, m.ended, info, queueLength{waiting})
	return m
}

func counterVec(name, help, label string) *prometheus.CounterVec {
	return prometheus.NewCounterVec(prometheus.CounterOpts{Name: metricsPrefix + name, Help: help}, []string{label})
}

func counter(name, help string) prometheus.Counter {
	return prometheus.NewCounter(prometheus.CounterOpts{Name: metricsPrefix + name, Help: help})
}

func gauge(name, help string) prometheus.Gauge {
	return prometheus.NewGauge(prometheus.GaugeOpts{Name: metricsPrefix + name, Help: help})
}

// event counts a source that ended. It is called for one at a time.
func (m *runMetrics) event(e pipeline.Event) {
	m.sources.WithLabelValues(e.Outcome.String()).Inc()
	if e.Failure != nil {
		m.failures.WithLabelValues(e.Failure.Error.Code).Inc()
	}
	if e.Took > 0 {
		m.duration.Observe(e.Took.Seconds())
	}
	m.spent("read", e.Times.Read)
	m.spent("layout", e.Times.Layout)
	m.spent("extract", e.Times.Extract)
	if e.File != nil {
		m.file(e.File)
	}
}

func (m *runMetrics) file(f *record.File) {
	m.documents.Add(float64(len(f.Documents)))
	m.pages.Add(float64(f.Source.Pages))
	m.bytes.Add(float64(f.Source.Bytes))
	for kind, n := range recordsOf(f) {
		m.records.WithLabelValues(kind).Add(float64(n))
	}
	for _, w := range f.Warnings {
		m.warnings.WithLabelValues(w.Code).Inc()
	}
}

// kept counts the time in store and index, of which it is told the sums.
func (m *runMetrics) kept(inStore, inIndex time.Duration) {
	m.spent("store", inStore-m.told[0])
	m.spent("index", inIndex-m.told[1])
	m.told = [2]time.Duration{inStore, inIndex}
}

func (m *runMetrics) spent(stage string, d time.Duration) {
	if d > 0 {
		m.stages.WithLabelValues(stage).Add(d.Seconds())
	}
}

// A queueLength asks the store how long the queue is whenever it is asked.
type queueLength struct {
	waiting func(context.Context) (map[store.State]int, error)
}

// queueDesc describes the gauge of a queueLength.
func queueDesc() *prometheus.Desc {
	return prometheus.NewDesc(metricsPrefix+"queue_places", "Places of the run, by state.", []string{"state"}, nil)
}

// Describe implements prometheus.Collector.
func (queueLength) Describe(out chan<- *prometheus.Desc) { out <- queueDesc() }

// Collect implements prometheus.Collector.
func (q queueLength) Collect(out chan<- prometheus.Metric) {
	const patience = 5 * time.Second
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	states, err := q.waiting(ctx)
	if err != nil {
		out <- prometheus.NewInvalidMetric(queueDesc(), err)
		return
	}
	for _, s := range store.States {
		out <- prometheus.MustNewConstMetric(queueDesc(), prometheus.GaugeValue, float64(states[s]), string(s))
	}
}
