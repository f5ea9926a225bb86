-- Signs that agents set, and reminders that a window closes.

-- The message that carries our own sign; it stands in no log.
alter table reaction add column carrier char(16) for bit data;
-- What opened the window whose agent was reminded last.
alter table conversation add column reminded bigint;
