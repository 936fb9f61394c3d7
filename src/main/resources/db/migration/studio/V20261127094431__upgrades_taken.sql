-- Which shipped files stand in a draft as they were shipped then; once it is released they count as looked at.
create table upgrade_taken (
  draft_id uuid not null references draft (id),
  file text not null,
  -- The revision of the draft's file that it came with.
  revision int not null,
  sha256 text not null references release_content,
  primary key (draft_id, file)
);

-- Also that a file is no longer shipped can be passed over.
alter table shipped_passed alter column sha256 drop not null;
