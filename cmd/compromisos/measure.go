package main

import (
	"context"
	"errors"
	"fmt"

	"compromisos/store"
)

// measure begins what Prometheus is told.
func (o *observer) measure() (err error) {
	if o.opt.metricsFile == "" && o.opt.metricsAt == "" {
		return nil
	}
	o.metrics = newMetrics(o.keeper.version, func(ctx context.Context) (map[store.State]int, error) {
		return o.keeper.store.Waiting(ctx, o.queue.run)
	})
	if o.opt.metricsFile != "" {
		if o.file, err = writeMetrics(o.opt.metricsFile, o.metrics.registry); err != nil {
			return err
		}
	}
	if o.opt.metricsAt == "" {
		return nil
	}
	if o.server, err = serveMetrics(o.opt.metricsAt, o.metrics.registry); err != nil {
		return errors.Join(err, o.endMetrics())
	}
	switch at := "http://" + o.server.address.String() + "/metrics"; {
	case o.a.logging():
		o.a.log.Info("metrics", "address", at)
	default:
		o.a.note("compromisos: metrics at %s\n", at)
	}
	return nil
}

// endMetrics counts what is left, and tells it for the last time.
func (o *observer) endMetrics() error {
	var told []error
	if o.metrics != nil {
		o.metrics.kept(o.keeper.inStore, o.keeper.inIndex)
		o.metrics.ended.SetToCurrentTime()
	}
	if o.file != nil {
		told = append(told, o.file.end())
	}
	if o.server != nil {
		told = append(told, o.server.end())
	}
	if err := errors.Join(told...); err != nil {
		return fmt.Errorf("metrics: %w", err)
	}
	return nil
}
