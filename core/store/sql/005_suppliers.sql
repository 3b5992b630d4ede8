-- Projections of suppliers, their papers, and products.
CREATE TABLE supplier (
    supplier BLOB PRIMARY KEY CHECK (length(supplier) = 16),
    seq INTEGER NOT NULL,
    -- Unique too, but two suppliers may change names in one import, so the service watches over it.
    name TEXT NOT NULL CHECK (name <> ''),
    credit_code TEXT NOT NULL,
    type INTEGER NOT NULL,
    address TEXT NOT NULL,
    contact TEXT NOT NULL,
    phone TEXT NOT NULL,
    goods INTEGER NOT NULL  -- one bit a class of goods
) STRICT, WITHOUT ROWID;
CREATE INDEX supplier_by_name ON supplier (name);
CREATE INDEX supplier_by_credit_code ON supplier (credit_code);

-- Where a supplier stood on the list; the newest line counts.
CREATE TABLE supplier_listing (
    seq INTEGER PRIMARY KEY,
    supplier BLOB NOT NULL CHECK (length(supplier) = 16),
    state INTEGER NOT NULL,
    reason TEXT NOT NULL,
    until INTEGER,
    breach_checked_on INTEGER,
    listed_at INTEGER NOT NULL,
    listed_by BLOB
) STRICT;
CREATE INDEX supplier_listing_by_supplier ON supplier_listing (supplier, seq);

CREATE TABLE paper (
    seq INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    paper BLOB NOT NULL CHECK (length(paper) = 16),
    supplier BLOB NOT NULL CHECK (length(supplier) = 16),
    kind INTEGER NOT NULL,
    batch INTEGER NOT NULL CHECK (batch IN (0, 1)),
    number TEXT NOT NULL,
    plain_number TEXT NOT NULL,  -- as compared: ASCII, capitals, no blanks
    holder TEXT NOT NULL,
    scope TEXT NOT NULL,
    issued INTEGER,
    expires INTEGER,
    lot TEXT NOT NULL,
    covers_g INTEGER,
    code BLOB NOT NULL,
    sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),
    filed_at INTEGER NOT NULL,
    filed_by BLOB,
    verify_state INTEGER NOT NULL,
    verify_note TEXT NOT NULL,
    verified_at INTEGER,
    verified_by BLOB,
    voided INTEGER NOT NULL CHECK (voided IN (0, 1))
) STRICT;
-- One standing paper an id.
CREATE UNIQUE INDEX paper_standing ON paper (paper) WHERE voided = 0;
CREATE INDEX paper_by_supplier ON paper (supplier, batch, seq);
CREATE INDEX paper_by_number ON paper (kind, plain_number) WHERE voided = 0 AND plain_number <> '';
CREATE INDEX paper_of_suppliers ON paper (supplier, kind) WHERE voided = 0 AND batch = 0;
CREATE INDEX paper_ending ON paper (expires) WHERE voided = 0 AND batch = 0 AND expires IS NOT NULL;

CREATE TABLE paper_photo (
    seq INTEGER NOT NULL,
    page INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (seq, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE product (
    product BLOB PRIMARY KEY CHECK (length(product) = 16),
    seq INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    spec TEXT NOT NULL,
    goods INTEGER NOT NULL,
    storage INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    unit_g INTEGER CHECK (unit_g > 0),
    life_days INTEGER CHECK (life_days > 0),
    maker TEXT NOT NULL,
    maker_address TEXT NOT NULL,
    maker_phone TEXT NOT NULL,
    listed INTEGER NOT NULL CHECK (listed IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX product_by_name ON product (name, spec);

-- A code may pass from one product to another in one import, so the service watches over its being unique.
CREATE TABLE product_gtin (
    gtin TEXT NOT NULL CHECK (length(gtin) = 14),
    product BLOB NOT NULL CHECK (length(product) = 16),
    position INTEGER NOT NULL,
    PRIMARY KEY (gtin, product)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_gtin_by_product ON product_gtin (product, position);

-- How often it was bought: lines of deliveries, corrections and taken-back lines left out.
CREATE TABLE product_bought (
    product BLOB PRIMARY KEY CHECK (length(product) = 16),
    times INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
