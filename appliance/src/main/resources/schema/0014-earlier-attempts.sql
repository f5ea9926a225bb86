-- Attempts that a person had repeated, by the hash of their callback value: a late report on one still finds its message.

create table earlier_attempt (
    callback_blind char(32) for bit data not null,
    message char(16) for bit data not null references message,
    at_time bigint not null
);
create index earlier_attempt_callback on earlier_attempt (callback_blind);
create index earlier_attempt_time on earlier_attempt (at_time);
