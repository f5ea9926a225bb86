-- What the house itself knows of its contacts.

-- Their own customer number, found exactly. A new one is another row, so that no older one can stand in its place.
create table customer_number (
    id char(16) for bit data not null primary key,
    contact char(16) for bit data not null references contact,
    blind char(32) for bit data not null,
    sealed varchar(400) for bit data not null,
    constraint customer_number_once unique (contact)
);
create index customer_number_blind on customer_number (blind);

-- Two contacts of whom a person said that they are one human being. Both keep everything; the smaller id stands first.
create table contact_link (
    id char(16) for bit data not null primary key,
    contact char(16) for bit data not null references contact,
    other char(16) for bit data not null references contact,
    person char(16) for bit data not null references person,
    since bigint not null,
    constraint contact_link_once unique (contact, other)
);
create index contact_link_other on contact_link (other);
