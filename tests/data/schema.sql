CREATE INDEX churn_record_of_company ON churn_record (company_id);

CREATE INDEX contact_of_company ON contact (company_id);

CREATE INDEX contract_of_company ON contract (company_id);

CREATE INDEX contract_renewing ON contract (renews_id) WHERE renews_id IS NOT NULL;

CREATE INDEX health_status_event_of_author ON health_status_event (author_id)
    WHERE author_id IS NOT NULL;

CREATE INDEX health_status_event_of_company ON health_status_event (company_id);

CREATE TABLE action (
    seq INTEGER PRIMARY KEY NOT NULL,
    at_ms INTEGER NOT NULL, -- since 1970, UTC
    tz_min INTEGER NOT NULL, -- offset from UTC of whoever wrote
    kind TEXT NOT NULL CHECK (kind IN ('edit', 'import', 'rule', 'undo', 'setup')),
    label TEXT NOT NULL,
    app TEXT NOT NULL,
    schema INTEGER NOT NULL,
    changeset BLOB NOT NULL,
    undo_of INTEGER REFERENCES action (seq),
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
, packing TEXT NOT NULL DEFAULT 'none' CHECK (packing IN ('none', 'zlib'))) STRICT;

CREATE TABLE churn_record (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    day TEXT NOT NULL CHECK (day IS date(day)), -- first day without the service
    reason TEXT NOT NULL,
    is_avoidable INTEGER CHECK (is_avoidable IN (0, 1)),
    note TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE company (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    ref TEXT NOT NULL,
    name TEXT NOT NULL,
    domain TEXT NOT NULL,
    customer_since TEXT CHECK (customer_since IS date(customer_since)),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE company_value (
    company_id INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    value ANY CHECK (value IS NULL OR typeof(value) IN ('integer', 'text')),
    recorded_in INTEGER NOT NULL,
    PRIMARY KEY (company_id, field, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    ref TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    is_user INTEGER NOT NULL CHECK (is_user IN (0, 1)),
    is_key INTEGER NOT NULL CHECK (is_key IN (0, 1)),
    opt_out INTEGER NOT NULL CHECK (opt_out IN (0, 1)),
    since TEXT CHECK (since IS date(since)),
    left_on TEXT CHECK (left_on IS date(left_on)),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE contract (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    ref TEXT NOT NULL,
    name TEXT NOT NULL,
    start_day TEXT NOT NULL CHECK (start_day IS date(start_day)),
    end_day TEXT CHECK (end_day IS date(end_day)), -- last covered day
    auto_renews INTEGER NOT NULL CHECK (auto_renews IN (0, 1)),
    has_ended INTEGER NOT NULL CHECK (has_ended IN (0, 1)),
    is_excluded_from_mrr INTEGER NOT NULL CHECK (is_excluded_from_mrr IN (0, 1)),
    cancelled_on TEXT CHECK (cancelled_on IS date(cancelled_on)),
    renews_id INTEGER REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE contract_line (
    contract_id INTEGER NOT NULL REFERENCES contract (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT NOT NULL,
    is_recurring INTEGER NOT NULL CHECK (is_recurring IN (0, 1)),
    amount INTEGER NOT NULL, -- minor units of the contract's currency
    term_months INTEGER,
    start_day TEXT NOT NULL CHECK (start_day IS date(start_day)),
    end_day TEXT CHECK (end_day IS date(end_day)), -- last covered day
    recorded_in INTEGER NOT NULL,
    PRIMARY KEY (contract_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE health_status_event (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    status TEXT NOT NULL
        CHECK (status IN ('not_set', 'struggling', 'steady', 'healthy', 'thriving')),
    reason TEXT NOT NULL,
    author_id INTEGER REFERENCES team_member (id),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    at_ms INTEGER NOT NULL, -- since 1970, UTC
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE meta (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    book_uuid TEXT NOT NULL,
    created_by TEXT NOT NULL,
    min_reader INTEGER NOT NULL -- the oldest schema whose programs can still read this book
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE team_member (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    ref TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    is_csm INTEGER NOT NULL CHECK (is_csm IN (0, 1)),
    is_account_manager INTEGER NOT NULL CHECK (is_account_manager IN (0, 1)),
    is_manager INTEGER NOT NULL CHECK (is_manager IN (0, 1)),
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TRIGGER action_is_never_deleted BEFORE DELETE ON action
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER action_is_never_updated BEFORE UPDATE ON action
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

