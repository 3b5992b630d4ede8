-- What a supplier delivered, by day.
CREATE INDEX goods_by_supplier ON goods (supplier, day) WHERE state = 1;
