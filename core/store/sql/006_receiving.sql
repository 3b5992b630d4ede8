-- Projections of deliveries, their signatures and papers, rapid tests, and the stock.
CREATE TABLE delivery (
    delivery BLOB PRIMARY KEY CHECK (length(delivery) = 16),
    seq INTEGER NOT NULL,            -- of its first record
    record BLOB NOT NULL UNIQUE,     -- the one that counts
    day INTEGER NOT NULL,
    source INTEGER NOT NULL,
    supplier BLOB NOT NULL CHECK (length(supplier) = 16),
    note_no TEXT NOT NULL,
    plot TEXT NOT NULL,
    arrived_at INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    entered_by BLOB NOT NULL,
    late INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    note TEXT NOT NULL,
    lines INTEGER NOT NULL CHECK (lines >= 0),  -- standing ones
    -- 1 valid, 2 taken back
    state INTEGER NOT NULL CHECK (state IN (1, 2))
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_by_day ON delivery (day, arrived_at);
CREATE INDEX delivery_by_note ON delivery (supplier, note_no);
CREATE INDEX delivery_empty ON delivery (arrived_at) WHERE lines = 0 AND state = 1;

-- Lines of deliveries. The standing line of a lot holds what is left of it.
CREATE TABLE goods (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    lot BLOB NOT NULL CHECK (length(lot) = 16),
    delivery BLOB NOT NULL REFERENCES delivery (delivery),
    day INTEGER NOT NULL,
    supplier BLOB NOT NULL,
    product BLOB NOT NULL CHECK (length(product) = 16),
    lot_no TEXT NOT NULL,
    produced INTEGER,
    expires INTEGER,
    unit INTEGER NOT NULL,
    noted INTEGER,
    accepted INTEGER NOT NULL CHECK (accepted >= 0),
    rejected INTEGER NOT NULL CHECK (rejected >= 0),
    remaining INTEGER NOT NULL CHECK (remaining BETWEEN 0 AND accepted),
    price INTEGER,
    temperature INTEGER,
    reject_reason INTEGER,
    reject_action INTEGER,
    place TEXT NOT NULL,
    keep_record_until INTEGER,
    override_reason TEXT NOT NULL,
    override_until INTEGER,
    received_at INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    effective_at INTEGER NOT NULL,
    entered_by BLOB NOT NULL,
    late INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    note TEXT NOT NULL,
    signs INTEGER NOT NULL,   -- bits: 1 handler, 2 acceptor, 4 reviewer, 8 deliverer
    proven INTEGER NOT NULL,  -- photo, paper or deliverer's signature of what was refused
    -- 1 standing, 2 taken back, 3 corrected (struck through, a newer line stands for it)
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 3),
    corrects INTEGER
) STRICT;
CREATE INDEX goods_by_delivery ON goods (delivery);
CREATE INDEX goods_by_day ON goods (day);
CREATE INDEX goods_by_lot ON goods (lot);
CREATE INDEX goods_by_product ON goods (product, day) WHERE state = 1;
CREATE UNIQUE INDEX goods_standing ON goods (lot) WHERE state = 1;
CREATE INDEX goods_in_stock ON goods (product) WHERE state = 1 AND remaining > 0;
CREATE INDEX goods_unsigned ON goods (delivery) WHERE state = 1 AND signs & 7 <> 7;
CREATE INDEX goods_unproven ON goods (day) WHERE state = 1 AND rejected > 0 AND proven = 0;
CREATE INDEX goods_refused ON goods (supplier, day) WHERE state = 1 AND rejected > 0;

-- Batch papers that came with a line, or were attached to its lot later.
CREATE TABLE goods_paper (
    lot BLOB NOT NULL,
    paper BLOB NOT NULL CHECK (length(paper) = 16),
    seq INTEGER NOT NULL,  -- of the record that named it
    PRIMARY KEY (lot, paper)
) STRICT, WITHOUT ROWID;
CREATE INDEX goods_paper_by_paper ON goods_paper (paper);
CREATE INDEX goods_paper_by_seq ON goods_paper (seq);

-- Papers to follow. Open while no record attached one.
CREATE TABLE paper_duty (
    lot BLOB NOT NULL,
    kind INTEGER NOT NULL,
    since INTEGER NOT NULL,
    attached_seq INTEGER,
    PRIMARY KEY (lot, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_duty_open ON paper_duty (lot) WHERE attached_seq IS NULL;
CREATE INDEX paper_duty_by_seq ON paper_duty (attached_seq);

-- Who signed which line, in which role: one signature a role, and a person holds one of the three roles.
CREATE TABLE goods_signature (
    record BLOB NOT NULL CHECK (length(record) = 16),
    role INTEGER NOT NULL,
    delivery BLOB NOT NULL,
    person BLOB NOT NULL,
    signed_at INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (record, role)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX goods_signature_person ON goods_signature (record, person) WHERE role <> 11;
CREATE INDEX goods_signature_by_delivery ON goods_signature (delivery, role);
CREATE INDEX goods_signature_by_seq ON goods_signature (seq);
CREATE INDEX goods_signature_by_role ON goods_signature (role, seq);

-- Holds that have not been released.
CREATE TABLE lot_hold (
    lot BLOB NOT NULL CHECK (length(lot) = 16),
    reason INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    since INTEGER NOT NULL,
    held_by BLOB NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (lot, reason)
) STRICT, WITHOUT ROWID;
CREATE INDEX lot_hold_by_seq ON lot_hold (seq);

CREATE TABLE rapid_test (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    test BLOB NOT NULL UNIQUE CHECK (length(test) = 16),
    day INTEGER NOT NULL,
    lot BLOB NOT NULL,
    item TEXT NOT NULL,
    target TEXT NOT NULL,
    method INTEGER NOT NULL,
    inhibition INTEGER,
    verdict INTEGER NOT NULL,
    retest_of BLOB,
    retested INTEGER NOT NULL CHECK (retested IN (0, 1)),
    action TEXT NOT NULL,
    tester BLOB NOT NULL,
    tested_at INTEGER NOT NULL,
    -- 1 valid, 2 taken back
    state INTEGER NOT NULL CHECK (state IN (1, 2))
) STRICT;
CREATE INDEX rapid_test_by_day ON rapid_test (day);
CREATE INDEX rapid_test_by_lot ON rapid_test (lot);
CREATE INDEX rapid_test_to_repeat ON rapid_test (tested_at)
    WHERE verdict = 2 AND retest_of IS NULL AND retested = 0 AND state = 1;

-- What went out of a lot: issued to a meal or cleared away.
CREATE TABLE outgoing (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    lot BLOB NOT NULL CHECK (length(lot) = 16),
    product BLOB NOT NULL,
    unit INTEGER NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    day INTEGER NOT NULL,
    meal INTEGER,          -- issued to; nothing when cleared
    clear_reason INTEGER,  -- nothing when issued
    clear_action INTEGER,
    happened_at INTEGER NOT NULL,
    signer BLOB NOT NULL,   -- taker of an issue, keeper of a clearing
    witness BLOB NOT NULL,  -- keeper of an issue, witness of a clearing
    -- 1 valid, 2 taken back
    state INTEGER NOT NULL CHECK (state IN (1, 2))
) STRICT;
CREATE INDEX outgoing_by_day ON outgoing (day, meal);
CREATE INDEX outgoing_by_lot ON outgoing (lot);

CREATE TABLE issue_dish (
    seq INTEGER NOT NULL REFERENCES outgoing (seq),
    dish BLOB NOT NULL CHECK (length(dish) = 16),
    PRIMARY KEY (seq, dish)
) STRICT, WITHOUT ROWID;
CREATE INDEX issue_dish_by_dish ON issue_dish (dish);
