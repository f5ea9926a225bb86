-- When a consent was last used is asked of each person in a list of all.
alter table promotion add column contact char(16) for bit data;
update promotion set contact = (select contact from message where message.id = promotion.message);
create index promotion_contact on promotion (contact);
create index consent_entry_said on consent_entry (said);
