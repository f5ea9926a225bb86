-- That a data protection officer accepts that the machine opens the house, with the root key that has this proof.

create table start_mode_acceptance (
    root_proof char(64) not null primary key,
    person char(16) for bit data not null references person,
    accepted bigint not null
);
