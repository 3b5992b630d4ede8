-- Projections of what was taken out of the terminal.
CREATE TABLE export (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE CHECK (length(record) = 16),
    taken_at INTEGER NOT NULL,
    taken_by BLOB NOT NULL,
    -- the bit of each book's number; 0 is the evidence pack
    books INTEGER NOT NULL CHECK (books >= 0),
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL CHECK (last_day >= first_day),
    format INTEGER NOT NULL,
    target INTEGER NOT NULL,
    place TEXT NOT NULL,
    health INTEGER NOT NULL CHECK (health IN (0, 1)),
    head_size INTEGER NOT NULL,
    head_root BLOB NOT NULL CHECK (length(head_root) = 32)
) STRICT;

CREATE TABLE exported_file (
    seq INTEGER NOT NULL REFERENCES export (seq),
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    pages INTEGER NOT NULL CHECK (pages >= 0),
    PRIMARY KEY (seq, place)
) STRICT, WITHOUT ROWID;
