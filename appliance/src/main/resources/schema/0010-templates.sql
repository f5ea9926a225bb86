-- Forms of messages that the provider approves beforehand; they belong to a business account, not to a number.

create table template (
    id char(16) for bit data not null primary key,
    channel varchar(16) not null,
    business varchar(64) not null,
    name varchar(512) not null,
    language varchar(32) not null,
    reference varchar(64) not null,
    category varchar(16) not null,
    -- What it was before the provider moved it, until somebody agreed.
    category_before varchar(16),
    state varchar(16) not null,
    quality varchar(16) not null,
    reason varchar(64) not null,
    form varchar(32000) not null,
    changed bigint not null,
    constraint template_once unique (channel, business, name, language)
);

-- When the list of a business account was last fetched whole.
create table template_pull (
    channel varchar(16) not null,
    business varchar(64) not null,
    pulled bigint not null,
    constraint template_pull_key primary key (channel, business)
);
