-- The effort as it was decided first, when it was drawn who is left alone: a later sign raises that of the others only.
alter table retention_case add column first_effort int;
update retention_case set first_effort = effort;
