-- A file in force that goes when the draft is released; its last revision is what was in force when somebody said so.
alter table draft_file add column retired boolean not null default false;
