-- Who has written something of a draft never reviews it, also when what they wrote is no longer among the revisions that are kept.
create table draft_author (
  draft_id uuid not null references draft (id),
  author_id uuid not null references app_user (id),
  primary key (draft_id, author_id)
);
insert into draft_author select distinct draft_id, by_id from draft_revision;
