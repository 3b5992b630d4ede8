-- Meal counts: what a class or group reported for a meal, how many were served, what was handed out to them.
-- `class` is 16 zero bytes for a group that is no class.
CREATE TABLE meal_report (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    day INTEGER NOT NULL,
    meal INTEGER NOT NULL,
    diners INTEGER NOT NULL,
    class BLOB NOT NULL CHECK (length(class) = 16),
    enrolled INTEGER NOT NULL CHECK (enrolled >= 0),
    reported INTEGER NOT NULL CHECK (reported >= 0),
    absent INTEGER,
    special_diet INTEGER,
    counter BLOB NOT NULL,
    happened_at INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    late INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    replaces INTEGER,  -- seq of the line that this one stands for
    -- 1 standing, 2 taken back, 3 replaced (struck through, a newer line stands for it)
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 3)
) STRICT;
CREATE INDEX meal_report_by_day ON meal_report (day, meal, diners, class);
CREATE UNIQUE INDEX meal_report_standing ON meal_report (day, meal, diners, class) WHERE state = 1;

CREATE TABLE meal_serving (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    day INTEGER NOT NULL,
    meal INTEGER NOT NULL,
    diners INTEGER NOT NULL,
    class BLOB NOT NULL CHECK (length(class) = 16),
    enrolled INTEGER NOT NULL CHECK (enrolled >= 0),
    served INTEGER NOT NULL CHECK (served >= 0),
    subsidised INTEGER CHECK (subsidised IS NULL OR subsidised BETWEEN 0 AND served),
    source INTEGER NOT NULL,
    difference INTEGER,
    counter BLOB NOT NULL,
    happened_at INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    effective_at INTEGER NOT NULL,
    late INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    replaces INTEGER,
    confirmer BLOB,
    confirmed_at INTEGER,
    confirmed_seq INTEGER,
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 3),
    CHECK (diners <> 1 OR served <= enrolled)
) STRICT;
CREATE INDEX meal_serving_by_day ON meal_serving (day, meal, diners, class);
CREATE UNIQUE INDEX meal_serving_standing ON meal_serving (day, meal, diners, class) WHERE state = 1;
CREATE INDEX meal_serving_of_diners ON meal_serving (diners, class, meal, day) WHERE state = 1;
CREATE INDEX meal_serving_of_meal ON meal_serving (meal, day) WHERE state = 1;
CREATE INDEX meal_serving_confirmed ON meal_serving (confirmed_seq) WHERE confirmed_seq IS NOT NULL;

CREATE TABLE item_handed (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    day INTEGER NOT NULL,
    meal INTEGER NOT NULL,
    diners INTEGER NOT NULL,
    class BLOB NOT NULL CHECK (length(class) = 16),
    item INTEGER NOT NULL,
    lot BLOB NOT NULL CHECK (length(lot) = 16),
    batch TEXT NOT NULL,
    handed INTEGER NOT NULL CHECK (handed >= 0),
    counter BLOB NOT NULL,
    happened_at INTEGER NOT NULL,
    late INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    replaces INTEGER,
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 3)
) STRICT;
CREATE INDEX item_handed_by_day ON item_handed (day, meal, diners, class);
CREATE UNIQUE INDEX item_handed_standing ON item_handed (day, meal, diners, class, item) WHERE state = 1;
CREATE INDEX item_handed_by_lot ON item_handed (lot, day) WHERE state = 1;

CREATE TABLE meal_cooking (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    day INTEGER NOT NULL,
    meal INTEGER NOT NULL,
    portions INTEGER CHECK (portions IS NULL OR portions >= 0),
    leftover_g INTEGER CHECK (leftover_g IS NULL OR leftover_g >= 0),
    counter BLOB NOT NULL,
    happened_at INTEGER NOT NULL,
    late INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    replaces INTEGER,
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 3)
) STRICT;
CREATE INDEX meal_cooking_by_day ON meal_cooking (day, meal);
CREATE UNIQUE INDEX meal_cooking_standing ON meal_cooking (day, meal) WHERE state = 1;

-- How many pupils of a class get the subsidised meal.
CREATE TABLE class_beneficiaries (
    class BLOB PRIMARY KEY CHECK (length(class) = 16),
    seq INTEGER NOT NULL,
    beneficiaries INTEGER NOT NULL CHECK (beneficiaries >= 0)
) STRICT, WITHOUT ROWID;
