CREATE INDEX account_group_company_of_company ON account_group_company (company_id);

CREATE INDEX account_group_company_of_group ON account_group_company (group_id);

CREATE INDEX account_group_manager_of_group ON account_group_manager (group_id);

CREATE INDEX account_group_manager_of_member ON account_group_manager (member_id);

CREATE INDEX advocacy_of_company ON advocacy (company_id);

CREATE INDEX advocacy_of_contact ON advocacy (contact_id)
    WHERE contact_id IS NOT NULL;

CREATE INDEX assessment_item_of_template ON assessment_item (template_id);

CREATE INDEX assessment_result_of_company ON assessment_result (company_id);

CREATE INDEX assessment_result_of_item ON assessment_result (item_id);

CREATE INDEX automation_run_of_company ON automation_run (company_id)
    WHERE company_id IS NOT NULL;

CREATE INDEX automation_run_of_rule ON automation_run (rule_id);

CREATE INDEX award_entry_of_tier ON award_entry (tier_id);

CREATE INDEX churn_reason_of_parent ON churn_reason (parent_id)
    WHERE parent_id IS NOT NULL;

CREATE INDEX churn_record_of_company ON churn_record (company_id);

CREATE INDEX company_of_parent ON company (parent_id)
    WHERE parent_id IS NOT NULL;

CREATE INDEX company_stack_of_company ON company_stack (company_id);

CREATE INDEX company_stack_of_item ON company_stack (item_id);

CREATE INDEX company_tag_of_company ON company_tag (company_id);

CREATE INDEX contact_of_company ON contact (company_id);

CREATE INDEX contract_line_of_item ON contract_line (item_id)
    WHERE item_id IS NOT NULL;

CREATE INDEX contract_of_company ON contract (company_id);

CREATE INDEX contract_renewing ON contract (renews_id) WHERE renews_id IS NOT NULL;

CREATE INDEX feature_use_day_of_feature ON feature_use_day (feature_id);

CREATE INDEX feature_use_month_of_feature ON feature_use_month (feature_id);

CREATE INDEX feedback_request_of_contact ON feedback_request (contact_id);

CREATE INDEX feedback_response_of_company ON feedback_response (company_id);

CREATE INDEX feedback_response_of_contact ON feedback_response (contact_id)
    WHERE contact_id IS NOT NULL;

CREATE INDEX feedback_response_of_request ON feedback_response (request_id)
    WHERE request_id IS NOT NULL;

CREATE INDEX goal_of_company ON goal (company_id);

CREATE INDEX goal_of_opportunity ON goal (opportunity_id)
    WHERE opportunity_id IS NOT NULL;

CREATE INDEX health_status_event_of_author ON health_status_event (author_id)
    WHERE author_id IS NOT NULL;

CREATE INDEX health_status_event_of_company ON health_status_event (company_id);

CREATE INDEX health_status_event_of_interaction ON health_status_event (interaction_id)
    WHERE interaction_id IS NOT NULL;

CREATE INDEX interaction_contact_of_contact ON interaction_contact (contact_id);

CREATE INDEX interaction_contact_of_interaction ON interaction_contact (interaction_id);

CREATE INDEX interaction_of_author ON interaction (author_id)
    WHERE author_id IS NOT NULL;

CREATE INDEX interaction_of_company ON interaction (company_id);

CREATE INDEX metric_value_of_company ON metric_value (company_id);

CREATE INDEX metric_value_of_metric ON metric_value (metric_id);

CREATE INDEX notification_of_company ON notification (company_id)
    WHERE company_id IS NOT NULL;

CREATE INDEX opportunity_of_company ON opportunity (company_id);

CREATE INDEX opportunity_of_item ON opportunity (item_id)
    WHERE item_id IS NOT NULL;

CREATE INDEX opportunity_of_owner ON opportunity (owner_id)
    WHERE owner_id IS NOT NULL;

CREATE INDEX outbox_message_of_company ON outbox_message (company_id)
    WHERE company_id IS NOT NULL;

CREATE INDEX outbox_message_of_contact ON outbox_message (contact_id)
    WHERE contact_id IS NOT NULL;

CREATE INDEX outbox_message_of_template ON outbox_message (template_id)
    WHERE template_id IS NOT NULL;

CREATE INDEX renewal_of_contract ON renewal (contract_id);

CREATE INDEX review_entry_of_member ON review_entry (member_id)
    WHERE member_id IS NOT NULL;

CREATE INDEX risk_flag_of_author ON risk_flag (author_id)
    WHERE author_id IS NOT NULL;

CREATE INDEX risk_flag_of_company ON risk_flag (company_id);

CREATE INDEX score_model_of_author ON score_model (author_id)
    WHERE author_id IS NOT NULL;

CREATE INDEX score_snapshot_of_company ON score_snapshot (company_id);

CREATE INDEX score_snapshot_of_model ON score_snapshot (model_id)
    WHERE model_id IS NOT NULL;

CREATE INDEX score_weight_of_metric ON score_weight (metric_id);

CREATE INDEX score_weight_of_model ON score_weight (model_id);

CREATE INDEX sentiment_entry_of_author ON sentiment_entry (author_id)
    WHERE author_id IS NOT NULL;

CREATE INDEX sentiment_entry_of_company ON sentiment_entry (company_id);

CREATE INDEX stack_item_tag_of_item ON stack_item_tag (item_id);

CREATE INDEX stack_item_tag_of_tag ON stack_item_tag (tag_id);

CREATE INDEX target_of_group ON target (group_id)
    WHERE group_id IS NOT NULL;

CREATE INDEX target_of_member ON target (member_id)
    WHERE member_id IS NOT NULL;

CREATE INDEX task_of_assignee ON task (assignee_id)
    WHERE assignee_id IS NOT NULL;

CREATE INDEX task_of_company ON task (company_id)
    WHERE company_id IS NOT NULL;

CREATE INDEX task_of_origin ON task (origin_id)
    WHERE origin_id IS NOT NULL;

CREATE INDEX ticket_of_company ON ticket (company_id);

CREATE INDEX ticket_of_contact ON ticket (contact_id)
    WHERE contact_id IS NOT NULL;

CREATE TABLE account_group (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    ref TEXT NOT NULL,
    name TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE account_group_company (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    group_id INTEGER NOT NULL REFERENCES account_group (id),
    company_id INTEGER NOT NULL REFERENCES company (id),
    from_day TEXT CHECK (from_day IS date(from_day)),
    until_day TEXT CHECK (until_day IS date(until_day)),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE account_group_manager (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    group_id INTEGER NOT NULL REFERENCES account_group (id),
    member_id INTEGER NOT NULL REFERENCES team_member (id),
    from_day TEXT CHECK (from_day IS date(from_day)),
    until_day TEXT CHECK (until_day IS date(until_day)),
    recorded_in INTEGER NOT NULL
) STRICT;

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
, packing TEXT NOT NULL DEFAULT 'none'
    CHECK (packing IN ('none', 'zlib'))) STRICT;

CREATE TABLE advocacy (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    contact_id INTEGER REFERENCES contact (id),
    kind TEXT NOT NULL
        CHECK (kind IN ('case_study', 'referral', 'reference', 'review')),
    state TEXT NOT NULL
        CHECK (state IN ('candidate', 'asked', 'agreed', 'done', 'declined')),
    day TEXT NOT NULL CHECK (day IS date(day)),
    note TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE assessment_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    template_id INTEGER NOT NULL REFERENCES assessment_template (id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    possible REAL NOT NULL,
    weight REAL NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE assessment_result (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    item_id INTEGER NOT NULL REFERENCES assessment_item (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    earned REAL NOT NULL,
    note TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE assessment_template (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE automation_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL,
    trigger_json TEXT NOT NULL,
    condition_json TEXT NOT NULL,
    actions_json TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE automation_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    rule_id INTEGER NOT NULL REFERENCES automation_rule (id),
    company_id INTEGER REFERENCES company (id),
    at_ms INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    action_seq INTEGER,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE award_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    tier_id INTEGER NOT NULL REFERENCES award_tier (id),
    reached_on TEXT NOT NULL CHECK (reached_on IS date(reached_on)),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE award_tier (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    award TEXT NOT NULL,
    customers INTEGER NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE churn_reason (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL,
    parent_id INTEGER REFERENCES churn_reason (id) DEFERRABLE INITIALLY DEFERRED,
    is_avoidable INTEGER CHECK (is_avoidable IN (0, 1)),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE churn_record (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    day TEXT NOT NULL CHECK (day IS date(day)), -- first day without the service
    reason TEXT NOT NULL,
    is_avoidable INTEGER CHECK (is_avoidable IN (0, 1)),
    note TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
, type TEXT
    CHECK (type IN ('cancelled', 'not_renewed', 'downgraded'))) STRICT;

CREATE TABLE company (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    ref TEXT NOT NULL,
    name TEXT NOT NULL,
    domain TEXT NOT NULL,
    customer_since TEXT CHECK (customer_since IS date(customer_since)),
    recorded_in INTEGER NOT NULL
, parent_id INTEGER REFERENCES company (id)
    DEFERRABLE INITIALLY DEFERRED, currency TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]')) STRICT;

CREATE TABLE company_stack (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    item_id INTEGER NOT NULL REFERENCES stack_item (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    is_applicable INTEGER NOT NULL CHECK (is_applicable IN (0, 1)),
    alignment TEXT NOT NULL
        CHECK (alignment IN ('not_aligned', 'supported', 'aligned')),
    current_product TEXT NOT NULL,
    is_in_agreement INTEGER NOT NULL CHECK (is_in_agreement IN (0, 1)),
    note TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE company_tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    tag TEXT NOT NULL,
    from_day TEXT CHECK (from_day IS date(from_day)),
    until_day TEXT CHECK (until_day IS date(until_day)),
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
, seats INTEGER) STRICT;

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
    recorded_in INTEGER NOT NULL, item_id INTEGER REFERENCES stack_item (id),
    PRIMARY KEY (contract_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE email_template (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE export_preset (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE feature (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    ref TEXT NOT NULL,
    name TEXT NOT NULL,
    area TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE feature_use_day (
    company_id INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL, -- 0: the company as a whole
    feature_id INTEGER NOT NULL REFERENCES feature (id) ON DELETE CASCADE,
    day TEXT NOT NULL CHECK (day IS date(day)),
    uses INTEGER NOT NULL CHECK (uses >= 0),
    minutes INTEGER CHECK (minutes >= 0),
    recorded_in INTEGER NOT NULL,
    PRIMARY KEY (company_id, contact_id, feature_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE feature_use_month (
    company_id INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL,
    feature_id INTEGER NOT NULL REFERENCES feature (id) ON DELETE CASCADE,
    month TEXT NOT NULL CHECK (month || '-01' IS date(month || '-01')),
    days BLOB NOT NULL CHECK (length(days) = 124), -- 31 pairs of uses and minutes, 16 bits each
    PRIMARY KEY (company_id, contact_id, feature_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE feedback_request (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    kind TEXT NOT NULL
        CHECK (kind IN ('nps', 'csat', 'happiness')),
    due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
    created_on TEXT NOT NULL CHECK (created_on IS date(created_on)),
    exported_on TEXT CHECK (exported_on IS date(exported_on)),
    sent_on TEXT CHECK (sent_on IS date(sent_on)),
    state TEXT NOT NULL
        CHECK (state IN ('due', 'drafted', 'exported', 'sent', 'answered', 'expired', 'cancelled')),
    origin TEXT NOT NULL
        CHECK (origin IN ('schedule', 'hand', 'rule')),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE feedback_response (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    contact_id INTEGER REFERENCES contact (id),
    request_id INTEGER REFERENCES feedback_request (id),
    ref TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    kind TEXT NOT NULL
        CHECK (kind IN ('nps', 'csat', 'happiness')),
    value INTEGER CHECK ((kind = 'nps' AND value BETWEEN 0 AND 10) OR (kind = 'csat' AND value BETWEEN 1 AND 5) OR value IS NULL),
    level TEXT
        CHECK (level IN ('no_feedback', 'not_happy', 'neutral', 'happy', 'very_happy')),
    comment TEXT NOT NULL,
    channel TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE fx_rate (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    day TEXT NOT NULL CHECK (day IS date(day)),
    billionths INTEGER NOT NULL CHECK (billionths > 0),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE goal (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    title TEXT NOT NULL,
    metric TEXT NOT NULL,
    baseline REAL,
    target REAL,
    current_value REAL,
    due_on TEXT CHECK (due_on IS date(due_on)),
    status TEXT NOT NULL
        CHECK (status IN ('planned', 'on_track', 'at_risk', 'reached', 'missed', 'dropped')),
    next_step TEXT NOT NULL,
    opportunity_id INTEGER REFERENCES opportunity (id),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE health_status_event (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    status TEXT NOT NULL
        CHECK (status IN ('not_set', 'struggling', 'steady', 'healthy', 'thriving')),
    reason TEXT NOT NULL,
    author_id INTEGER REFERENCES team_member (id),
    recorded_in INTEGER NOT NULL
, note TEXT NOT NULL DEFAULT '', interaction_id INTEGER REFERENCES interaction (id)) STRICT;

CREATE TABLE help_vote (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    topic TEXT NOT NULL,
    is_helpful INTEGER NOT NULL CHECK (is_helpful IN (0, 1)),
    comment TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
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
, source TEXT NOT NULL DEFAULT '', mapping TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE interaction (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    ref TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    type TEXT NOT NULL
        CHECK (type IN ('note', 'call', 'meeting', 'email', 'check_in', 'review', 'training', 'observation')),
    direction TEXT
        CHECK (direction IN ('ours', 'theirs')),
    author_id INTEGER REFERENCES team_member (id),
    attended INTEGER CHECK (attended IN (0, 1)),
    text TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE interaction_contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    interaction_id INTEGER NOT NULL REFERENCES interaction (id),
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE login_day (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    day TEXT NOT NULL CHECK (day IS date(day)),
    count INTEGER NOT NULL CHECK (count > 0),
    recorded_in INTEGER NOT NULL,
    PRIMARY KEY (contact_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE login_month (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    month TEXT NOT NULL CHECK (month || '-01' IS date(month || '-01')),
    days INTEGER NOT NULL, -- a bit for each day with a login, the lowest for the first
    PRIMARY KEY (contact_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    book_uuid TEXT NOT NULL,
    created_by TEXT NOT NULL,
    min_reader INTEGER NOT NULL -- the oldest schema whose programs can still read this book
) STRICT;

CREATE TABLE metric_definition (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    ref TEXT NOT NULL,
    family TEXT NOT NULL
        CHECK (family IN ('health', 'effort', 'cs')),
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    icon TEXT NOT NULL,
    source TEXT NOT NULL
        CHECK (source IN ('manual', 'csat', 'nps', 'happiness', 'assessment', 'sentiment', 'stack_alignment', 'support_hours', 'tickets', 'locations', 'employees', 'sla_level', 'usage', 'adoption', 'engagement', 'health_score', 'health_status', 'renewals')),
    parameters TEXT NOT NULL,
    maximum REAL NOT NULL CHECK (maximum > 0.0),
    direction TEXT NOT NULL
        CHECK (direction IN ('higher_is_better', 'lower_is_better')),
    weight REAL NOT NULL CHECK (weight >= 0.0),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE metric_value (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    metric_id INTEGER NOT NULL REFERENCES metric_definition (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    raw REAL,
    is_applicable INTEGER NOT NULL CHECK (is_applicable IN (0, 1)),
    note TEXT NOT NULL,
    source_ref TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE notification (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL
        CHECK (kind IN ('upsell_opportunity', 'risk_alert', 'upcoming_renewal', 'happiness_drop', 'negative_feedback', 'high_value_red', 'check_in_overdue', 'award_reached', 'data_stale')),
    company_id INTEGER REFERENCES company (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    text TEXT NOT NULL,
    dedupe_key TEXT NOT NULL,
    is_read INTEGER NOT NULL CHECK (is_read IN (0, 1)),
    snoozed_until TEXT CHECK (snoozed_until IS date(snoozed_until)),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE opportunity (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    ref TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL
        CHECK (kind IN ('upsell', 'cross_sell', 'stack_alignment', 'renewal_uplift')),
    item_id INTEGER REFERENCES stack_item (id),
    mrr INTEGER NOT NULL,
    one_time INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    stage TEXT NOT NULL
        CHECK (stage IN ('open', 'proposed', 'won', 'lost')),
    opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on)),
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    owner_id INTEGER REFERENCES team_member (id),
    refusal_reason TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE outbox_message (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER REFERENCES company (id),
    contact_id INTEGER REFERENCES contact (id),
    template_id INTEGER REFERENCES email_template (id),
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('draft', 'exported', 'sent', 'discarded')),
    file_path TEXT NOT NULL,
    created_on TEXT NOT NULL CHECK (created_on IS date(created_on)),
    exported_on TEXT CHECK (exported_on IS date(exported_on)),
    sent_on TEXT CHECK (sent_on IS date(sent_on)),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE renewal (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    contract_id INTEGER NOT NULL REFERENCES contract (id),
    due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
    stage TEXT NOT NULL
        CHECK (stage IN ('not_started', 'preparing', 'negotiating', 'committed', 'closed')),
    forecast_amount INTEGER,
    probability REAL CHECK (probability BETWEEN 0.0 AND 1.0),
    outcome TEXT NOT NULL
        CHECK (outcome IN ('open', 'renewed', 'lost')),
    outcome_amount INTEGER,
    reason TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE review_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    member_id INTEGER REFERENCES team_member (id),
    section TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE risk_flag (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    raised_on TEXT NOT NULL CHECK (raised_on IS date(raised_on)),
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    reason TEXT NOT NULL,
    author_id INTEGER REFERENCES team_member (id),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL,
    page TEXT NOT NULL,
    state TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE score_model (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    family TEXT NOT NULL
        CHECK (family IN ('health', 'effort', 'cs')),
    version INTEGER NOT NULL,
    upper_bound REAL NOT NULL,
    lower_bound REAL NOT NULL,
    missing TEXT NOT NULL
        CHECK (missing IN ('exclude', 'zero', 'neutral')),
    adopted_on TEXT NOT NULL CHECK (adopted_on IS date(adopted_on)),
    author_id INTEGER REFERENCES team_member (id),
    note TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE score_snapshot (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    family TEXT NOT NULL
        CHECK (family IN ('health', 'effort', 'cs')),
    model_id INTEGER REFERENCES score_model (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    score REAL,
    band TEXT NOT NULL,
    coverage REAL,
    contributions TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE score_weight (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    model_id INTEGER NOT NULL REFERENCES score_model (id),
    metric_id INTEGER NOT NULL REFERENCES metric_definition (id),
    weight REAL NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE segment_cadence (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    segment TEXT NOT NULL
        CHECK (segment IN ('unplaced', 'hv_le', 'hv_he', 'lv_le', 'lv_he')),
    days INTEGER NOT NULL CHECK (days > 0),
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE sentiment_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    author_id INTEGER REFERENCES team_member (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    value TEXT NOT NULL
        CHECK (value IN ('very_negative', 'negative', 'neutral', 'positive', 'very_positive')),
    origin TEXT NOT NULL
        CHECK (origin IN ('csm', 'text', 'import')),
    note TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE stack_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    ref TEXT NOT NULL,
    name TEXT NOT NULL,
    default_mrr INTEGER NOT NULL,
    default_one_time INTEGER NOT NULL,
    is_per_seat INTEGER NOT NULL CHECK (is_per_seat IN (0, 1)),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE stack_item_tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    item_id INTEGER NOT NULL REFERENCES stack_item (id),
    tag_id INTEGER NOT NULL REFERENCES stack_tag (id),
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE stack_tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE target (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    member_id INTEGER REFERENCES team_member (id),
    group_id INTEGER REFERENCES account_group (id),
    measure TEXT NOT NULL
        CHECK (measure IN ('alignment', 'opportunity_won', 'net_revenue_retention', 'renewal_rate', 'active_customers')),
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    until_day TEXT NOT NULL CHECK (until_day IS date(until_day)),
    amount REAL NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    ref TEXT NOT NULL,
    title TEXT NOT NULL,
    company_id INTEGER REFERENCES company (id),
    assignee_id INTEGER REFERENCES team_member (id),
    priority TEXT NOT NULL
        CHECK (priority IN ('low', 'normal', 'high')),
    due_on TEXT CHECK (due_on IS date(due_on)),
    state TEXT NOT NULL
        CHECK (state IN ('open', 'done', 'cancelled')),
    created_on TEXT NOT NULL CHECK (created_on IS date(created_on)),
    completed_on TEXT CHECK (completed_on IS date(completed_on)),
    origin_id INTEGER REFERENCES automation_rule (id),
    sla_days INTEGER,
    note TEXT NOT NULL,
    recorded_in INTEGER NOT NULL
) STRICT;

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

CREATE TABLE text_analysis (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    subject TEXT NOT NULL
        CHECK (subject IN ('response', 'interaction', 'ticket', 'sentiment')),
    subject_row INTEGER NOT NULL,
    analyser TEXT NOT NULL,
    polarity REAL CHECK (polarity BETWEEN -1.0 AND 1.0),
    label TEXT NOT NULL,
    topics TEXT NOT NULL, -- JSON
    recorded_in INTEGER NOT NULL
) STRICT;

CREATE TABLE ticket (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company (id),
    contact_id INTEGER REFERENCES contact (id),
    ref TEXT NOT NULL,
    subject TEXT NOT NULL,
    opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on)),
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    priority TEXT NOT NULL
        CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
    minutes INTEGER,
    first_response_minutes INTEGER,
    csat INTEGER CHECK (csat BETWEEN 1 AND 5),
    is_escalated INTEGER NOT NULL CHECK (is_escalated IN (0, 1)),
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

