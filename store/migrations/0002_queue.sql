-- Every place that a run was to read, in the order in which it was found, and what
-- became of it. It takes the place of the list of failures.
CREATE TABLE queue (
    uri        TEXT PRIMARY KEY,
    position   INTEGER NOT NULL,          -- places are read in this order
    run        INTEGER NOT NULL,          -- the last run that was to read it
    state      TEXT NOT NULL CHECK (state IN ('pending', 'running', 'done', 'warned', 'failed', 'skipped')),
    tries      INTEGER NOT NULL DEFAULT 0, -- how often it was begun since it was last done
    root       TEXT NOT NULL DEFAULT '',  -- the folder it was found in, which it may not lead out of
    path       TEXT NOT NULL DEFAULT '',  -- the file, below root where there is one
    size       INTEGER NOT NULL DEFAULT 0, -- of the file when it was queued, 0 where not known
    modified   INTEGER NOT NULL DEFAULT 0, -- in nanoseconds since 1970, 0 where not known
    source_id  TEXT NOT NULL DEFAULT '',  -- of the bytes read, empty where none were
    media_type TEXT NOT NULL DEFAULT '',
    bytes      INTEGER NOT NULL DEFAULT 0,
    started    TEXT NOT NULL DEFAULT '',  -- RFC 3339, when it was last begun
    ended      TEXT NOT NULL DEFAULT '',
    millis     INTEGER NOT NULL DEFAULT 0, -- how long it took
    code       TEXT NOT NULL DEFAULT '',  -- of the error, or why it was skipped
    message    TEXT NOT NULL DEFAULT '',
    hint       TEXT NOT NULL DEFAULT '',
    page       INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX queue_by_position ON queue (position); -- the end of the queue is looked up for each place that is added
CREATE INDEX queue_by_run ON queue (run, state, position);
CREATE INDEX queue_by_state ON queue (state, code);
CREATE INDEX queue_by_source ON queue (source_id);

INSERT INTO queue (uri, position, run, state, tries, source_id, media_type, bytes, started, ended, code, message, hint, page)
SELECT uri, row_number() OVER (ORDER BY uri), 0, 'failed', 1, source_id, media_type, bytes, retrieved, retrieved, code, message, hint, page
FROM failures;
INSERT OR IGNORE INTO queue (uri, position, run, state, tries, source_id, started, ended)
SELECT uri, (SELECT count(*) FROM failures) + row_number() OVER (ORDER BY uri), 0, 'done', 1, source_id, seen, seen
FROM source_uris;
DROP TABLE failures;

-- Whether the search index has what the store has of a source. A run that is killed
-- between the two leaves it 0, and the next one mends it.
ALTER TABLE sources ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX sources_not_indexed ON sources (id) WHERE indexed = 0;

-- What belongs to the store as a whole: its id, by which the index knows it.
CREATE TABLE store (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which process a run is, and how far its list of places is.
ALTER TABLE runs ADD COLUMN pid INTEGER NOT NULL DEFAULT 0;
ALTER TABLE runs ADD COLUMN listed INTEGER NOT NULL DEFAULT 0; -- 1: all places are in the queue
ALTER TABLE runs ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0;
ALTER TABLE runs ADD COLUMN pages INTEGER NOT NULL DEFAULT 0;
ALTER TABLE runs ADD COLUMN beat TEXT NOT NULL DEFAULT ''; -- JSON: how far it was when it last told
