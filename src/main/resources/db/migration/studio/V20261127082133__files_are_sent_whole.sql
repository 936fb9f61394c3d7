-- The revision that came whole: from the catalogue, or from a modeler. Another one was written here, and who sends the file again has not seen it.
alter table draft_file add column sent_revision int not null default 0;
update draft_file set sent_revision = revision;
alter table draft_file alter column sent_revision drop default;
