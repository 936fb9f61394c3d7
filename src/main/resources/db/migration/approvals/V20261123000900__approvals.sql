create table approval (
  id uuid primary key,
  kind text not null,
  subject_type text not null,
  subject_id uuid not null,
  subject_label text not null,
  customer_id uuid,
  customer_name text,
  -- The requester: an approval is a record of theirs.
  owner_id uuid not null references app_user,
  team_id uuid references team,
  state text not null check (state in ('OPEN', 'APPROVED', 'REJECTED', 'RETURNED', 'RECALLED', 'WITHDRAWN')),
  levels int not null,
  requested_at timestamptz not null,
  due_at timestamptz,
  -- What was asked for, as it was then.
  facts jsonb not null,
  version bigint not null
);
create unique index approval_open on approval (subject_type, subject_id, kind) where state = 'OPEN';
create index approval_owner on approval (owner_id, id desc);
create index approval_team on approval (team_id, id desc);

create table approval_step (
  approval_id uuid not null references approval,
  position int not null,
  approver_id uuid not null references app_user,
  decision text check (decision in ('APPROVE', 'REJECT', 'RETURN')),
  comment text,
  decided_at timestamptz,
  primary key (approval_id, position)
);
create index approval_step_approver on approval_step (approver_id, approval_id);
