-- What the virus scanner said of a file.
alter table attachment add column scan varchar(16) not null default 'NOT_SCANNED';
