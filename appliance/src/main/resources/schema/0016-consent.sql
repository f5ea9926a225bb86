-- What people outside agreed to and took back.

-- Wordings, written by the house about nobody; a change is another version.
create table consent_text (
    id char(16) for bit data not null primary key,
    kind varchar(16) not null,
    topic varchar(64) not null,
    language varchar(2) not null,
    version int not null,
    notice varchar(32) not null,
    words varchar(4000) not null,
    person char(16) for bit data not null references person,
    since bigint not null,
    constraint consent_text_once unique (kind, topic, language, version)
);

-- Added to and never changed; the rows of a person go with her key. What is sealed is bound to every plain column.
create table consent_entry (
    sequence bigint generated always as identity primary key,
    id char(16) for bit data not null,
    contact char(16) for bit data not null references contact,
    channel varchar(16) not null,
    kind varchar(16) not null,
    topic varchar(64) not null,
    step varchar(16) not null,
    way varchar(16) not null,
    said bigint not null,
    recorded bigint not null,
    text char(16) for bit data references consent_text,
    text_hash varchar(64),
    first_message char(16) for bit data,
    second_message char(16) for bit data,
    recorder char(16) for bit data references person,
    -- Where she was reached, and the note of whoever wrote it down.
    sealed varchar(4000) for bit data not null
);
create index consent_entry_contact on consent_entry (contact, channel, sequence);

-- Where somebody said no: keyed hashes that belong to no contact and outlive her.
create table suppression (
    id char(16) for bit data not null primary key,
    channel varchar(16) not null,
    kind varchar(16) not null,
    topic varchar(64) not null,
    hash char(32) for bit data not null,
    since bigint not null,
    written bigint not null,
    constraint suppression_once unique (channel, kind, topic, hash)
);
