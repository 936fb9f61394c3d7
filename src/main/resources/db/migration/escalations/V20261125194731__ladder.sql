-- What happens on the present level; how late and how big decide what is worst.
alter table escalation
  add column action text not null default 'NOTIFY' check (action in ('REMIND', 'NOTIFY', 'REASSIGN')),
  add column late_since timestamptz,
  add column worth bigint not null default 0;
update escalation set late_since = raised_at;
alter table escalation alter column late_since set not null;
create index escalation_open_responsible on escalation (responsible_id) where state <> 'RESOLVED';

-- Until when something was promised, or exempted.
alter table escalation_step add column until_day date;

-- The marker of a step is written before its effect: a job that is tried again, or run by two nodes, finds it.
create table escalation_mark (
  escalation_id uuid not null references escalation,
  step bigint not null,
  what text not null,
  at timestamptz not null,
  primary key (escalation_id, step, what)
);

-- What is not escalated, by whose word and why; without a date until the subject changes next.
create table escalation_exemption (
  reason text not null,
  subject_type text not null,
  subject_id uuid not null,
  until_day date,
  by_id uuid not null references app_user,
  comment text not null,
  at timestamptz not null,
  primary key (subject_type, subject_id, reason)
);

-- Late tasks and incidents that have been seen, and the escalation raised for them, if any. Whatever was late before
-- anybody watched is seen already: an upgrade starts no storm.
create table escalation_late_task (
  task_id uuid not null,
  due_at timestamptz not null,
  escalation_id uuid references escalation,
  primary key (task_id, due_at)
);
create index escalation_late_task_raised on escalation_late_task (escalation_id) where escalation_id is not null;
insert into escalation_late_task (task_id, due_at) select id, due_at from task where due_at <= now();

create table escalation_incident (
  incident_id text primary key,
  escalation_id uuid references escalation
);
create index escalation_incident_raised on escalation_incident (escalation_id) where escalation_id is not null;
insert into escalation_incident (incident_id) select id_ from engine.act_ru_incident;
