-- What people are told about their data: written by the house about nobody, published in versions that never change.
create table notice (
    version int not null primary key,
    -- Names of those who stand between, and of what they see, as the program knew them then; commas between.
    providers varchar(200) not null,
    sight varchar(400) not null,
    since bigint not null,
    person char(16) for bit data not null references person
);

create table notice_fact (
    version int not null references notice,
    fact varchar(32) not null,
    words varchar(2000) not null,
    primary key (version, fact)
);

-- Which version a person was told of last, and by which message.
create table informed (
    contact char(16) for bit data not null references contact,
    channel varchar(16) not null,
    version int not null references notice,
    message char(16) for bit data not null,
    told bigint not null,
    primary key (contact, channel)
);
