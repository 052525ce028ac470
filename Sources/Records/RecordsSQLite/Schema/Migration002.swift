/// Personal data that acts name: the digests, and which were erased by which event.
let migration002 = Migration(
  number: 2,
  fingerprint: "cd96c4fcf0a2c4425a8e544de5eab0912a3701a3485b6b23f5c418f8971786e9",
  sql: """
    CREATE TABLE personal (
      position INTEGER NOT NULL REFERENCES events (position),
      ordinal INTEGER NOT NULL,
      digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
      subject TEXT NOT NULL,
      name TEXT NOT NULL,
      length INTEGER NOT NULL CHECK (length >= 0),
      erased INTEGER REFERENCES events (position),
      PRIMARY KEY (position, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER personal_stays
    BEFORE UPDATE OF position, ordinal, digest, subject, name, length ON personal
    BEGIN
      SELECT RAISE(ABORT, 'an entry of personal data cannot be changed');
    END;
    CREATE TRIGGER personal_is_erased_once BEFORE UPDATE OF erased ON personal
    WHEN old.erased IS NOT NULL OR new.erased IS NULL
    BEGIN
      SELECT RAISE(ABORT, 'personal data are erased once');
    END;
    CREATE TRIGGER personal_remains BEFORE DELETE ON personal BEGIN
      SELECT RAISE(ABORT, 'an entry of personal data cannot be removed');
    END;
    """)
