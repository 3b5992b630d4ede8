-- The ledger, what lies beside it, and the projections of the terminal's own records.
PRAGMA application_id = 1129008199;

CREATE TABLE ledger (
    seq INTEGER PRIMARY KEY CHECK (seq >= 1),
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    kind INTEGER NOT NULL CHECK (kind >= 1),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    entry BLOB NOT NULL
) STRICT;

-- Values behind the commitments in the ledger; the only rows of records that are ever deleted.
CREATE TABLE personal (
    seq INTEGER NOT NULL REFERENCES ledger (seq),
    field TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    value BLOB NOT NULL,
    PRIMARY KEY (seq, field)
) STRICT, WITHOUT ROWID;

-- Signed heads. `compact` holds the roots of the complete subtrees, largest first, so that the next head need not
-- begin at the first record.
CREATE TABLE heads (
    size INTEGER PRIMARY KEY REFERENCES ledger (seq),
    root BLOB NOT NULL CHECK (length(root) = 32),
    compact BLOB NOT NULL CHECK (length(compact) % 32 = 0),
    signed_at INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

-- Starts, jumps and confirmations of the clock.
CREATE TABLE clock_event (
    seq INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    boot BLOB NOT NULL CHECK (length(boot) = 16),
    entered_at INTEGER NOT NULL,
    effective_at INTEGER NOT NULL,
    monotonic_ms INTEGER NOT NULL,
    clock INTEGER NOT NULL CHECK (clock BETWEEN 1 AND 3)
) STRICT;
CREATE INDEX clock_event_by_boot ON clock_event (boot, seq);

CREATE TABLE site_config (
    seq INTEGER PRIMARY KEY,
    configured_at INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;

CREATE TABLE rule_pack (
    seq INTEGER PRIMARY KEY,
    adopted_at INTEGER NOT NULL,
    version TEXT NOT NULL,
    pack_toml TEXT NOT NULL,
    site_toml TEXT NOT NULL
) STRICT;

CREATE TABLE day_closed (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE CHECK (length(record) = 16),
    day INTEGER NOT NULL,
    closed_at INTEGER NOT NULL,
    closed_by BLOB,
    dishes INTEGER NOT NULL,
    sampled INTEGER NOT NULL,
    excused INTEGER NOT NULL,
    checked INTEGER NOT NULL,
    rostered INTEGER NOT NULL,
    late_entries INTEGER NOT NULL
) STRICT;
CREATE INDEX day_closed_by_day ON day_closed (day, seq);

-- Gaps that were accepted when the day was closed.
CREATE TABLE day_gap (
    seq INTEGER NOT NULL REFERENCES day_closed (seq),
    position INTEGER NOT NULL,
    gap TEXT NOT NULL,
    PRIMARY KEY (seq, position)
) STRICT, WITHOUT ROWID;

-- Every record that corrects, voids or undoes another. relation: 1 corrects, 2 voids, 3 undoes.
CREATE TABLE record_mark (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL CHECK (length(record) = 16),
    relation INTEGER NOT NULL CHECK (relation BETWEEN 1 AND 3),
    reason INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX record_mark_by_record ON record_mark (record, seq);
