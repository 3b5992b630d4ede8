-- What a put-in and a disposal must not touch is kept apart from the state: an update rewrites every partial index
-- whose condition names a column that changes, and each is a page more to make durable.
DROP INDEX sample_standing;
DROP INDEX sample_in_box;
DROP INDEX sample_unsigned;
DROP INDEX sample_by_state;
-- 1 stands, 2 voided, 3 struck through by a newer line
ALTER TABLE sample ADD COLUMN line INTEGER NOT NULL DEFAULT 1 CHECK (line BETWEEN 1 AND 3);
-- Whether it fills its box: taken or in the fridge.
ALTER TABLE sample ADD COLUMN boxed INTEGER NOT NULL DEFAULT 1 CHECK (boxed IN (0, 1));
UPDATE sample SET line = CASE state WHEN 5 THEN 2 WHEN 6 THEN 3 ELSE 1 END, boxed = state IN (1, 2);
CREATE UNIQUE INDEX sample_standing ON sample (sample) WHERE line <> 3;
CREATE UNIQUE INDEX sample_in_box ON sample (box) WHERE boxed = 1;
CREATE INDEX sample_unsigned ON sample (day, meal) WHERE supervisor IS NULL AND line = 1;
-- Most lines end as disposed of; the book finds the few others here.
CREATE INDEX sample_otherwise_ended ON sample (state, day, meal) WHERE state IN (4, 5, 6);
