create table lead (
  id uuid primary key,
  -- as the stranger said it, tidied: lower-case e-mail, digits only in numbers
  name text,
  email text,
  phone text,
  company text,
  registration_number text,
  job_role text,
  country text,
  language text,
  interest_kind text not null,
  product_id uuid,
  employees int,
  message text,
  source text not null,
  status text not null check (status in ('CAPTURED', 'OPEN', 'NURTURING', 'QUALIFIED', 'DISQUALIFIED', 'WITHDRAWN')),
  captured_at timestamptz not null,
  points int,
  temperature text check (temperature in ('HOT', 'WARM', 'COLD')),
  reasons text[] not null default '{}',
  owner_id uuid references app_user,
  team_id uuid references team,
  outcome text check (outcome in ('QUALIFIED', 'NURTURE', 'DISQUALIFIED')),
  outcome_reason text,
  note text,
  nurture_until date,
  decided_at timestamptz,
  withdrawal_reason text,
  -- records of other modules: no foreign keys
  customer_id uuid,
  opportunity_id uuid,
  version bigint not null
);
create index lead_owner on lead (owner_id, status);
create index lead_team on lead (team_id, captured_at desc);
create index lead_captured on lead (captured_at desc, id);
create index lead_customer on lead (customer_id);
create index lead_text on lead
  using gin (folded(coalesce(name, '') || ' ' || coalesce(company, '') || ' ' || coalesce(email, '')) gin_trgm_ops);
-- What a stranger is recognised by.
create index lead_email on lead (email);
create index lead_phone on lead (right(phone, 9));
create index lead_registration_number on lead (registration_number);
create index lead_company on lead using gin (folded(company) gin_trgm_ops);
