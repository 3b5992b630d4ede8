-- Projections of suspected food-safety incidents. What is known of somebody ill stands in `personal` alone.
CREATE TABLE incident (
    incident BLOB PRIMARY KEY CHECK (length(incident) = 16),
    seq INTEGER NOT NULL,
    record BLOB NOT NULL UNIQUE,
    day INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    since INTEGER NOT NULL,
    started_by BLOB NOT NULL,
    ended_seq INTEGER,
    ended_at INTEGER,
    ended_by BLOB,
    outcome INTEGER,
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_open ON incident (seq) WHERE ended_seq IS NULL;
CREATE INDEX incident_by_seq ON incident (seq);

CREATE TABLE incident_step (
    incident BLOB NOT NULL REFERENCES incident (incident),
    step INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    record BLOB NOT NULL UNIQUE,
    done_at INTEGER NOT NULL,
    done_by BLOB NOT NULL,
    way INTEGER,
    note TEXT NOT NULL,
    PRIMARY KEY (incident, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_patient (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    patient BLOB NOT NULL UNIQUE CHECK (length(patient) = 16),
    incident BLOB NOT NULL REFERENCES incident (incident),
    class BLOB NOT NULL CHECK (length(class) = 16),
    listed_by BLOB NOT NULL,
    -- 1 valid, 2 taken back
    state INTEGER NOT NULL CHECK (state IN (1, 2))
) STRICT;
CREATE INDEX incident_patient_of ON incident_patient (incident, class);
