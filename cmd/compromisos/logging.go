package main

import (
	"context"
	"log/slog"
	"slices"
	"strings"

	"compromisos/pipeline"
	"compromisos/record"
)

// logSettings say what is logged to standard error, and how.
type logSettings struct {
	// Level is one of logLevels, Format of logFormats.
	Level, Format string
}

var (
	logLevels  = []string{"debug", "info", "warn", "error", "off"}
	logFormats = []string{"text", "json"}
)

func (s logSettings) check() error {
	switch {
	case !slices.Contains(logLevels, s.Level):
		return usagef("log.level is %q, want one of %s", s.Level, strings.Join(logLevels, ", "))
	case !slices.Contains(logFormats, s.Format):
		return usagef("log.format is %q, want text or json", s.Format)
	}
	return nil
}

// startLog begins the log that the settings ask for.
func (a *app) startLog() error {
	s := a.settings.Log
	if s.Level == "off" {
		return nil
	}
	o := &slog.HandlerOptions{ReplaceAttr: cleanAttr}
	var level slog.Level
	if err := level.UnmarshalText([]byte(s.Level)); err != nil {
		return usagef("settings: log.level: %w", err)
	}
	o.Level = level
	if s.Format == "json" {
		a.log = slog.New(slog.NewJSONHandler(errorStream{a}, o))
		return nil
	}
	a.log = slog.New(slog.NewTextHandler(errorStream{a}, o))
	return nil
}

// logging reports whether there is a log. What goes wrong is then told there alone, so
// that a program which reads the log finds nothing else on standard error.
func (a *app) logging() bool { return a.log.Enabled(context.Background(), slog.LevelError) }

// An errorStream is the standard error of the app, which a bar may stand in for.
type errorStream struct{ a *app }

// Write implements io.Writer.
func (s errorStream) Write(p []byte) (int, error) { return s.a.stderr.Write(p) }

// cleanAttr makes what comes from names and documents safe to print.
func cleanAttr(_ []string, attr slog.Attr) slog.Attr {
	switch v := attr.Value.Any().(type) {
	case string:
		attr.Value = slog.StringValue(clean(v))
	case error:
		attr.Value = slog.StringValue(clean(v.Error()))
	}
	return attr
}

// logSource logs what became of a source: an error where it could not be read, a warning
// where something of it was left out. Tries counts how often it was begun.
func (a *app) logSource(e pipeline.Event, tries int) {
	attrs := []slog.Attr{slog.String("uri", e.Source.URI), slog.String("outcome", e.Outcome.String())}
	level, message := slog.LevelInfo, "source"
	switch {
	case e.Failure != nil:
		level, message = slog.LevelError, "source not read"
		attrs = append(attrs, failureAttrs(*e.Failure)...)
	case e.File != nil:
		if len(e.File.Warnings) > 0 {
			level, message = slog.LevelWarn, "source read in part"
			attrs = append(attrs, slog.Any("warnings", warningCodes(e.File)))
		}
		attrs = append(attrs, slog.Int("pages", e.File.Source.Pages), slog.Int("documents", len(e.File.Documents)))
	}
	if e.Took > 0 {
		attrs = append(attrs, slog.Int64("took_ms", e.Took.Milliseconds()), slog.Int64("read_ms", e.Times.Read.Milliseconds()),
			slog.Int64("layout_ms", e.Times.Layout.Milliseconds()), slog.Int64("extract_ms", e.Times.Extract.Milliseconds()))
	}
	if tries > 1 {
		attrs = append(attrs, slog.Int("tries", tries))
	}
	a.log.LogAttrs(context.Background(), level, message, attrs...)
	if e.File == nil {
		return
	}
	for _, w := range e.File.Warnings {
		a.log.Debug("warning", "uri", e.Source.URI, "code", w.Code, "page", w.Page, "message", w.Message)
	}
}

func failureAttrs(f record.Failure) []slog.Attr {
	attrs := []slog.Attr{slog.String("code", f.Error.Code), slog.String("message", f.Error.Message)}
	if f.Error.Page > 0 {
		attrs = append(attrs, slog.Int("page", f.Error.Page))
	}
	if f.Error.Hint != "" {
		attrs = append(attrs, slog.String("hint", f.Error.Hint))
	}
	return attrs
}

// warningCodes are the codes of the warnings of a file, each once.
func warningCodes(f *record.File) []string {
	out := []string{}
	for _, w := range f.Warnings {
		if !slices.Contains(out, w.Code) {
			out = append(out, w.Code)
		}
	}
	return out
}
