-- Every catalogue that was ever in force: one deployment of all models, tables and forms. The last one is in force.
create table catalogue_release (
  number int primary key,
  deployment_id text not null unique,
  -- The table that was replaced; null: what Krámek ships.
  decision text,
  reason text,
  -- What it made different, as a list.
  differences jsonb not null default '[]',
  -- The release whose table was taken again.
  goes_back_to int references catalogue_release (number),
  released_by uuid,
  released_at timestamptz not null
);
create index catalogue_release_decision on catalogue_release (decision, number desc);
