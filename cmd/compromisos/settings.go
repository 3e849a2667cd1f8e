package main

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/go-viper/mapstructure/v2"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"

	"compromisos/configs"
)

// settings are those of configs/settings.yaml, where each is explained.
type settings struct {
	Data                 string
	Workers              int
	FollowLinks          bool `mapstructure:"follow_links"`
	Isolation            string
	PDF                  pdfSettings
	Vocabularies         []string
	Organizations        []string
	OrganizationsBuiltin bool `mapstructure:"organizations_builtin"`
	Limits               limits
	Log                  logSettings
	Searches             []savedSearch
}

type pdfSettings struct {
	Engine     string
	CrossCheck bool `mapstructure:"cross_check"`
}

type limits struct {
	Bytes    int64
	Pages    int
	Records  int
	Time     time.Duration
	PageTime time.Duration `mapstructure:"page_time"`
	Memory   int64
	// ProcessMemory of a process that reads, in bytes; 0 is without limit.
	ProcessMemory int64 `mapstructure:"process_memory"`
	PageGlyphs    int   `mapstructure:"page_glyphs"`
	PageObjects   int   `mapstructure:"page_objects"`
	PageRulings   int   `mapstructure:"page_rulings"`
}

// The bounds of limits.memory: what pdfium starts with, and what its addresses reach.
const (
	minMemory = 32 << 20
	maxMemory = 4 << 30
)

// minProcessMemory is what the program needs besides the memory of the PDF engine.
const minProcessMemory = 256 << 20

// check refuses limits without a meaning.
func (l limits) check() error {
	switch {
	case l.Bytes < 1 || l.Pages < 1 || l.Records < 1 || l.Time < 0:
		return usagef("limits.bytes, limits.pages and limits.records are at least 1, limits.time at least 0")
	case l.PageTime <= 0 || l.PageGlyphs < 1 || l.PageObjects < 1 || l.PageRulings < 1:
		return usagef("limits.page_time, page_glyphs, page_objects and page_rulings are more than 0")
	case l.ProcessMemory != 0 && l.ProcessMemory < minProcessMemory+l.Memory:
		return usagef("limits.process_memory is %d, want %d more than limits.memory, or 0", l.ProcessMemory, minProcessMemory)
	case l.Memory < minMemory || l.Memory > maxMemory:
		return usagef("limits.memory is %d, want %d to %d", l.Memory, minMemory, int64(maxMemory))
	}
	return nil
}

// settingFlags are the flags that stand for a setting, by the setting's key.
var settingFlags = map[string]string{
	"data":            "data",
	"follow_links":    "follow-links",
	"pdf.engine":      "pdf-engine",
	"pdf.cross_check": "cross-check",
	"vocabularies":    "vocabulary",
	"organizations":   "organizations",
	"log.level":       "log-level",
	"log.format":      "log-format",
}

// The values of isolation.
const (
	isolationProcess = "process"
	isolationNone    = "none"
)

// pdfEngines are the values of pdf.engine.
var pdfEngines = []string{"pdfium", "ledongthuc"}

// noOrganizations is what --organizations takes for an empty registry.
const noOrganizations = "none"

func addSettingFlags(flags *pflag.FlagSet) {
	flags.String("data", "", "data `folder` (default ./compromisos-data)")
	flags.Bool("follow-links", false, "follow links in folders wherever they lead")
	flags.String("pdf-engine", "", "what reads PDF files: pdfium or ledongthuc (default pdfium)")
	flags.Bool("cross-check", false, "read PDF files with the second engine too and warn where they differ")
	flags.StringSlice("vocabulary", nil, "`file` of words of your own, or a country of a language (es-CO) to read it alone; may be given again")
	flags.String("log-level", "", "what is logged to standard error: debug, info, warn, error or off (default off)")
	flags.String("log-format", "", "how it is logged: text or json (default text)")
	flags.StringSlice("organizations", nil, "`file` of organizations of your own; \"none\" leaves out the built-in ones")
}

// loadSettings puts the settings together: the defaults, the file, the environment
// and the flags, the later before the earlier.
func (a *app) loadSettings(flags *pflag.FlagSet) error {
	v := viper.New()
	v.SetConfigType("yaml")
	if err := v.ReadConfig(strings.NewReader(configs.DefaultSettings())); err != nil {
		return fmt.Errorf("default settings: %w", err)
	}
	if a.config != "" {
		if err := mergeFile(v, a.config); err != nil {
			return err
		}
	}
	v.SetEnvPrefix("compromisos")
	v.SetEnvKeyReplacer(strings.NewReplacer(".", "_"))
	v.AutomaticEnv()
	for key, name := range settingFlags {
		if f := flags.Lookup(name); f != nil && f.Changed {
			if err := v.BindPFlag(key, f); err != nil {
				return fmt.Errorf("flag --%s: %w", name, err)
			}
		}
	}
	// What is wrong in the file has been told: this is of the environment or a flag.
	if err := decodeSettings(v, &a.settings); err != nil {
		return usagef("settings: %w", err)
	}
	return a.startLog()
}

// mergeFile reads the user's settings file, and tells what is wrong in it by its name: also
// what a flag or the environment would put another value for.
func mergeFile(v *viper.Viper, name string) error {
	data, err := configs.ReadFile(name)
	if err != nil {
		return usagef("settings %w", err)
	}
	if err := v.MergeConfig(bytes.NewReader(data)); err != nil {
		return usagef("settings %q: %w", name, err)
	}
	if err := decodeSettings(v, new(settings)); err != nil {
		return usagef("settings %q: %w", name, err)
	}
	return nil
}

// decodeSettings reads all settings and checks them. A misspelt key would otherwise be a
// setting that silently does nothing.
func decodeSettings(v *viper.Viper, s *settings) error {
	hooks := viper.DecodeHook(mapstructure.ComposeDecodeHookFunc(
		needUnit, mapstructure.StringToTimeDurationHookFunc(), mapstructure.StringToSliceHookFunc(",")))
	if err := v.UnmarshalExact(s, hooks); err != nil {
		if cause := errors.Unwrap(err); cause != nil {
			err = cause // without the library's heading, which fills lines of its own
		}
		return err
	}
	return s.check()
}

// needUnit refuses a span of time that is a bare number, which would be nanoseconds.
func needUnit(from, to reflect.Type, value any) (any, error) {
	if to != reflect.TypeFor[time.Duration]() || from == to || from.Kind() == reflect.String {
		return value, nil
	}
	if reflect.ValueOf(value).IsZero() {
		return value, nil // none is none in every unit
	}
	return nil, fmt.Errorf("%v has no unit: want a span of time like 30s or 10m", value)
}

// check completes the settings and refuses those without a meaning.
func (s *settings) check() error {
	if i := slices.Index(s.Organizations, noOrganizations); i >= 0 {
		s.Organizations = slices.Delete(s.Organizations, i, i+1)
		s.OrganizationsBuiltin = false
	}
	switch {
	case s.Data == "":
		return usagef("the data folder has no name")
	case !slices.Contains(pdfEngines, s.PDF.Engine):
		return usagef("pdf.engine: unknown engine %q, want one of %s", s.PDF.Engine, strings.Join(pdfEngines, ", "))
	case s.Isolation != isolationProcess && s.Isolation != isolationNone:
		return usagef("isolation is %q, want process or none", s.Isolation)
	case s.Workers < 0 || s.Workers > maxWorkers:
		return usagef("workers is %d, want 0 or more, and at most %d", s.Workers, maxWorkers)
	}
	if err := s.Log.check(); err != nil {
		return err
	}
	if err := s.checkSaved(); err != nil {
		return err
	}
	return s.Limits.check()
}
