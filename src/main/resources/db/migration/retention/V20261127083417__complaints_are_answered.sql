-- When the customer of a case last heard from us; who complained before that waits no longer.
alter table retention_case add column heard_at timestamptz;
