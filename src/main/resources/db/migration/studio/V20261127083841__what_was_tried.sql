-- What was tried before a release, as it came out: kept with it, whatever becomes of drafts, cases and replays later.
alter table release_request add column checked_at timestamptz;

-- Cases at the last check.
create table release_request_tried_case (
  request_id uuid not null references release_request (id),
  position int not null,
  case_id uuid not null,
  file text not null,
  name text not null,
  -- By language, as long as it is called as it was shipped.
  names jsonb,
  kept boolean not null,
  expected jsonb not null,
  now jsonb not null,
  reason text,
  primary key (request_id, position)
);

-- Changed tables at the last check: the cases that a module holds them to, and facts on which engine, evaluator and
-- database were asked.
create table release_request_tried_table (
  request_id uuid not null references release_request (id),
  decision text not null,
  file text not null,
  held int not null,
  broken int not null,
  -- Null: it did not come to that.
  compared int,
  differing int,
  primary key (request_id, decision)
);

-- Replays of the draft that had ended when it was asked for.
create table release_request_replay (
  request_id uuid not null references release_request (id),
  replay_id uuid not null,
  subject_type text not null,
  period_from date not null,
  period_to date not null,
  stories int not null,
  different int not null,
  other_way int not null,
  -- Whether the draft was changed after it had begun.
  outdated boolean not null,
  started_by uuid not null,
  started_at timestamptz not null,
  primary key (request_id, replay_id)
);
