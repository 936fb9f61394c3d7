-- What contacts cost where nobody wrote it down: their duration at an hourly rate, in the company's currency; where the
-- duration is not known either, the usual one. Managers change both. The defaults: an hour of work costs 33.50 euros on
-- average in the European Union (Eurostat, Hourly labour costs, 2024); whoever visits also travels.
create table contact_cost (
  kind text primary key,
  per_hour numeric(19, 4) not null check (per_hour >= 0),
  usual_minutes int not null check (usual_minutes between 0 and 1440),
  version bigint not null default 0
);
insert into contact_cost (kind, per_hour, usual_minutes) values
  ('CALL', 33.50, 10), ('MEETING', 33.50, 60), ('E_MAIL', 33.50, 5), ('VISIT', 50.00, 120), ('NOTE', 33.50, 0),
  ('OTHER', 33.50, 15);

-- What went well or badly in the care of a customer, as other modules report it.
create table care_event (
  id uuid primary key,
  customer_id uuid not null,
  kind text not null check (kind in ('COMPLAINT', 'LATE_SERVICE', 'ANSWER')),
  happened_on date not null,
  -- Of answers only: working hours that the customer waited.
  working_hours numeric(9, 2) check ((kind = 'ANSWER') = (working_hours is not null))
);
create index care_event_customer on care_event (customer_id, happened_on);

alter table customer_value add column reason text;

-- What the parameters were fitted to: they are fitted again when it has moved.
alter table repurchase_model add column visits bigint not null default 0;

-- A review of all customers: facts, model, tiers, signals. It goes through them in the order of their ids; position is
-- the last one that is done.
create table value_review (
  id uuid primary key,
  as_of date not null,
  stage text not null check (stage in ('FACTS', 'MODEL', 'TIERS', 'SIGNALS', 'DONE')),
  position uuid,
  -- null: the night
  started_by uuid,
  started_at timestamptz not null,
  finished_at timestamptz,
  customers bigint not null default 0,
  facts_changed bigint not null default 0,
  model_fitted boolean not null default false,
  table_version int,
  row_by_row boolean not null default false,
  changed bigint not null default 0,
  -- Customers about whom the table said nothing, or two things at once: they keep the tier they had.
  undecided bigint not null default 0
);
create unique index value_review_running on value_review ((true)) where finished_at is null;
create unique index value_review_night on value_review (as_of) where started_by is null;
create index value_review_latest on value_review (started_at desc);

-- Some of those customers, to find out why.
create table value_review_undecided (
  review_id uuid not null references value_review,
  customer_id uuid not null,
  violated boolean not null,
  facts jsonb not null,
  primary key (review_id, customer_id)
);

-- Which review decided it; null: something that was bought or done.
alter table decision_ledger add column review_id uuid;
create index decision_ledger_review on decision_ledger (review_id, id) where review_id is not null;
create index decision_ledger_as_of on decision_ledger (decision, as_of);

-- Purchases that are expected of a customer within some weeks, by the BG/NBD model (Fader, Hardie and Lee 2005, equation
-- 10): x repeat purchases, the last after recent weeks, seen for observed weeks.
create function expected_purchases(
  r float8, alpha float8, a float8, b float8, x float8, recent float8, observed float8, weeks float8)
returns float8 language plpgsql immutable strict parallel safe as $$
declare
  -- The formula divides by a - 1; beside it, it is smooth.
  q float8 := case when abs(a - 1) < 1e-6 then 1 + 1e-6 else a end;
  z float8 := weeks / (alpha + observed + weeks);
  term float8 := 1;
  hypergeometric float8 := 1;
  n int := 0;
begin
  while abs(term) > 1e-12 * abs(hypergeometric) and n < 5000 loop
    term := term * (r + x + n) * (b + x + n) / ((q + b + x - 1 + n) * (n + 1)) * z;
    hypergeometric := hypergeometric + term;
    n := n + 1;
  end loop;
  return (q + b + x - 1) / (q - 1)
    * (1 - power((alpha + observed) / (alpha + observed + weeks), r + x) * hypergeometric)
    / (1 + case when x > 0
        then q / (b + x - 1) * power((alpha + observed) / (alpha + recent), r + x) else 0 end);
end $$;

comment on column customer_facts.counted_to is
  'The day as of which the row was counted when it last changed; a day that passes and changes nothing writes nothing.';
