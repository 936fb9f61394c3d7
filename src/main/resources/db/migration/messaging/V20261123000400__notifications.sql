create table notification (
  id uuid primary key,
  user_id uuid not null references app_user,
  kind text not null,
  subject_type text,
  subject_id uuid,
  params jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz
);
-- The bell: a user's newest first, and what they have missed while the line was down.
create index notification_of_user on notification (user_id, id desc);
create index notification_unread on notification (user_id) where read_at is null;
