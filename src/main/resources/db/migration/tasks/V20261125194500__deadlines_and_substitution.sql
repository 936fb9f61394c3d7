-- For whom the assignee stands in; and since when the task waits for the customer.
alter table task add column on_behalf_of uuid;
alter table task add column paused_at timestamptz;
create index task_on_behalf_of on task (on_behalf_of) where on_behalf_of is not null;

-- A budget of working time that runs: of a task until it is due, of a task or a stage until a timer fires.
create table deadline (
  id uuid primary key,
  -- null: of a stage
  task_id uuid references task on delete cascade,
  -- the execution in the engine whose deadline it is
  scope_id text not null,
  -- the timer; null: the task's own due date
  job_id text,
  subject_type text not null,
  subject_id uuid not null,
  -- whose working time it is; neither: the company's
  owner_id uuid,
  team_id uuid,
  -- as the model says it
  budget text not null,
  -- by those who had it before
  used_seconds bigint not null,
  -- since when the owner has it
  started_at timestamptz not null,
  -- null: the clock stands
  due_at timestamptz
);
create index deadline_task on deadline (task_id) where task_id is not null;
create index deadline_subject on deadline (subject_id);

-- When a deadline did not run. Kept apart from what was used, so that it can be counted again by other hours.
create table deadline_pause (
  deadline_id uuid not null references deadline on delete cascade,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (deadline_id, from_at)
);
create unique index deadline_pause_open on deadline_pause (deadline_id) where until_at is null;
