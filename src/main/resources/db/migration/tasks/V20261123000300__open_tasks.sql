-- What is open, for the lists people wait for: kept by listeners in the engine's own transaction, so it cannot drift.
create table task (
  id uuid primary key,
  element_id text not null,
  form_id text,
  process_definition_id text not null,
  name text not null,
  name_cs text not null,
  name_pl text not null,
  subject_type text not null,
  subject_id uuid not null,
  subject_label text not null,
  customer_id uuid,
  customer_name text,
  assignee_id uuid,
  team_id uuid,
  created_at timestamptz not null,
  due_at timestamptz,
  follow_up_at timestamptz,
  priority int not null
);
create index task_mine on task (assignee_id, due_at, id);
create index task_pool on task (team_id, due_at, id) where assignee_id is null;
create index task_team on task (team_id, due_at, id);
create index task_subject on task (subject_id);
create index task_customer on task (customer_id, assignee_id);
