-- A release is of the whole catalogue, whatever of it has changed.
alter table catalogue_release add column kind text not null default 'TABLE'
  check (kind in ('SHIPPED', 'TABLE', 'DRAFT', 'BACK'));
update catalogue_release set kind = case when decision is null then 'SHIPPED' when goes_back_to is not null then 'BACK' else 'TABLE' end;
alter table catalogue_release alter column kind drop default;
-- What it made different in words, by file; and in each of its tables, by decision.
alter table catalogue_release add column file_differences jsonb not null default '[]';
alter table catalogue_release add column table_differences jsonb not null default '{}';
update catalogue_release set table_differences = jsonb_build_object(decision, differences) where decision is not null;
drop index catalogue_release_decision;
alter table catalogue_release drop column decision;
alter table catalogue_release drop column differences;
-- What signs it: over the names and contents of all files, and what signs the one before. Null: not counted yet.
alter table catalogue_release add column hash text;

-- Contents by what signs them.
create table release_content (
  sha256 text primary key,
  content bytea not null
);

-- Somebody asks to put changed files in force.
create table release_request (
  id uuid primary key,
  kind text not null check (kind in ('DRAFT', 'BACK')),
  state text not null
    check (state in ('CHECKING', 'IN_REVIEW', 'SCHEDULED', 'RELEASED', 'RETURNED', 'REJECTED', 'REFUSED', 'WITHDRAWN')),
  title text not null,
  -- Null: it goes back to a former release.
  draft_id uuid,
  -- The release it was asked for on top of, and what would sign the new one.
  based_on int not null references catalogue_release (number),
  hash text not null,
  goes_back_to int references catalogue_release (number),
  reason text not null,
  effective_at timestamptz not null,
  -- What it should improve, by how much, what it was when it came in force, and 30 days later.
  kpi text,
  expected_change numeric(12, 2),
  value_before numeric(14, 4),
  value_after numeric(14, 4),
  measured_at timestamptz,
  -- What the last check found.
  findings jsonb not null default '[]',
  -- Why it was refused, as a code.
  refusal text,
  requested_by uuid not null,
  -- Who has written something of it: none of them may agree to it.
  authors uuid[] not null,
  requested_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  approval_id uuid,
  release_number int references catalogue_release (number),
  version bigint not null
);
create index release_request_state on release_request (state, id desc);
create index release_request_draft on release_request (draft_id) where draft_id is not null;
create unique index release_request_open on release_request (draft_id)
  where state in ('CHECKING', 'IN_REVIEW', 'SCHEDULED');

-- The files as they were when it was asked: exactly these are decided about.
create table release_request_file (
  request_id uuid not null references release_request,
  file text not null,
  -- Null: the file goes.
  sha256 text references release_content,
  primary key (request_id, file)
);

alter table catalogue_release add column request_id uuid references release_request;
