-- What a manager lets a tool prove who they are with, instead of the password. Only its hash is kept.
create table modeler_token (
  id uuid primary key,
  user_id uuid not null references app_user (id),
  name text not null,
  hash bytea not null unique,
  created_at timestamptz not null,
  used_at timestamptz
);
create index modeler_token_user on modeler_token (user_id);
