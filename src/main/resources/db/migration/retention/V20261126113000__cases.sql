-- Customers who may leave, and what is done about it. There is at most one open case per customer: another sign joins it.
create table retention_case (
  id uuid primary key,
  -- No reference: a customer may be erased while a case is open; the case then ends as such.
  customer_id uuid not null,
  -- Who acts, and the customer's team.
  owner_id uuid,
  team_id uuid,
  state text not null check (state in ('OPEN', 'OFFERED', 'FOLLOW_UP', 'CLOSED')),
  result text check (result in ('KEPT', 'LOST', 'DECLINED', 'NOT_WORTH_IT', 'SILENT', 'HELD_OUT', 'CUSTOMER_GONE')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  held_out boolean not null default false,
  tries int not null default 0,
  -- From when on a purchase shows that the customer was kept.
  follow_up_at timestamptz,
  note text,
  -- The effort as decided, and by which version and rule of the table; rule 0: a release before the one in force.
  tier text,
  keep boolean,
  effort int,
  rule int,
  table_version int,
  actor text,
  act_within text,
  channel text,
  offers text,
  discount_percent numeric(5, 2),
  expected_margin numeric(19, 4),
  budget numeric(19, 4),
  spent numeric(19, 4) not null default 0,
  decided_at timestamptz,
  version bigint not null,
  check ((state = 'CLOSED') = (result is not null))
);
create unique index retention_case_open on retention_case (customer_id) where state <> 'CLOSED';
create index retention_case_customer on retention_case (customer_id, opened_at desc);
create index retention_case_owner on retention_case (owner_id, opened_at desc);
create index retention_case_team on retention_case (team_id, opened_at desc);
create index retention_case_opened on retention_case (opened_at desc, id desc);

create table retention_sign (
  case_id uuid not null references retention_case,
  position int not null,
  customer_id uuid not null,
  kind text not null,
  seriousness int not null check (seriousness between 1 and 3),
  note text,
  by_id uuid,
  at timestamptz not null,
  primary key (case_id, position)
);
create index retention_sign_customer on retention_sign (customer_id, kind, at desc);

create table retention_offer (
  case_id uuid not null references retention_case,
  position int not null,
  customer_id uuid not null,
  kind text not null,
  state text not null check (state in ('ASKED', 'CHOSEN', 'GIVEN', 'REMINDED', 'ACCEPTED', 'DECLINED', 'SILENT', 'DROPPED')),
  percent numeric(5, 2),
  cost numeric(19, 4) not null check (cost >= 0),
  channel text not null,
  words text,
  by_id uuid not null,
  at timestamptz not null,
  given_at timestamptz,
  primary key (case_id, position)
);
create index retention_offer_customer on retention_offer (customer_id, at desc);

-- What a manager sets for all cases.
create table retention_setting (
  one boolean primary key default true check (one),
  -- Of those worth an effort, how many are left alone to compare with.
  hold_out_percent numeric(4, 1) not null default 0 check (hold_out_percent between 0 and 50),
  -- At most so many offers to one customer in so many days.
  contact_most int not null default 3 check (contact_most between 1 and 100),
  contact_days int not null default 90 check (contact_days between 1 and 3650),
  -- Who buys again within so many days is saved.
  saved_days int not null default 90 check (saved_days between 1 and 3650),
  -- So many cases the nightly review opens at most.
  nightly_most int not null default 50 check (nightly_most between 0 and 10000),
  version bigint not null default 0
);
insert into retention_setting default values;

-- Whom the last review found worth keeping, and for whom the night had no room.
create table retention_waiting (
  customer_id uuid primary key,
  as_of date not null,
  signal text not null,
  seriousness int not null,
  tier text,
  worth numeric
);
