-- That nothing leaves for any provider, while there is a row. Who pulled the switch, and when.

create table outward_stop (
    number int not null primary key,
    person char(16) for bit data not null,
    since bigint not null
);
