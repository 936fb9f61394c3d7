-- A draft tried on what has ended in a time, beside the catalogue in force.
create table replay (
  id uuid primary key,
  draft_id uuid not null,
  process text not null,
  period_from timestamptz not null,
  period_to timestamptz not null,
  state text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  -- Why it failed, as a code, and what the machine said.
  reason text,
  detail text,
  stories int not null default 0,
  lived int not null default 0,
  -- Of how many nothing but the end is known.
  end_only int not null default 0,
  different int not null default 0,
  other_way int not null default 0,
  other_approvers int not null default 0,
  other_duration int not null default 0,
  other_end int not null default 0,
  -- How often something stood against what happened all the same, in the version in force, and in neither.
  passed_over int not null default 0,
  seconds_before bigint not null default 0,
  seconds_now bigint not null default 0,
  approvals_before int not null default 0,
  approvals_now int not null default 0,
  -- What blocks would have done, before and now.
  acts jsonb not null default '{}',
  cancel_asked boolean not null default false,
  started_by uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  -- When the node that works on it was last seen; by the clock of the database.
  seen_at timestamptz not null default now()
);
create unique index replay_running on replay ((true)) where state = 'RUNNING';
create index replay_draft on replay (draft_id, started_at desc);

create table replay_result (
  replay_id uuid not null references replay on delete cascade,
  position int not null,
  story_id uuid not null,
  other_way boolean not null,
  other_approvers boolean not null,
  other_duration boolean not null,
  other_end boolean not null,
  end_only boolean not null,
  before jsonb not null,
  now jsonb not null,
  primary key (replay_id, position)
);

-- Tasks that people got in a week, by its Monday; nobody is a task of the pool.
create table replay_work (
  replay_id uuid not null references replay on delete cascade,
  week date not null,
  person_id uuid,
  before int not null,
  now int not null
);
create index replay_work_replay on replay_work (replay_id, week);
