-- Who looked at a rapid test beside its tester.
CREATE TABLE test_review (
    test BLOB PRIMARY KEY CHECK (length(test) = 16),
    seq INTEGER NOT NULL,
    reviewer BLOB NOT NULL CHECK (length(reviewer) = 16),
    reviewed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX test_review_by_seq ON test_review (seq);
