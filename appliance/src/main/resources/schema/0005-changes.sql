-- What contacts change afterwards: their messages, and their own addresses.

-- Raised with every change of what a message says; the seal of its content is bound to it.
alter table message add column content_revision int not null default 0;
-- When the contact wrote it anew, and when she took it back, by the provider's time.
alter table message add column edited bigint;
alter table message add column withdrawn bigint;
-- Known by a change alone: the message itself has not come.
alter table message add column stub smallint not null default 0;

-- What a message said before it was changed, where the house keeps that.
create table message_version (
    message char(16) for bit data not null references message,
    revision int not null,
    kind varchar(16) not null,
    content_sealed blob(8M) not null,
    until_time bigint not null,
    primary key (message, revision)
);

-- What changed about a contact and was not confirmed since.
alter table contact add column doubt varchar(16);
alter table contact add column doubt_since bigint;

-- Search owes its index this message too.
alter table search_due add column message char(16) for bit data;
