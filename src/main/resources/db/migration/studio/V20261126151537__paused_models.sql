-- Models that went out of hand: since when their jobs stand, why, and who let them go on.
create table paused_model (
  id uuid primary key,
  model text not null,
  cause text not null,
  -- Where it went round, if that was it.
  element text,
  counted bigint not null,
  paused_at timestamptz not null,
  resumed_at timestamptz,
  resumed_by uuid,
  resume_reason text
);
create unique index paused_model_stands on paused_model (model) where resumed_at is null;
