-- What a template and a message advertise, in the house's own words; empty for no topic of its own.
alter table template add column topic varchar(64) not null default '';
alter table promotion add column topic varchar(64) not null default '';
