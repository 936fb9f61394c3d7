-- What must come out of a table: a release that breaks one is stopped. Cases that no longer hold are kept, with who took them away.
create table held_case (
  id uuid primary key,
  decision text not null,
  name text not null,
  why text not null,
  -- A customer as they are on the day, or facts that never change.
  customer_id uuid,
  facts jsonb,
  expected jsonb not null,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  version bigint not null,
  check ((customer_id is null) <> (facts is null))
);
create index held_case_decision on held_case (decision, added_at) where removed_at is null;
