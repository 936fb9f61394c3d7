-- Instances that run in one version of a model are moved to another, some at a time.
create table migration (
  id uuid primary key,
  -- The release that brought the version they are moved to.
  release int not null references catalogue_release (number),
  process_key text not null,
  from_definition text not null,
  to_definition text not null,
  state text not null,
  direction text not null,
  -- Of a hundred that may move, how many go now.
  share int not null,
  -- No more than so many in a second, so that people's screens stay fast.
  per_second int not null,
  created_by uuid not null,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  version bigint not null
);
create unique index migration_open on migration (from_definition, to_definition) where state not in ('DONE', 'UNDONE');
create index migration_running on migration (id) where state = 'RUNNING';

-- Where the elements of the former version go.
create table migration_element (
  migration_id uuid not null references migration on delete cascade,
  source text not null,
  target text not null,
  primary key (migration_id, source)
);

-- What becomes of each instance.
create table migration_instance (
  migration_id uuid not null references migration on delete cascade,
  instance_id text not null,
  business_key text,
  -- Its turn: by chance, so that a share of them is like all of them.
  place int not null,
  state text not null,
  -- Where it stood.
  elements text[] not null,
  -- Why it does not move, as far as anybody knows; and which elements it is about.
  reason text,
  reason_elements text[],
  attempts int not null default 0,
  not_before timestamptz,
  changed_at timestamptz not null,
  primary key (migration_id, instance_id)
);
create index migration_instance_turn on migration_instance (migration_id, state, place);
