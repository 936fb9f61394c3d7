-- What a draft breaks in files that it leaves as they are is in no row of its files.
alter table draft add elsewhere int not null default 0;
