-- Given facts and what must come of them, kept with a model.
create table model_case (
  id uuid primary key,
  file text not null,
  -- What a shipped case is called in its file; null: somebody here has written it.
  shipped_as text,
  name text not null,
  -- By language, as long as it is the shipped one.
  names jsonb,
  facts jsonb not null,
  expected jsonb not null,
  -- A shipped case that was thrown away does not come again.
  discarded boolean not null default false,
  -- Null as long as nobody here has changed it.
  changed_by uuid,
  changed_at timestamptz not null,
  version bigint not null default 0,
  unique (file, shipped_as)
);
create index model_case_file on model_case (file) where not discarded;
