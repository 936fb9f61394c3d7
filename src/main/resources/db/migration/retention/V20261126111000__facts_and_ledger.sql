-- What is counted from a customer's purchases and contacts. It holds dates and sums, never ages: a day that passes changes
-- no row. Money is in the company's currency. What each column means and how it is counted: CustomerFacts and Fact.
create table customer_facts (
  customer_id uuid primary key,
  first_purchase_on date,
  last_purchase_on date,
  purchases int not null default 0,
  -- Distinct days on which something was bought: two purchases of one day are one visit.
  purchase_days int not null default 0,
  revenue numeric(19, 4) not null default 0,
  returned numeric(19, 4) not null default 0,
  series_bought int not null default 0,
  -- Days between two visits: their number, mean and standard deviation, and how many were longer than one and a half times the mean.
  intervals int not null default 0,
  interval_days numeric(9, 2),
  interval_deviation numeric(9, 2),
  missed_intervals int not null default 0,
  -- The twelve months that end with counted_to.
  counted_to date not null,
  purchases_12m int not null default 0,
  revenue_12m numeric(19, 4) not null default 0,
  list_12m numeric(19, 4) not null default 0,
  -- null: of some purchase nobody knows what it cost us
  margin_12m numeric(19, 4),
  cost_to_serve_12m numeric(19, 4) not null default 0,
  contacts_12m int not null default 0,
  contacts_planned_12m int not null default 0,
  contacts_kept_12m int not null default 0,
  last_contact_on date,
  response_hours_12m numeric(9, 2),
  complaints_12m int not null default 0,
  late_services_12m int not null default 0,
  overdue_days_12m numeric(9, 2),
  -- The twelve months before those.
  revenue_before numeric(19, 4) not null default 0,
  -- The oldest invoice that is not paid.
  unpaid_since date
);
create index customer_facts_last_purchase on customer_facts (last_purchase_on);

-- Customers whose facts have to be counted again.
create table facts_due (
  customer_id uuid primary key,
  since timestamptz not null
);

-- The parameters of the model that tells whether a customer is still one (BG/NBD; times in weeks), as last fitted.
create table repurchase_model (
  fitted_on date primary key,
  r numeric(12, 6) not null,
  alpha numeric(12, 6) not null,
  a numeric(12, 6) not null,
  b numeric(12, 6) not null,
  customers int not null,
  log_likelihood numeric(19, 4) not null,
  fitted_at timestamptz not null
);

-- How valuable a customer is, as last decided; a customer about whom nothing was decided has no row.
create table customer_value (
  customer_id uuid primary key,
  tier text not null,
  rule int not null,
  table_version int not null,
  as_of date not null,
  since timestamptz not null
);
create index customer_value_tier on customer_value (tier);

-- Every change of what was decided about a customer; only ever added to.
create table decision_ledger (
  id uuid primary key,
  customer_id uuid not null,
  decision text not null,
  -- Which version of the table, which of its rules, what it said, and on what.
  table_version int not null,
  rules int[] not null,
  result jsonb not null,
  facts jsonb not null,
  as_of date not null,
  -- What asked: a review, a case, an order; and who, where it was a person.
  cause text not null,
  asked_by uuid,
  at timestamptz not null
);
create index decision_ledger_customer on decision_ledger (customer_id, decision, at desc, id desc);
