create table customer (
  id uuid primary key,
  kind text not null check (kind in ('ORGANISATION', 'PERSON')),
  name text not null,
  registration_number text,
  email text,
  phone text,
  website text,
  industry text,
  founded int,
  employees int,
  annual_revenue numeric(19, 4),
  revenue_currency text,
  parent_id uuid references customer,
  preferences text[] not null default '{}',
  owner_id uuid,
  team_id uuid,
  -- What an import knows: the id in the other system, a digest of what that system said last, and the parent company
  -- it named, while no customer of that name has come.
  external_id text unique,
  imported_digest uuid,
  awaited_parent text,
  -- The traces of the contacts, kept up by whoever changes contacts: a customer is found by its people, too.
  contact_traces text not null default '',
  -- A phone number is the same with and without blanks and country: its last nine digits tell.
  phone_key text generated always as (nullif(right(regexp_replace(phone, '\D', '', 'g'), 9), '')) stored,
  -- Starts with a blank, as every word in it does: the beginning of a word can be searched for by '% word%'.
  search text not null generated always as (folded(
    ' ' || name || ' ' || coalesce(registration_number, '') || ' ' || coalesce(email, '') || ' '
    || coalesce(regexp_replace(phone, '\D', '', 'g'), '') || contact_traces)) stored,
  created_at timestamptz not null,
  version bigint not null
);
create index customer_search on customer using gin (search gin_trgm_ops);
create index customer_name on customer (name, id);
create index customer_folded_name on customer (folded(name));
create index customer_owner on customer (owner_id);
create index customer_team on customer (team_id);
create index customer_parent on customer (parent_id);
create index customer_registration_number on customer (registration_number);
create index customer_email on customer (email);
create index customer_phone on customer (phone_key);
create index customer_awaited_parent on customer (awaited_parent) where awaited_parent is not null;

create table customer_contact (
  id uuid primary key,
  customer_id uuid not null references customer,
  name text not null,
  job_title text,
  email text,
  phone text,
  phone_key text generated always as (nullif(right(regexp_replace(phone, '\D', '', 'g'), 9), '')) stored
);
create index customer_contact_customer on customer_contact (customer_id, id);
create index customer_contact_email on customer_contact (email);
create index customer_contact_phone on customer_contact (phone_key);

create table customer_buying_role (
  customer_id uuid not null references customer,
  contact_id uuid not null references customer_contact on delete cascade,
  role text not null check (role in ('DECIDES', 'INFLUENCES', 'USES')),
  decides_when text,
  primary key (customer_id, contact_id, role)
);
create index customer_buying_role_contact on customer_buying_role (contact_id);

create table customer_address (
  id uuid primary key,
  customer_id uuid not null references customer,
  kind text not null check (kind in ('SEAT', 'BILLING', 'DELIVERY', 'OTHER')),
  street text,
  city text,
  postal_code text,
  country text
);
create index customer_address_customer on customer_address (customer_id, id);
create unique index customer_address_seat on customer_address (customer_id) where kind = 'SEAT';

create table customer_note (
  id uuid primary key,
  customer_id uuid not null references customer,
  text text not null,
  by_id uuid,
  at timestamptz not null
);
create index customer_note_customer on customer_note (customer_id, at desc);
