-- Projections of the morning check. No health detail stands here: it is read from `personal`, where it can be erased.
CREATE TABLE attendance (
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    day INTEGER NOT NULL,
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 6),
    seq INTEGER NOT NULL,
    PRIMARY KEY (staff, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_day ON attendance (day);

CREATE TABLE morning_check (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE CHECK (length(record) = 16),
    check_id BLOB NOT NULL UNIQUE CHECK (length(check_id) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    day INTEGER NOT NULL,
    session INTEGER NOT NULL,
    retest_of BLOB,
    arrived_at INTEGER NOT NULL,
    happened_at INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    checker BLOB NOT NULL,
    certificate INTEGER NOT NULL,
    computed INTEGER NOT NULL,
    outcome INTEGER NOT NULL CHECK (outcome BETWEEN 1 AND 5),
    seconds_spent INTEGER NOT NULL,
    late INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    -- 1 valid, 2 followed by a retest, 4 taken back
    status INTEGER NOT NULL CHECK (status IN (1, 2, 4))
) STRICT;
CREATE INDEX morning_check_by_day ON morning_check (day, session, seq);
CREATE INDEX morning_check_by_staff ON morning_check (staff, day);
-- The last day on which a check found something.
CREATE INDEX morning_check_abnormal ON morning_check (day) WHERE outcome <> 1;
-- One valid check a person, day and session.
CREATE UNIQUE INDEX morning_check_valid ON morning_check (staff, day, session) WHERE status = 1;

-- Off work from a suspending check until lifted. Taking the check back takes its exclusion with it.
CREATE TABLE exclusion (
    check_id BLOB PRIMARY KEY CHECK (length(check_id) = 16),
    staff BLOB NOT NULL,
    day INTEGER NOT NULL,
    since INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    lifted_at INTEGER,
    lifted_by BLOB,
    lifted_seq INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX exclusion_open ON exclusion (staff) WHERE lifted_at IS NULL;
CREATE INDEX exclusion_by_lifting ON exclusion (lifted_at, day);

CREATE TABLE sheet (
    day INTEGER NOT NULL,
    session INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    closed_at INTEGER NOT NULL,
    officer BLOB NOT NULL,
    cleared INTEGER NOT NULL,
    not_cleared INTEGER NOT NULL,
    away INTEGER NOT NULL,
    PRIMARY KEY (day, session)
) STRICT, WITHOUT ROWID;

-- Who had no state when the sheet was last closed.
CREATE TABLE sheet_unresolved (
    day INTEGER NOT NULL,
    session INTEGER NOT NULL,
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    PRIMARY KEY (day, session, staff)
) STRICT, WITHOUT ROWID;
