-- Hausbote, first schema. Times are milliseconds UTC, ids 128-bit random. What is named "sealed" is a sealed value of the
-- vault: personal text never stands in a plain column. Names of accounts and teams are the organisation's, not a person's.

create table setting (
    name varchar(64) not null primary key,
    value varchar(2000) not null,
    changed bigint not null
);

create table team (
    id char(16) for bit data not null primary key,
    name varchar(80) not null,
    created bigint not null
);

create table person (
    id char(16) for bit data not null primary key,
    login_blind char(32) for bit data,
    login_sealed varchar(600) for bit data,
    name_sealed varchar(600) for bit data not null,
    role varchar(16) not null,
    password varchar(200),
    state varchar(16) not null,
    language varchar(8) not null,
    theme varchar(8) not null,
    shortcuts smallint not null,
    created bigint not null,
    last_seen bigint,
    revision bigint not null,
    constraint person_login unique (login_blind)
);

create table membership (
    team char(16) for bit data not null references team,
    person char(16) for bit data not null references person,
    since bigint not null,
    primary key (team, person)
);

create table activation (
    code_blind char(32) for bit data not null primary key,
    person char(16) for bit data not null references person,
    created bigint not null,
    expires bigint not null
);
create index activation_person on activation (person);

create table session (
    token_blind char(32) for bit data not null primary key,
    person char(16) for bit data not null references person,
    created bigint not null,
    last_input bigint not null
);
create index session_person on session (person, created);

create table sign_in_try (
    login_blind char(32) for bit data not null,
    at_time bigint not null,
    sequence bigint generated always as identity
);
create index sign_in_try_login on sign_in_try (login_blind, at_time);

create table channel_account (
    id char(16) for bit data not null primary key,
    channel varchar(16) not null,
    kind varchar(16) not null,
    name varchar(80) not null,
    route varchar(64) not null,
    display_number varchar(32) not null,
    base_url varchar(200) not null,
    version varchar(8) not null,
    certificate varchar(8000),
    state varchar(16) not null,
    reason_code varchar(32) not null,
    reason_provider int not null,
    created bigint not null,
    changed bigint not null,
    last_inbound bigint,
    constraint channel_account_route unique (channel, route)
);

create table channel_secret (
    account char(16) for bit data not null references channel_account,
    kind varchar(16) not null,
    number int not null,
    sealed varchar(2000) for bit data not null,
    entered bigint not null,
    primary key (account, kind, number)
);

create table purpose (
    code varchar(32) not null primary key,
    title varchar(80) not null,
    keep_days int not null,
    created bigint not null
);

create table contact (
    id char(16) for bit data not null primary key,
    given_name_sealed varchar(2000) for bit data,
    profile_name_sealed varchar(2000) for bit data,
    user_name_sealed varchar(2000) for bit data,
    revision bigint not null,
    created bigint not null,
    erased bigint
);

create table contact_key (
    contact char(16) for bit data not null primary key references contact,
    shard int not null,
    shard_version int not null,
    wrapped varchar(256) for bit data not null
);
create index contact_key_shard on contact_key (shard, contact);

create table contact_address (
    id char(16) for bit data not null primary key,
    contact char(16) for bit data not null references contact,
    account char(16) for bit data not null references channel_account,
    kind varchar(16) not null,
    blind char(32) for bit data not null,
    sealed varchar(1000) for bit data not null,
    state varchar(16) not null,
    since bigint not null,
    constraint contact_address_once unique (account, kind, blind)
);
create index contact_address_contact on contact_address (contact, account);

create table conversation (
    id char(16) for bit data not null primary key,
    contact char(16) for bit data not null references contact,
    account char(16) for bit data not null references channel_account,
    team char(16) for bit data not null references team,
    purpose varchar(32) not null references purpose,
    data_class varchar(2) not null,
    created bigint not null,
    activity bigint not null,
    last_inbound bigint,
    waiting_since bigint,
    unread int not null,
    last_message char(16) for bit data,
    last_shown bigint,
    last_answer bigint,
    pause_until bigint not null,
    constraint conversation_once unique (contact, account)
);
create index conversation_pause on conversation (account, pause_until);

create table ticket (
    id char(16) for bit data not null primary key,
    conversation char(16) for bit data not null references conversation,
    team char(16) for bit data not null references team,
    owner char(16) for bit data references person,
    state varchar(16) not null,
    latest smallint not null,
    topic varchar(64),
    due bigint,
    opened bigint not null,
    resolved bigint,
    activity bigint not null
);
create index ticket_conversation on ticket (conversation, opened desc);
create index ticket_inbox on ticket (team, latest, state, activity desc, id);
create index ticket_owner on ticket (team, latest, state, owner, activity desc, id);

create table ticket_event (
    sequence bigint generated always as identity primary key,
    id char(16) for bit data not null,
    ticket char(16) for bit data not null references ticket,
    conversation char(16) for bit data not null references conversation,
    kind varchar(16) not null,
    actor char(16) for bit data,
    subject char(16) for bit data,
    at_time bigint not null
);
create index ticket_event_conversation on ticket_event (conversation, at_time, sequence);

create table message (
    id char(16) for bit data not null primary key,
    arrival bigint generated always as identity,
    conversation char(16) for bit data not null references conversation,
    contact char(16) for bit data not null references contact,
    account char(16) for bit data not null references channel_account,
    direction varchar(8) not null,
    kind varchar(16) not null,
    content_sealed blob(8M) not null,
    author char(16) for bit data references person,
    data_class varchar(2) not null,
    provider_blind char(32) for bit data,
    provider_sealed varchar(1200) for bit data,
    provider_time bigint,
    received bigint not null,
    shown_at bigint not null,
    late smallint not null,
    quote_of char(16) for bit data,
    quote_sealed varchar(1200) for bit data,
    state varchar(16) not null,
    state_at bigint not null,
    reason_code varchar(32) not null,
    reason_provider int not null,
    attempts int not null,
    due bigint not null,
    callback_blind char(32) for bit data,
    constraint message_provider unique (provider_blind)
);
create index message_page on message (conversation, shown_at desc, arrival desc);
create index message_queue on message (account, state, due, arrival);
create index message_order on message (conversation, state, arrival);
create index message_callback on message (callback_blind);

create table early_status (
    sequence bigint generated always as identity primary key,
    account char(16) for bit data not null references channel_account,
    provider_blind char(32) for bit data not null,
    callback_blind char(32) for bit data,
    state varchar(16) not null,
    at_time bigint not null,
    reason_code varchar(32) not null,
    reason_provider int not null,
    received bigint not null
);
create index early_status_provider on early_status (provider_blind);
create index early_status_received on early_status (received);

create table reaction (
    message char(16) for bit data not null references message,
    side varchar(8) not null,
    emoji_sealed varchar(400) for bit data not null,
    at_time bigint not null,
    revision bigint not null,
    primary key (message, side)
);

create table attachment (
    id char(16) for bit data not null primary key,
    conversation char(16) for bit data not null references conversation,
    contact char(16) for bit data not null references contact,
    account char(16) for bit data not null references channel_account,
    message char(16) for bit data references message,
    number int not null,
    direction varchar(8) not null,
    author char(16) for bit data references person,
    type varchar(100) not null,
    size bigint not null,
    width int not null,
    height int not null,
    name_sealed varchar(2000) for bit data not null,
    file_name varchar(64),
    remote_sealed varchar(3000) for bit data,
    revision bigint not null,
    state varchar(16) not null,
    reason_code varchar(32) not null,
    attempts int not null,
    due bigint not null,
    created bigint not null
);
create index attachment_message on attachment (message, number);
create index attachment_queue on attachment (state, due);
create index attachment_file on attachment (file_name);

create table draft (
    person char(16) for bit data not null references person,
    conversation char(16) for bit data not null references conversation,
    text_sealed varchar(30000) for bit data not null,
    quote_of char(16) for bit data,
    attachments varchar(2000) not null,
    revision bigint not null,
    changed bigint not null,
    primary key (person, conversation)
);

create table request_key (
    person char(16) for bit data not null references person,
    blind char(32) for bit data not null,
    answer char(16) for bit data not null,
    at_time bigint not null,
    primary key (person, blind)
);

create table audit_entry (
    sequence bigint generated always as identity primary key,
    at_time bigint not null,
    actor varchar(40) not null,
    role varchar(16) not null,
    action varchar(48) not null,
    object_kind varchar(24) not null,
    object_id varchar(64) not null,
    reason varchar(200) not null,
    result varchar(32) not null,
    objects varchar(8000) not null
);
create index audit_entry_object on audit_entry (object_kind, object_id, sequence);

create table ledger_entry (
    sequence bigint generated always as identity primary key,
    attempt char(16) for bit data not null,
    step varchar(8) not null,
    at_time bigint not null,
    channel varchar(16) not null,
    account char(16) for bit data not null,
    method varchar(8) not null,
    endpoint varchar(120) not null,
    fields varchar(8000) not null,
    body_hash char(32) for bit data,
    message char(16) for bit data,
    contact char(16) for bit data,
    data_class varchar(2) not null,
    legal_basis varchar(32) not null,
    consent char(16) for bit data,
    verdict varchar(32) not null,
    peer varchar(80) not null,
    tls varchar(40) not null,
    peer_key varchar(64) not null,
    outcome varchar(32) not null,
    status int not null
);
create index ledger_entry_attempt on ledger_entry (attempt, sequence);
create index ledger_entry_contact on ledger_entry (contact, sequence);

create table journal_position (
    number int not null primary key,
    segment bigint not null,
    entry bigint not null
);

create table quarantine (
    id char(16) for bit data not null primary key,
    channel varchar(16) not null,
    account char(16) for bit data,
    what varchar(80) not null,
    file_name varchar(64) not null,
    at_time bigint not null,
    expires bigint not null
);
create index quarantine_expires on quarantine (expires);

create table intake_count (
    day_number bigint not null,
    channel varchar(16) not null,
    kind varchar(64) not null,
    total bigint not null,
    primary key (day_number, channel, kind)
);
