-- Projections of the menu and of retained samples.
CREATE TABLE dish_name (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    type INTEGER NOT NULL,    -- when it was planned last
    planned INTEGER NOT NULL  -- how often
) STRICT;

CREATE TABLE dish (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    dish BLOB NOT NULL UNIQUE CHECK (length(dish) = 16),
    day INTEGER NOT NULL,
    meal INTEGER NOT NULL,
    name_id INTEGER NOT NULL REFERENCES dish_name (id),
    type INTEGER NOT NULL,
    portions INTEGER NOT NULL,
    line TEXT NOT NULL,
    special_diet INTEGER NOT NULL,
    unplanned INTEGER NOT NULL,
    ingredients TEXT NOT NULL,
    -- 1 planned, 2 excused, 3 withdrawn
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 3),
    excuse INTEGER NOT NULL,
    excuse_note TEXT NOT NULL,
    excuse_seq INTEGER,
    excused_by BLOB
) STRICT;
CREATE INDEX dish_by_day ON dish (day, meal);
CREATE INDEX dish_by_name ON dish (name_id, day);

CREATE TABLE sample (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    sample BLOB NOT NULL CHECK (length(sample) = 16),
    dish BLOB NOT NULL,
    day INTEGER NOT NULL,
    meal INTEGER NOT NULL,
    name_id INTEGER NOT NULL REFERENCES dish_name (id),
    weight_g INTEGER NOT NULL CHECK (weight_g > 0),
    source INTEGER NOT NULL,
    box INTEGER NOT NULL CHECK (box > 0),
    sampled_at INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    effective_at INTEGER NOT NULL,
    late INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    note TEXT NOT NULL,
    sampler BLOB NOT NULL,
    -- 1 taken, 2 stored, 3 disposed, 4 sent, 5 voided, 6 corrected (struck through, a newer line stands for it)
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 6),
    corrects INTEGER,
    supervisor BLOB,
    supervised_at INTEGER,
    supervised_seq INTEGER,
    put_in_at INTEGER,
    stored_seq INTEGER,
    fridge TEXT,
    shelf INTEGER,
    keep_until INTEGER,
    held INTEGER NOT NULL CHECK (held IN (0, 1)),
    hold_reason INTEGER,
    hold_note TEXT,
    hold_at INTEGER,
    hold_by BLOB,
    hold_seq INTEGER,
    ended_at INTEGER,
    ended_seq INTEGER,
    ended_by BLOB,
    witness BLOB,
    method INTEGER,
    sent_unit TEXT,
    sent_officer TEXT,
    sent_document TEXT,
    void_reason INTEGER NOT NULL
) STRICT;
CREATE INDEX sample_by_day ON sample (day, meal);
CREATE INDEX sample_by_dish ON sample (dish);
-- The book reads each of these backwards, newest first, and stops at its limit.
CREATE INDEX sample_by_name ON sample (name_id, day, meal);
CREATE INDEX sample_by_box ON sample (box, day, meal);
CREATE INDEX sample_by_state ON sample (state, day, meal);
CREATE INDEX sample_by_sample ON sample (sample);
CREATE INDEX sample_by_sampler ON sample (sampler, effective_at);
-- One line stands for a sample, and a box holds one live sample at a time.
CREATE UNIQUE INDEX sample_standing ON sample (sample) WHERE state <> 6;
CREATE UNIQUE INDEX sample_in_box ON sample (box) WHERE state IN (1, 2);
CREATE INDEX sample_stored ON sample (keep_until) WHERE state = 2;
CREATE INDEX sample_in_hand ON sample (sampled_at) WHERE state = 1;
CREATE INDEX sample_unsigned ON sample (day, meal) WHERE supervisor IS NULL AND state IN (1, 2, 3, 4);
CREATE INDEX sample_held ON sample (day, meal) WHERE held = 1;
