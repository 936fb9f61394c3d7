-- What is to leave the application, written in the transaction of what it tells of.
create table outbox (
  id uuid primary key,
  channel text not null check (channel in ('EMAIL', 'WEBHOOK', 'PUSH')),
  kind text not null,
  language text,
  -- ONCE: never again after it may have arrived
  repeats text not null check (repeats in ('RESENDABLE', 'ONCE')),
  state text not null
    check (state in ('PENDING', 'SENDING', 'SENT', 'UNCONFIRMED', 'FAILED', 'KEPT', 'DISCARDED')),
  -- what shares one rate and one pause: the mail server, or the host of a webhook
  lane text not null,
  user_id uuid references app_user,
  owner_id uuid references app_user,
  -- a subscription or a device
  target_id uuid,
  recipient text not null,
  subject text not null,
  html text,
  body text not null,
  secret text,
  message_id text not null unique,
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts int not null default 0,
  lease uuid,
  lease_until timestamptz,
  -- when a message that may go out only once was handed to the network
  on_wire_at timestamptz,
  finished_at timestamptz,
  error text
);
create index outbox_due on outbox (due_at, id) where state = 'PENDING';
create index outbox_leased on outbox (lease_until) where state = 'SENDING';
create index outbox_newest on outbox (id desc);
create index outbox_of_user on outbox (user_id);
create index outbox_of_owner on outbox (owner_id) where owner_id is not null;
create index outbox_undecided on outbox (state, id desc) where state in ('UNCONFIRMED', 'FAILED');

-- Addresses that a mail server has refused for good.
create table mail_bounce (
  address text primary key,
  reason text not null,
  since timestamptz not null
);

-- Templates that managers have changed; the shipped ones are files.
create table mail_template (
  kind text not null,
  language text not null check (language in ('en', 'cs', 'pl')),
  subject text not null,
  body text not null,
  version bigint not null,
  changed_by uuid references app_user,
  changed_at timestamptz not null,
  primary key (kind, language)
);

create table notification_preference (
  user_id uuid primary key references app_user,
  -- {"LEADS": {"inApp": true, "email": "NOW", "push": false}}; what is missing is as shipped
  channels jsonb not null,
  digest_hour int not null check (digest_hour between 0 and 23),
  quiet_from time,
  quiet_until time,
  version bigint not null
);

-- What waits to be told together: news that come in storms, and what somebody reads once a day.
create table gathered (
  id uuid primary key,
  user_id uuid not null references app_user,
  purpose text not null check (purpose in ('TOGETHER', 'DAILY')),
  kind text not null,
  subject_type text,
  subject_id uuid,
  params jsonb not null,
  rank bigint not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  -- the notification that told it, where it was one among many
  digest_id uuid references notification
);
create index gathered_due on gathered (due_at) where digest_id is null;
create index gathered_of_user on gathered (user_id, purpose) where digest_id is null;
create index gathered_in_digest on gathered (digest_id, rank desc, id) where digest_id is not null;

create table webhook (
  id uuid primary key,
  url text not null,
  description text not null,
  kinds text[] not null,
  secret text not null,
  active boolean not null,
  created_by uuid references app_user,
  created_at timestamptz not null,
  version bigint not null
);

create table push_key (
  one boolean primary key default true check (one),
  public_key text not null,
  private_key text not null
);

create table push_device (
  id uuid primary key,
  user_id uuid not null references app_user,
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  created_at timestamptz not null
);
create index push_device_of_user on push_device (user_id);
