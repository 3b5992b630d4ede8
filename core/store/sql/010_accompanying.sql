-- Accompanying meals, their duty roster and excuses, and guests.
CREATE TABLE accompanied (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    day INTEGER NOT NULL,
    meal INTEGER NOT NULL,
    person BLOB NOT NULL CHECK (length(person) = 16),
    capacity INTEGER NOT NULL,
    responsible INTEGER NOT NULL CHECK (responsible IN (0, 1)),
    place TEXT NOT NULL,
    seat BLOB NOT NULL CHECK (length(seat) = 16),
    arrived_at INTEGER NOT NULL,
    eaten_at INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    late INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    note TEXT NOT NULL,
    bad INTEGER NOT NULL CHECK (bad >= 0),  -- answers before the meal that were no
    worst INTEGER NOT NULL,                 -- grade
    voices TEXT NOT NULL,
    adverse TEXT NOT NULL,
    -- 1 standing, 2 taken back, 3 corrected (struck through, a newer record stands for it)
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 3),
    corrects INTEGER
) STRICT;
CREATE INDEX accompanied_by_day ON accompanied (day, meal);
CREATE UNIQUE INDEX accompanied_once ON accompanied (day, meal, person) WHERE state = 1;
CREATE INDEX accompanied_by_person ON accompanied (person, seq) WHERE state = 1;

CREATE TABLE accompany_plan (
    day INTEGER NOT NULL,
    meal INTEGER NOT NULL,
    place INTEGER NOT NULL,  -- in the list, from 0
    person BLOB NOT NULL CHECK (length(person) = 16),
    seq INTEGER NOT NULL,
    PRIMARY KEY (day, meal, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE accompany_excuse (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    day INTEGER NOT NULL,
    meal INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    note TEXT NOT NULL,
    person BLOB NOT NULL,
    excused_at INTEGER NOT NULL,
    -- 1 valid, 2 taken back
    state INTEGER NOT NULL CHECK (state IN (1, 2))
) STRICT;
CREATE UNIQUE INDEX accompany_excuse_once ON accompany_excuse (day, meal) WHERE state = 1;

CREATE TABLE guest (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    guest BLOB NOT NULL UNIQUE CHECK (length(guest) = 16),
    day INTEGER NOT NULL,
    meal INTEGER NOT NULL,
    capacity INTEGER NOT NULL,
    name TEXT NOT NULL,
    seat BLOB NOT NULL CHECK (length(seat) = 16),
    happened_at INTEGER NOT NULL,
    worst INTEGER NOT NULL,
    voices TEXT NOT NULL,
    adverse TEXT NOT NULL,
    -- 1 valid, 2 taken back
    state INTEGER NOT NULL CHECK (state IN (1, 2))
) STRICT;
CREATE INDEX guest_by_day ON guest (day, meal);

-- The verifier of a day's code, and the attempts charged against it. Not a projection: it is in no record.
CREATE TABLE guest_code (
    day INTEGER PRIMARY KEY,
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    verifier BLOB NOT NULL CHECK (length(verifier) = 32),
    passes INTEGER NOT NULL CHECK (passes > 0),
    memory_bytes INTEGER NOT NULL CHECK (memory_bytes > 0),
    failures INTEGER NOT NULL CHECK (failures >= 0),
    charged_boot BLOB NOT NULL CHECK (length(charged_boot) = 16),
    charged_monotonic INTEGER NOT NULL
) STRICT;
