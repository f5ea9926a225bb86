-- Where people agree before they write: widgets on the sites of the house, and the tokens that prove it afterwards.

create table widget (
    id char(16) for bit data not null primary key,
    name varchar(80) not null,
    kind varchar(16) not null,
    colour varchar(7) not null,
    side varchar(16) not null,
    phone varchar(40) not null,
    mail varchar(120) not null,
    form varchar(300) not null,
    -- Counts the forms that it had; what people were shown names the one they saw.
    revision int not null,
    changed bigint not null
);

create table widget_text (
    widget char(16) for bit data not null references widget,
    language varchar(2) not null,
    headline varchar(80) not null,
    sentence varchar(400) not null,
    answers varchar(160) not null,
    hours varchar(300) not null,
    primary key (widget, language)
);

create table widget_account (
    widget char(16) for bit data not null references widget,
    place int not null,
    account char(16) for bit data not null references channel_account,
    primary key (widget, place)
);

create table widget_site (
    widget char(16) for bit data not null references widget,
    place int not null,
    site varchar(200) not null,
    primary key (widget, place)
);

-- Somebody agreed on a page; nobody knows who. The token itself is nowhere, its hash goes when nothing can come of it.
create table opt_in (
    hash char(32) for bit data not null primary key,
    page char(16) for bit data not null,
    account char(16) for bit data not null references channel_account,
    first_text char(16) for bit data not null references consent_text,
    second_text char(16) for bit data references consent_text,
    -- What of the house's she saw: page and version of the privacy notice.
    note varchar(300) not null,
    agreed bigint not null,
    used bigint
);
create index opt_in_agreed on opt_in (agreed);
