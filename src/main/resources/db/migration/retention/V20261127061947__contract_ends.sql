-- When somebody was told that a contract ends; once for each.
alter table exit_barrier add column end_told_at timestamptz;
create index exit_barrier_ends on exit_barrier (until)
  where kind = 'CONTRACT' and removed_at is null and end_told_at is null;
