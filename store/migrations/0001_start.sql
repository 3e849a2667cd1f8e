-- Sources that were read. The records stand in documents as JSON; columns repeat
-- only what SQL has to filter, sort or count.
CREATE TABLE sources (
    id         TEXT PRIMARY KEY,          -- "sha256:" and the digest of the bytes
    uri        TEXT NOT NULL,             -- where it was first read from
    media_type TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    pages      INTEGER NOT NULL,
    engine     TEXT NOT NULL,
    retrieved  TEXT NOT NULL,             -- RFC 3339, when it was first read
    schema     TEXT NOT NULL,             -- id of the record contract
    version    TEXT NOT NULL,             -- of what extracted the records
    warnings   TEXT NOT NULL,             -- JSON list
    digest     TEXT NOT NULL              -- of documents and warnings: says whether a new extraction differs
) STRICT;
CREATE INDEX sources_by_uri ON sources (uri, id);

-- Every place that the same bytes were read from.
CREATE TABLE source_uris (
    source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    uri       TEXT NOT NULL,
    seen      TEXT NOT NULL,
    PRIMARY KEY (source_id, uri)
) STRICT, WITHOUT ROWID;

-- Sources that could not be read, by place: a missing file has no bytes to be
-- known by, and all empty files have the same.
CREATE TABLE failures (
    uri        TEXT PRIMARY KEY,
    source_id  TEXT NOT NULL,             -- empty where no bytes were read
    media_type TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    retrieved  TEXT NOT NULL,
    code       TEXT NOT NULL,
    message    TEXT NOT NULL,
    hint       TEXT NOT NULL,
    page       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX failures_by_source ON failures (source_id);

CREATE TABLE documents (
    id         TEXT PRIMARY KEY,
    source_id  TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL,          -- from 1, in the order of the source
    kind       TEXT NOT NULL,
    title      TEXT,
    language   TEXT NOT NULL,
    edtf       TEXT,                      -- of the date that the document bears
    start      TEXT,                      -- its first and last day, null where open
    "end"      TEXT,
    first_page INTEGER NOT NULL,
    last_page  INTEGER NOT NULL,
    json       TEXT NOT NULL,
    UNIQUE (source_id, ordinal)
) STRICT;
CREATE INDEX documents_by_kind ON documents (kind);

CREATE TABLE records (
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    type        TEXT NOT NULL,
    ordinal     INTEGER NOT NULL,         -- from 1 within document and type
    id          TEXT NOT NULL,
    title       TEXT NOT NULL,
    edtf        TEXT,
    start       TEXT,
    "end"       TEXT,
    page        INTEGER NOT NULL,         -- of the first evidence, 0 where there are no pages
    PRIMARY KEY (document_id, type, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX records_by_id ON records (id);
CREATE INDEX records_by_type ON records (type, start);

CREATE TABLE runs (
    id        INTEGER PRIMARY KEY,
    started   TEXT NOT NULL,
    ended     TEXT,                       -- null while it runs, or when it was killed
    added     INTEGER NOT NULL DEFAULT 0,
    updated   INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    failed    INTEGER NOT NULL DEFAULT 0
) STRICT;
