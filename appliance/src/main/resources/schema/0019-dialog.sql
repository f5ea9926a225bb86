-- How far the questions in the chat have come.
create table consent_dialog (
    conversation char(16) for bit data not null primary key references conversation,
    step varchar(16) not null,
    language varchar(16) not null,
    -- The wording that was asked last, and the message that asked.
    text char(16) for bit data not null references consent_text,
    question char(16) for bit data not null,
    since bigint not null
);
