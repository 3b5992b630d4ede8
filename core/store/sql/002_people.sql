-- Projections of people, and the PINs' verifiers.
CREATE TABLE staff (
    staff BLOB PRIMARY KEY CHECK (length(staff) = 16),
    seq INTEGER NOT NULL,
    staff_no TEXT NOT NULL UNIQUE CHECK (staff_no <> ''),
    -- Unique too, but two people may change names in one import, so the service watches over it.
    name TEXT NOT NULL CHECK (name <> ''),
    post INTEGER NOT NULL,
    employer INTEGER NOT NULL,
    roles INTEGER NOT NULL,
    hired INTEGER,
    left_on INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX staff_by_name ON staff (name);

CREATE TABLE certificate (
    seq INTEGER PRIMARY KEY,
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    number TEXT NOT NULL,
    issuer TEXT NOT NULL,
    issued INTEGER NOT NULL,
    expires INTEGER NOT NULL CHECK (expires >= issued),
    photo BLOB CHECK (photo IS NULL OR length(photo) = 32)
) STRICT;
CREATE INDEX certificate_by_staff ON certificate (staff, expires);

CREATE TABLE roster (
    day INTEGER NOT NULL,
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    shift INTEGER NOT NULL CHECK (shift BETWEEN 1 AND 4),
    seq INTEGER NOT NULL,
    PRIMARY KEY (day, staff)
) STRICT, WITHOUT ROWID;

CREATE TABLE badge (
    staff BLOB PRIMARY KEY CHECK (length(staff) = 16),
    fingerprint BLOB NOT NULL UNIQUE CHECK (length(fingerprint) = 32),
    seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE school_class (
    class BLOB PRIMARY KEY CHECK (length(class) = 16),
    seq INTEGER NOT NULL,
    first_seq INTEGER NOT NULL,
    name TEXT NOT NULL,
    grade TEXT NOT NULL,
    enrolled INTEGER NOT NULL CHECK (enrolled >= 0),
    boarders INTEGER NOT NULL CHECK (boarders BETWEEN 0 AND enrolled)
) STRICT, WITHOUT ROWID;

-- Not a projection: no record holds it and no rebuild touches it. `failures` counts the attempts charged since the
-- last success; boot and monotonic time say when the last one was.
CREATE TABLE credential (
    staff BLOB PRIMARY KEY CHECK (length(staff) = 16),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    verifier BLOB NOT NULL CHECK (length(verifier) = 32),
    passes INTEGER NOT NULL CHECK (passes > 0),
    memory_bytes INTEGER NOT NULL CHECK (memory_bytes > 0),
    failures INTEGER NOT NULL CHECK (failures >= 0),
    charged_boot BLOB NOT NULL CHECK (length(charged_boot) = 16),
    charged_monotonic INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
