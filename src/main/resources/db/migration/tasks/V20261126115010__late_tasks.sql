-- The watch looks every minute for what has become late; work without a due date is not in it.
create index task_due on task (due_at, id) where due_at is not null and paused_at is null;
