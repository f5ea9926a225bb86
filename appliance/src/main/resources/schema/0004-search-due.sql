-- Conversations whose names, owner, state or team an act changed, until an index that is durable says so.

create table search_due (
    sequence bigint generated always as identity primary key,
    conversation char(16) for bit data not null
);
