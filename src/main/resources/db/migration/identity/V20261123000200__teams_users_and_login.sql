create table team (
  id uuid primary key,
  code text not null unique,
  name text not null,
  supervisor_id uuid
);

create table app_user (
  id uuid primary key,
  username text not null unique,
  name text not null,
  email text,
  -- null: invited, cannot log in yet
  password_hash text,
  role text not null check (role in ('REP', 'SUPERVISOR', 'MANAGER', 'ADMIN')),
  team_id uuid references team,
  superior_id uuid references app_user,
  language text not null check (language in ('en', 'cs', 'pl')),
  time_zone text not null,
  active boolean not null default true,
  version bigint not null
);
create index app_user_team on app_user (team_id);
alter table team add constraint team_supervisor foreign key (supervisor_id) references app_user;
create index team_supervisor on team (supervisor_id);

create table login_failure (
  username text primary key,
  failures int not null,
  blocked_until timestamptz not null
);
