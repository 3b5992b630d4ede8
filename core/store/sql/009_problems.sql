-- Problems, and what was done about them.
CREATE TABLE problem (
    problem BLOB PRIMARY KEY CHECK (length(problem) = 16),
    seq INTEGER NOT NULL UNIQUE,
    record BLOB NOT NULL UNIQUE,
    day INTEGER NOT NULL,
    source INTEGER NOT NULL,
    about BLOB NOT NULL CHECK (length(about) = 16),
    what TEXT NOT NULL,
    owner BLOB NOT NULL CHECK (length(owner) = 16),
    due INTEGER NOT NULL,
    raised_at INTEGER NOT NULL,
    raised_by BLOB NOT NULL,
    -- 1 open, 2 followed up, 3 closed, 4 taken back
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 4),
    since INTEGER NOT NULL,  -- raised, or opened again
    answered INTEGER NOT NULL CHECK (answered IN (0, 1)),  -- something was done since then
    followed_by BLOB,        -- who said last that it is done
    ended_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX problem_by_state ON problem (state, due);
CREATE INDEX problem_by_day ON problem (day, seq);
CREATE INDEX problem_by_about ON problem (about);

CREATE TABLE problem_step (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    problem BLOB NOT NULL REFERENCES problem (problem),
    -- 1 done in part, 2 done, 3 rechecked and good, 4 rechecked and open again
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 4),
    words TEXT NOT NULL,
    person BLOB NOT NULL,
    happened_at INTEGER NOT NULL,
    -- 1 valid, 2 taken back
    state INTEGER NOT NULL CHECK (state IN (1, 2))
) STRICT;
CREATE INDEX problem_step_by_problem ON problem_step (problem, seq);
