-- What changed in records that several people edit: whoever comes late is told what the others did.
create table change (
  subject_type text not null,
  subject_id uuid not null,
  -- The version of the record that the change made.
  version bigint not null,
  field text not null,
  before text,
  now text,
  by_id uuid,
  at timestamptz not null,
  primary key (subject_type, subject_id, version, field)
);
