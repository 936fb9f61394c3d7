-- When to look whether what somebody said was settled is. Empty when the subject has moved on, or it was looked at.
alter table escalation add column look_again_at timestamptz;
create index escalation_look_again on escalation (look_again_at) where look_again_at is not null;
create index escalation_said_settled on escalation (subject_id) where look_again_at is not null;
