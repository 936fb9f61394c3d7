-- What was done by hand to an instance of a process: nobody can do it without a reason, and it stays.
create table instance_intervention (
  id uuid primary key,
  instance_id text not null,
  kind text not null check (kind in ('MOVED', 'CANCELLED')),
  reason text not null,
  -- Where it stood, and where it stands since: elements of its model.
  before text[] not null,
  after text[] not null,
  by_id uuid not null,
  at timestamptz not null
);
create index instance_intervention_of on instance_intervention (instance_id, id);
