-- What people did and mean to do, and what processes report: one table, so that one timeline shows all in one query.
create table activity (
  id uuid primary key,
  subject_type text not null,
  subject_id uuid not null,
  customer_id uuid,
  kind text not null check (kind in ('CALL', 'MEETING', 'E_MAIL', 'NOTE', 'VISIT', 'OTHER', 'EVENT')),
  title text,
  content text,
  -- null: the application did it by itself
  user_id uuid,
  planned_for timestamptz,
  done_at timestamptz,
  duration_minutes int check (duration_minutes >= 0),
  outcome text,
  cost numeric(19, 4),
  cost_currency text,
  reminder_at timestamptz,
  reminded_at timestamptz,
  -- Of events only: what happened, as a code, and the values that fill its text.
  event_code text,
  event_params jsonb,
  created_at timestamptz not null,
  version bigint not null,
  done boolean not null generated always as (done_at is not null) stored,
  -- Where it stands in the timeline.
  at timestamptz not null generated always as (coalesce(done_at, planned_for, created_at)) stored,
  check ((kind = 'EVENT') = (event_code is not null)),
  check (kind = 'EVENT' or title is not null)
);
create index activity_subject on activity (subject_type, subject_id, at desc, id desc);
create index activity_customer on activity (customer_id, at desc, id desc);
create index activity_planned on activity (subject_id, planned_for) where not done;
create index activity_reminder on activity (reminder_at) where reminder_at is not null and reminded_at is null;
create index activity_contacts on activity (customer_id, at desc, id desc) where kind <> 'EVENT' and done;
