-- What rules said of a record when it was made, beside what it says itself.
CREATE TABLE finding (
    seq INTEGER NOT NULL,
    rule TEXT NOT NULL,
    record BLOB NOT NULL CHECK (length(record) = 16),
    effective_at INTEGER NOT NULL,
    PRIMARY KEY (seq, rule)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_by_time ON finding (effective_at, seq);
