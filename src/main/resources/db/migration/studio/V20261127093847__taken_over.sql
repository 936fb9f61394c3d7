-- Who has taken over into a file of a draft what another release has changed of it, and which release it is based on since.
create table draft_takeover (
  draft_id uuid not null references draft (id),
  file text not null,
  from_release int not null references catalogue_release (number),
  to_release int not null references catalogue_release (number),
  by_id uuid not null references app_user (id),
  at timestamptz not null,
  primary key (draft_id, file, to_release)
);
