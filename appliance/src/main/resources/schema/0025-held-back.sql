-- What people wrote before they answered whether they may be answered here; a row while nobody is to read it.
create table held_back (
    conversation char(16) for bit data not null primary key references conversation,
    -- The first message of it, by the order in which messages are stored.
    first_arrival bigint not null,
    -- When it is shown though she did not answer; nothing once she said no.
    until_time bigint
);
create index held_back_until on held_back (until_time);
