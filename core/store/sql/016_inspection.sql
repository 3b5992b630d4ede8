-- Projections of inspections by an authority, of shelf counts, and of every line that was entered late, corrected, taken
-- back, let in over a block, or excused.
CREATE TABLE inspection (
    inspection BLOB PRIMARY KEY CHECK (length(inspection) = 16),
    seq INTEGER NOT NULL,
    record BLOB NOT NULL UNIQUE,
    opened_at INTEGER NOT NULL,
    opened_by BLOB NOT NULL CHECK (length(opened_by) = 16),
    code_until INTEGER NOT NULL,
    started_record BLOB,
    started_at INTEGER,
    started_boot BLOB,
    started_monotonic INTEGER,
    ends_at INTEGER,
    last_at INTEGER,           -- trusted time of its newest record
    health INTEGER NOT NULL CHECK (health IN (0, 1)),
    counts INTEGER NOT NULL,
    viewed INTEGER NOT NULL,   -- screens and records that were looked at
    remark_record BLOB,
    remark_seq INTEGER,
    ended_at INTEGER,
    how INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX inspection_by_time ON inspection (opened_at);
CREATE INDEX inspection_running ON inspection (seq) WHERE started_at IS NOT NULL AND ended_at IS NULL;

-- What was done in an inspection, in order.
CREATE TABLE inspection_record (
    seq INTEGER PRIMARY KEY,
    inspection BLOB NOT NULL REFERENCES inspection (inspection),
    record BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX inspection_record_of ON inspection_record (inspection, seq);

CREATE TABLE shelf_count (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    inspection BLOB NOT NULL CHECK (length(inspection) = 16),
    counted_at INTEGER NOT NULL,
    counted_by BLOB,           -- nothing = inspectors
    present INTEGER NOT NULL,
    missing INTEGER NOT NULL,
    unknown INTEGER NOT NULL,
    overdue INTEGER NOT NULL
) STRICT;
CREATE INDEX shelf_count_by_time ON shelf_count (counted_at);

-- what: 1 late, 2 corrected, 3 voided, 4 undone at once, 5 let in over a block, 6 excused. `kind` and `record` are those
-- of the line that it is about.
CREATE TABLE deviation (
    seq INTEGER NOT NULL,
    what INTEGER NOT NULL CHECK (what BETWEEN 1 AND 6),
    kind INTEGER NOT NULL,
    record BLOB NOT NULL CHECK (length(record) = 16),
    at INTEGER NOT NULL,
    happened_at INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    note TEXT NOT NULL,
    person BLOB,
    PRIMARY KEY (seq, what)
) STRICT, WITHOUT ROWID;
CREATE INDEX deviation_of ON deviation (what, at, seq);
CREATE INDEX deviation_by_time ON deviation (at, seq);

-- Verifier of the code of the newest inspection. In no record.
CREATE TABLE inspection_code (
    inspection BLOB PRIMARY KEY CHECK (length(inspection) = 16),
    salt BLOB NOT NULL,
    verifier BLOB NOT NULL,
    passes INTEGER NOT NULL,
    memory_bytes INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    charged_boot BLOB NOT NULL CHECK (length(charged_boot) = 16),
    charged_monotonic INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
