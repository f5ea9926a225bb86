-- Messages that advertise, so that they can be held back until the very last moment.
create table promotion (
    message char(16) for bit data not null primary key references message
);
