-- Supporting logs of all types in one table, and the three reviews.
CREATE TABLE log_entry (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE CHECK (length(record) = 16),
    log BLOB NOT NULL CHECK (length(log) = 16),
    type INTEGER NOT NULL,
    day INTEGER NOT NULL,
    meal INTEGER,
    subject TEXT NOT NULL,
    subject_key TEXT NOT NULL,
    choice INTEGER,
    reading INTEGER,
    verdict INTEGER NOT NULL,
    happened_at INTEGER NOT NULL,
    due_at INTEGER,
    running INTEGER NOT NULL CHECK (running IN (0, 1)),
    ended_at INTEGER,
    ended_seq INTEGER,
    ended_verdict INTEGER,
    doer BLOB NOT NULL CHECK (length(doer) = 16),
    needs_second INTEGER NOT NULL CHECK (needs_second IN (0, 1)),
    second BLOB CHECK (length(second) = 16),
    second_seq INTEGER,
    late INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    note TEXT NOT NULL,
    corrects INTEGER,
    state INTEGER NOT NULL CHECK (state IN (1, 2, 3))
) STRICT;
CREATE INDEX log_entry_of_log ON log_entry (log, seq);
CREATE INDEX log_entry_of_day ON log_entry (day, type, seq);
CREATE INDEX log_entry_of_type ON log_entry (type, day DESC, seq DESC);
CREATE INDEX log_entry_running ON log_entry (happened_at) WHERE running = 1 AND state = 1;
CREATE INDEX log_entry_unsigned ON log_entry (seq)
    WHERE needs_second = 1 AND second IS NULL AND running = 0 AND state = 1;
CREATE INDEX log_entry_bad_reading ON log_entry (subject_key, happened_at)
    WHERE type = 3 AND verdict = 3 AND state = 1;
CREATE INDEX log_entry_ended ON log_entry (ended_seq) WHERE ended_seq IS NOT NULL;
CREATE INDEX log_entry_seconded ON log_entry (second_seq) WHERE second_seq IS NOT NULL;

CREATE TABLE day_control (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE CHECK (length(record) = 16),
    day INTEGER NOT NULL,
    items INTEGER NOT NULL,
    exceptions INTEGER NOT NULL,
    problems INTEGER NOT NULL,
    zero_risk INTEGER NOT NULL,
    officer BLOB NOT NULL CHECK (length(officer) = 16),
    controlled_at INTEGER NOT NULL,
    state INTEGER NOT NULL CHECK (state IN (1, 2))
) STRICT;
CREATE INDEX day_control_of_day ON day_control (day, seq);

CREATE TABLE period_review (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE CHECK (length(record) = 16),
    months INTEGER NOT NULL CHECK (months IN (0, 1)),
    first INTEGER NOT NULL,
    reviewer BLOB NOT NULL CHECK (length(reviewer) = 16),
    reviewed_at INTEGER NOT NULL,
    state INTEGER NOT NULL CHECK (state IN (1, 2))
) STRICT;
CREATE INDEX period_review_of ON period_review (months, first, seq);
