-- The rows of the ledger as a chain: each carries its place and a hash over itself and the hash before it; the head is the
-- newest of them. Rows from before have neither. How many bytes a call has on the wire, and what a month of a contact
-- is found by.

alter table ledger_entry add column wire_bytes bigint not null default 0;
alter table ledger_entry add column place bigint;
alter table ledger_entry add column chain char(32) for bit data;
create index ledger_entry_place on ledger_entry (place);
create index ledger_entry_month on ledger_entry (contact, at_time, sequence);

create table ledger_head (
    number int not null primary key,
    place bigint not null,
    chain char(32) for bit data not null
);
insert into ledger_head (number, place, chain)
     values (1, 0, x'0000000000000000000000000000000000000000000000000000000000000000');
