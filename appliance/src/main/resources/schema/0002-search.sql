-- Search reads messages in the order in which they were stored, and remembers which state of its index was the newest.

create index message_arrival on message (arrival);

create table search_index (
    number int not null primary key,
    generation bigint not null
);

-- Whose key was erased and whose words still have to leave the index.
create table erased_contact (
    contact char(16) for bit data not null primary key,
    at_time bigint not null
);
