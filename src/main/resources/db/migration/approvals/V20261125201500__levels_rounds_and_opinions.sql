-- Rounds of one request: a returned or recalled one is asked for again, and knows the one before.
alter table approval add column round int not null default 1;
alter table approval add column previous_id uuid references approval;
-- The levels as the policy had them when approval was asked for.
alter table approval add column plan jsonb;
-- The level that is asked now, 0 before anybody is, and how its approvers agree.
alter table approval add column level int not null default 0;
alter table approval add column mode text not null default 'any';
create index approval_subject on approval (subject_type, subject_id, kind, id desc);

-- A seat: one person's say on one level.
alter table approval_step add column level int;
alter table approval_step add column seat_id uuid references app_user;
alter table approval_step add column term text;
alter table approval_step add column fallback text;
alter table approval_step add column asked_at timestamptz;
alter table approval_step add column decided_by uuid references app_user;
alter table approval_step add column by_mail boolean not null default false;
update approval_step s set level = s.position + 1, seat_id = s.approver_id, asked_at = a.requested_at,
  decided_by = case when s.decision is null then null else s.approver_id end
from approval a where a.id = s.approval_id;
update approval a set level = s.level
from (select approval_id, max(level) level from approval_step group by approval_id) s where s.approval_id = a.id;
alter table approval_step alter column level set not null;
alter table approval_step alter column seat_id set not null;
create index approval_step_decided_by on approval_step (decided_by, approval_id);

-- What else has happened: opinions, hand-overs, reminders, levels that had nobody.
create table approval_event (
  approval_id uuid not null references approval,
  position int not null,
  at timestamptz not null,
  what text not null check (what in ('DELEGATED', 'HANDED_OVER', 'REPLACED', 'OPINION_ASKED', 'OPINION', 'REMINDED',
    'LEVEL_SKIPPED', 'RECALLED', 'WITHDRAWN')),
  level int not null,
  by_id uuid references app_user,
  to_id uuid references app_user,
  comment text,
  primary key (approval_id, position)
);
create index approval_event_to on approval_event (to_id, approval_id);

-- A way to decide from an e-mail: only the hash of what the link holds is kept.
create table approval_link (
  id uuid primary key,
  token_hash bytea not null unique,
  approval_id uuid not null references approval,
  seat_id uuid not null references app_user,
  user_id uuid not null references app_user,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index approval_link_approval on approval_link (approval_id);
create table approval_link_failure (
  address text primary key,
  failures int not null,
  since timestamptz not null
);
