-- When each team works. The one company calendar is for whoever has no other.
create table calendar (
  id uuid primary key,
  name text not null unique,
  time_zone text not null,
  -- whose public holidays are kept; null: nobody's
  country text,
  company boolean not null,
  version bigint not null
);
create unique index calendar_company on calendar (company) where company;

create table calendar_shift (
  calendar_id uuid not null references calendar on delete cascade,
  -- 1 is Monday
  weekday int not null check (weekday between 1 and 7),
  from_time time not null,
  -- not later than from_time: on the next day
  until_time time not null,
  primary key (calendar_id, weekday, from_time)
);

create table calendar_day_off (
  calendar_id uuid not null references calendar on delete cascade,
  day date not null,
  name text,
  primary key (calendar_id, day)
);

create table team_calendar (
  team_id uuid primary key references team on delete cascade,
  calendar_id uuid not null references calendar on delete cascade
);

-- The hours that were built in until now.
insert into calendar (id, name, time_zone, country, company, version)
values ('01936000-0000-7000-8000-000000000001', 'Company', '${companyZone}', null, true, 0);
insert into calendar_shift (calendar_id, weekday, from_time, until_time)
select '01936000-0000-7000-8000-000000000001', weekday, '08:00', '16:00' from generate_series(1, 5) weekday;

create table absence (
  id uuid primary key,
  user_id uuid not null references app_user,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  note text,
  -- who stands in for what no other substitute is named for; null: nobody
  substitute_id uuid references app_user,
  version bigint not null
);
create index absence_user on absence (user_id, from_day);
create index absence_until on absence (until_day);

create table absence_substitute (
  absence_id uuid not null references absence on delete cascade,
  kind text not null,
  substitute_id uuid not null references app_user,
  primary key (absence_id, kind)
);

-- Counts the changes of calendars and absences: who remembers them asks for no more than this. Its lock also
-- makes those who change them take turns.
create table calendar_version (version bigint not null);
insert into calendar_version values (0);

-- A change that other nodes may have missed for some seconds: what they counted by the old hours is counted again.
create table calendar_change (
  id uuid primary key,
  -- whose absence; null: a calendar
  user_id uuid,
  at timestamptz not null
);
