-- What managers change before it is in force: a stage needs its model and its gate, so a draft is several files.
create table draft (
  id uuid primary key,
  title text not null,
  state text not null,
  author_id uuid not null references app_user (id),
  -- The catalogue that was in force when it was begun.
  based_on int not null references catalogue_release (number),
  released_as int references catalogue_release (number),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null
);
create index draft_state on draft (state, changed_at desc);

create table draft_file (
  id uuid primary key,
  draft_id uuid not null references draft (id),
  file text not null,
  -- The release that its base is of; a new one has none there.
  based_on int not null references catalogue_release (number),
  is_new boolean not null,
  revision int not null,
  changed_by uuid not null references app_user (id),
  changed_at timestamptz not null,
  -- Who edits it now, until when, and who waits for it.
  lock_by uuid references app_user (id),
  lock_until timestamptz,
  lock_asked_by uuid references app_user (id),
  -- As its content was when it was written.
  errors int not null,
  warnings int not null,
  unique (draft_id, file)
);

-- Everything that a file has been, the last ones of it; a file that was taken out and comes back goes on counting.
create table draft_revision (
  draft_id uuid not null references draft (id),
  file text not null,
  revision int not null,
  content bytea not null,
  by_id uuid not null references app_user (id),
  at timestamptz not null,
  primary key (draft_id, file, revision)
);
