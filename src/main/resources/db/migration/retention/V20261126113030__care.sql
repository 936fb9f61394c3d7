-- Where a customer stands on the map of care and worth, as the last review found; kept so that a map of a million is one count.
-- Whether it still holds is said by care_review, not by a day on every row: a passing day changes no row.
create table customer_care (
  customer_id uuid primary key,
  care smallint not null check (care between 0 and 100),
  worth smallint not null check (worth between 0 and 100),
  zone text not null,
  correction text not null,
  contacts_per_quarter smallint not null,
  channel text not null,
  person boolean not null,
  act_within text not null,
  reason text not null,
  rule smallint not null
);
create index customer_care_zone on customer_care (zone, worth desc, customer_id);

-- The last review of the map.
create table care_review (
  only_one boolean primary key default true check (only_one),
  as_of date not null,
  table_version int not null,
  reviewed_at timestamptz not null
);

-- What was decided to put right about a customer's care; at most one at a time.
create table care_correction (
  id uuid primary key,
  customer_id uuid not null,
  owner_id uuid not null,
  zone text not null,
  correction text not null,
  reason text not null,
  channel text not null,
  contacts smallint not null,
  -- Whether a person has a task about it: then a process is running.
  person boolean not null,
  state text not null check (state in ('OPEN', 'KEPT', 'MISSED', 'NOT_NEEDED', 'WITHDRAWN')),
  opened_on date not null,
  until date not null,
  opened_by uuid,
  opened_at timestamptz not null,
  note text,
  closed_at timestamptz,
  closed_by uuid
);
create unique index care_correction_open on care_correction (customer_id) where state = 'OPEN';
create index care_correction_customer on care_correction (customer_id, opened_at desc);
create index care_correction_due on care_correction (until) where state = 'OPEN';
create index care_correction_owner on care_correction (owner_id) where state = 'OPEN';

-- The contacts that were planned for it, as they stand in the timeline.
create table care_contact (
  correction_id uuid not null references care_correction,
  activity_id uuid not null,
  owner_id uuid not null,
  week date not null,
  primary key (correction_id, activity_id)
);
create index care_contact_week on care_contact (owner_id, week);
