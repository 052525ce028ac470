/// The record as it began: the log, and the tables beside it.
///
/// What an event is stands in its body alone. Streams and versions are found by indices on what
/// SQLite takes out of the body itself, so that nothing is stored which the digest does not cover.
let migration001 = Migration(
  number: 1,
  fingerprint: "c3c41477cf0b5b712c6c5a606e6eb3e9b1580e3cd40b5514f05325e188b8a62b",
  sql: """
    CREATE TABLE events (
      position INTEGER PRIMARY KEY CHECK (position >= 1),
      body TEXT NOT NULL,
      previous BLOB NOT NULL CHECK (length(previous) = 32),
      digest BLOB NOT NULL CHECK (length(digest) = 32)
    ) STRICT;

    CREATE UNIQUE INDEX versions ON events (body ->> '$.stream', body ->> '$.version');
    CREATE UNIQUE INDEX acts ON events (body ->> '$.command')
      WHERE body ->> '$.enclosures.events' IS NOT NULL;
    CREATE INDEX beginnings ON events (body ->> '$.stream') WHERE body ->> '$.version' = 1;

    -- For people who look into the file.
    CREATE VIEW log AS SELECT
      position, body ->> '$.stream' AS stream, body ->> '$.version' AS version,
      body ->> '$.kind' AS kind, body ->> '$.done' AS done, body ->> '$.recorded' AS recorded,
      body ->> '$.act' AS act, body ->> '$.actor.name' AS actor, body ->> '$.data' AS data,
      lower(hex(digest)) AS digest
    FROM events;

    CREATE TRIGGER events_are_whole BEFORE INSERT ON events
    WHEN (new.body ->> '$.position') IS NOT new.position
      OR (new.body ->> '$.stream') IS NULL OR (new.body ->> '$.version') IS NULL
      OR (new.body ->> '$.kind') IS NULL OR (new.body ->> '$.done') IS NULL
      OR (new.body ->> '$.recorded') IS NULL OR (new.body ->> '$.command') IS NULL
    BEGIN
      SELECT RAISE(ABORT, 'an event must say what it is and where it stands');
    END;
    CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN
      SELECT RAISE(ABORT, 'an event cannot be changed');
    END;
    CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN
      SELECT RAISE(ABORT, 'an event cannot be removed');
    END;
    CREATE TRIGGER events_follow BEFORE INSERT ON events
    WHEN new.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM events)
      OR new.previous IS NOT coalesce(
        (SELECT digest FROM events ORDER BY position DESC LIMIT 1), zeroblob(32))
    BEGIN
      SELECT RAISE(ABORT, 'an event must follow the last one');
    END;
    CREATE TRIGGER versions_follow AFTER INSERT ON events
    WHEN (new.body ->> '$.version') <> 1 AND NOT EXISTS (
      SELECT 1 FROM events
      WHERE body ->> '$.stream' = (new.body ->> '$.stream')
        AND body ->> '$.version' = (new.body ->> '$.version') - 1)
    BEGIN
      SELECT RAISE(ABORT, 'a version must follow the last one of its stream');
    END;

    CREATE TABLE numbers (
      series TEXT NOT NULL PRIMARY KEY,
      number INTEGER NOT NULL CHECK (number >= 1)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER numbers_begin BEFORE INSERT ON numbers WHEN new.number <> 1 BEGIN
      SELECT RAISE(ABORT, 'a series begins with 1');
    END;
    CREATE TRIGGER numbers_follow BEFORE UPDATE ON numbers
    WHEN new.series IS NOT old.series OR new.number IS NOT old.number + 1
    BEGIN
      SELECT RAISE(ABORT, 'a number must follow the last one of its series');
    END;
    CREATE TRIGGER numbers_remain BEFORE DELETE ON numbers BEGIN
      SELECT RAISE(ABORT, 'a series cannot be removed');
    END;

    CREATE TABLE documents (
      position INTEGER NOT NULL REFERENCES events (position),
      ordinal INTEGER NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      name TEXT NOT NULL,
      media_type TEXT NOT NULL,
      length INTEGER NOT NULL CHECK (length >= 0),
      is_withheld INTEGER NOT NULL CHECK (is_withheld IN (0, 1)),
      PRIMARY KEY (position, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX documents_by_digest ON documents (digest);

    CREATE TRIGGER documents_stay BEFORE UPDATE ON documents BEGIN
      SELECT RAISE(ABORT, 'a document''s entry cannot be changed');
    END;
    CREATE TRIGGER documents_remain BEFORE DELETE ON documents BEGIN
      SELECT RAISE(ABORT, 'a document''s entry cannot be removed');
    END;

    CREATE TABLE outbox (
      position INTEGER NOT NULL REFERENCES events (position),
      ordinal INTEGER NOT NULL,
      key TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      recipient TEXT NOT NULL,
      subject TEXT NOT NULL,
      document BLOB CHECK (length(document) = 32),
      file_name TEXT,
      body TEXT NOT NULL,
      delivered TEXT,
      PRIMARY KEY (position, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX undelivered ON outbox (position, ordinal) WHERE delivered IS NULL;

    CREATE TRIGGER outbox_stays
    BEFORE UPDATE OF
      position, ordinal, key, kind, recipient, subject, document, file_name, body ON outbox
    BEGIN
      SELECT RAISE(ABORT, 'a message cannot be changed');
    END;
    CREATE TRIGGER outbox_delivers_once BEFORE UPDATE OF delivered ON outbox
    WHEN old.delivered IS NOT NULL OR new.delivered IS NULL
    BEGIN
      SELECT RAISE(ABORT, 'a message is delivered once');
    END;
    CREATE TRIGGER outbox_remains BEFORE DELETE ON outbox BEGIN
      SELECT RAISE(ABORT, 'a message cannot be removed');
    END;

    CREATE TABLE register (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      council TEXT NOT NULL,
      form TEXT NOT NULL,
      reference TEXT,
      subject TEXT NOT NULL,
      phase TEXT NOT NULL,
      is_key INTEGER NOT NULL CHECK (is_key IN (0, 1)),
      is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
      decision_maker TEXT NOT NULL,
      author TEXT NOT NULL,
      started TEXT NOT NULL,
      changed TEXT NOT NULL,
      next_date TEXT,
      waiting_for TEXT NOT NULL,
      words TEXT NOT NULL
    ) STRICT;

    -- All that the register is filtered by, in the order of its pages and in few bytes: what fits
    -- nowhere is known as soon as this was read through.
    CREATE INDEX register_filters ON register (
      number, is_open, is_key, council, phase, form, decision_maker, author, next_date
    );

    -- Words come here as they are compared, lower case and without accents.
    CREATE VIRTUAL TABLE register_words USING fts5 (
      words, detail = none, columnsize = 0, prefix = '2 3',
      tokenize = 'unicode61 remove_diacritics 0'
    );

    CREATE TABLE deadlines (
      stream TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      council TEXT NOT NULL,
      kind TEXT NOT NULL,
      due TEXT NOT NULL,
      label TEXT NOT NULL,
      holidays TEXT NOT NULL,
      PRIMARY KEY (stream, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX deadlines_by_day ON deadlines (due);
    CREATE INDEX deadlines_by_council ON deadlines (council, due);
    """)
