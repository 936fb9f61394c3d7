create table import (
  id uuid primary key,
  file_name text not null,
  importer_id uuid not null references app_user,
  created_at timestamptz not null,
  kind text check (kind in ('USERS', 'CUSTOMERS', 'PRODUCTS', 'OPPORTUNITIES')),
  state text not null check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED')),
  encoding text not null,
  separator char(1) not null,
  decimal_separator char(1) not null,
  date_style text not null,
  header text[] not null,
  rows bigint not null,
  -- How far the work has come: committed together with every chunk, so that a killed import goes on from here.
  position bigint not null,
  created bigint not null,
  updated bigint not null,
  unchanged bigint not null,
  rejected bigint not null,
  failure text,
  version bigint not null,
  check (created + updated + unchanged + rejected <= rows)
);
create index import_newest on import (created_at desc, id);
create index import_at_work on import (id) where state in ('CHECKING', 'RUNNING');

create table import_mapping (
  import_id uuid not null references import,
  field text not null,
  header_column text not null,
  primary key (import_id, field)
);

-- The file itself, in parts that are written and read one after another.
create table import_part (
  import_id uuid not null references import,
  number int not null,
  bytes bytea not null,
  primary key (import_id, number)
);
alter table import_part alter column bytes set storage external;

-- Which line of the file first had a key: a second one with the same is a mistake. Other lines may point to it by its name.
create table import_key (
  import_id uuid not null references import,
  key text not null,
  line bigint not null,
  name text,
  primary key (import_id, key)
);
create index import_key_name on import_key (import_id, name) where name is not null;

-- Values that point to something, to be settled by a person: what they may stand for, the likeliest first.
create table import_proposal (
  import_id uuid not null references import,
  field text not null,
  value text not null,
  rows bigint not null,
  assumed text,
  candidate_ids text[] not null,
  candidate_labels text[] not null,
  candidate_scores numeric[] not null,
  primary key (import_id, field, value)
);

create table import_settlement (
  import_id uuid not null references import,
  field text not null,
  value text not null,
  -- null: rows with this value are rejected
  use text,
  label text,
  primary key (import_id, field, value)
);

create table import_rejection (
  import_id uuid not null references import,
  line bigint not null,
  field text,
  value text,
  code text not null,
  suggestion text,
  primary key (import_id, line)
);
