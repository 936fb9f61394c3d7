-- What a draft changes of the cases that models must keep to; it comes in force with the draft's release.
create table draft_case (
  draft_id uuid not null references draft (id),
  case_id uuid not null,
  -- The version that was changed. Null: a new case.
  based_on bigint,
  -- What it said, and what it is to say. Null: there was none, or there is to be none.
  before jsonb,
  now jsonb,
  changed_by uuid not null references app_user (id),
  changed_at timestamptz not null,
  version bigint not null,
  primary key (draft_id, case_id)
);

-- The same as it was when it was asked: exactly this is decided about, and this is what a release has changed.
create table release_request_case (
  request_id uuid not null references release_request (id),
  case_id uuid not null,
  based_on bigint,
  before jsonb,
  now jsonb,
  primary key (request_id, case_id)
);
