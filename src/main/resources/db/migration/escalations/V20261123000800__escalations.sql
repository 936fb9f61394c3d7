create table escalation (
  id uuid primary key,
  reason text not null,
  subject_type text not null,
  subject_id uuid not null,
  subject_label text not null,
  customer_id uuid,
  customer_name text,
  owner_id uuid references app_user,
  team_id uuid references team,
  responsible_id uuid references app_user,
  level int not null,
  state text not null check (state in ('RAISED', 'ACKNOWLEDGED', 'RESOLVED')),
  raised_at timestamptz not null,
  due_at timestamptz,
  promised_until date,
  version bigint not null
);
-- Two timers that fire at once raise one escalation.
create unique index escalation_open on escalation (subject_type, subject_id, reason) where state <> 'RESOLVED';
create index escalation_responsible on escalation (responsible_id, id desc);
create index escalation_owner on escalation (owner_id, id desc);
create index escalation_team on escalation (team_id, id desc);

create table escalation_step (
  escalation_id uuid not null references escalation,
  position int not null,
  at timestamptz not null,
  what text not null,
  by_id uuid references app_user,
  to_id uuid references app_user,
  comment text,
  primary key (escalation_id, position)
);
