-- Leads go to another team, and are to be answered sooner or later, where their tables are changed.
alter table replay
  add other_team int not null default 0,
  add other_deadline int not null default 0;
alter table replay_result
  add other_team boolean not null default false,
  add other_deadline boolean not null default false;
