-- What somebody signed, beside the entry that says so. The file lies sealed on a shelf of its own.
create unique index consent_entry_id on consent_entry (id);

create table consent_document (
    id char(16) for bit data not null primary key,
    entry char(16) for bit data not null,
    contact char(16) for bit data not null references contact,
    file varchar(64) not null,
    type varchar(100) not null,
    size bigint not null,
    hash char(64) not null,
    recorder char(16) for bit data not null references person,
    recorded bigint not null,
    name_sealed varchar(2000) for bit data not null
);
create index consent_document_entry on consent_document (entry);
create index consent_document_file on consent_document (file);
