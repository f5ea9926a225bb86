-- What the house agreed may leave for a provider, whole, sealed. An update may bring a list that is longer; what is not in
-- here does not leave before a data protection officer agrees. Without a person: the list that the house began with.

create table agreed_list (
    id char(16) for bit data not null primary key,
    name varchar(80) not null unique,
    list_sealed blob(1M) not null,
    person char(16) for bit data,
    since bigint not null
);
