-- When somebody is there, and what the house says by itself: words of the house, about nobody.
create table automatic_answer (
    number int not null primary key,
    occasion varchar(16) not null,
    words_german varchar(1000) not null,
    words_english varchar(1000) not null,
    german varchar(1000) not null,
    english varchar(1000) not null
);

-- Days count from 1 January 1970, in the house's own time zone.
create table own_day (
    number int not null primary key,
    first_day bigint not null,
    last_day bigint not null,
    spans varchar(60) not null,
    name varchar(80) not null
);

-- When it was last said here that nobody is there.
alter table conversation add column told_closed bigint;
