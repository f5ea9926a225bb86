-- How accounts reach their providers: who stands in between, what it calls the organisation, through which proxy, and
-- whose certificates vouch for the other side (PEM, empty for those of the runtime).

alter table channel_account add column provider varchar(16) not null default 'meta';
alter table channel_account add column business varchar(32) not null default '';
alter table channel_account add column proxy_host varchar(255) not null default '';
alter table channel_account add column proxy_port int not null default 0;
alter table channel_account add column authorities varchar(30000) not null default '';

-- How many wrote in the same hours of past weeks.
create index message_received on message (account, direction, received);
