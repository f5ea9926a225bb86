-- What refers to a message that is not here yet, and joins it when it comes.

create table awaiting (
    id char(16) for bit data not null primary key,
    conversation char(16) for bit data not null references conversation,
    -- By what the awaited message will be known when it comes.
    target_blind char(32) for bit data not null,
    -- The message that quotes it, or the one as which a sign stands by itself meanwhile; a sign taken back has none.
    message char(16) for bit data references message,
    -- Nothing where it is a quote.
    sign_sealed varchar(400) for bit data,
    at_time bigint not null,
    received bigint not null
);
create index awaiting_target on awaiting (target_blind);
create index awaiting_conversation on awaiting (conversation, received desc, id desc);
create index awaiting_received on awaiting (received);

-- When a form of a message began; nothing where it is the first.
alter table message_version add column since_time bigint;
