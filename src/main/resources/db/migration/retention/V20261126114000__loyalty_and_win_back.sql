-- What keeps a customer: written down by those who know them.
create table exit_barrier (
  id uuid primary key,
  customer_id uuid not null,
  kind text not null check (kind in ('CONTRACT', 'INTEGRATION', 'TRAINING', 'BENEFIT', 'OTHER')),
  -- null: without an end
  until date,
  note text,
  recorded_by uuid,
  recorded_at timestamptz not null,
  removed_at timestamptz
);
create index exit_barrier_customer on exit_barrier (customer_id) where removed_at is null;

-- A reason to thank a customer or to worry about one; each occasion once.
create table loyalty_moment (
  id uuid primary key,
  customer_id uuid not null,
  moment text not null check (moment in ('REACHED', 'AT_RISK')),
  occasion date not null,
  tier text,
  tier_before text,
  benefit text not null,
  reason text not null,
  letter boolean not null,
  person boolean not null,
  owner_id uuid not null,
  state text not null check (state in ('OPEN', 'THANKED', 'NOT_THANKED', 'STAYING', 'LEAVING', 'PASSED')),
  -- The letter in the outbox; it goes out once.
  letter_id uuid,
  note text,
  created_at timestamptz not null,
  closed_at timestamptz,
  unique (customer_id, moment, occasion)
);
create index loyalty_moment_customer on loyalty_moment (customer_id, created_at desc);

-- Lost customers worth winning back, as the last review found.
create table win_back_candidate (
  customer_id uuid primary key,
  loss_reason text not null,
  offer text not null,
  actor text not null,
  reason text not null,
  revenue numeric(19, 4) not null,
  recency_days int
);
create index win_back_candidate_revenue on win_back_candidate (revenue desc, customer_id);

-- An attempt to win a customer back; at most one at a time.
create table win_back (
  id uuid primary key,
  customer_id uuid not null,
  -- What the table found, and what the customer or a closed case told.
  loss_reason text not null,
  told_reason text,
  offer text not null,
  actor text not null,
  reason text,
  owner_id uuid,
  tries int not null default 0,
  most_tries int not null default 0,
  wait_days int not null default 0,
  state text not null
    check (state in ('OPEN', 'WON_BACK', 'GAVE_UP', 'ASKED_NOT_TO', 'NOT_WORTH_IT', 'STOPPED')),
  opened_on date not null,
  opened_by uuid,
  opened_at timestamptz not null,
  note text,
  closed_at timestamptz
);
create unique index win_back_open on win_back (customer_id) where state = 'OPEN';
create index win_back_customer on win_back (customer_id, opened_at desc);
