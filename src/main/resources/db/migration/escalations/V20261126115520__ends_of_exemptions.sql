-- What is to be raised again when an exemption ends: late since when and whose it was. Empty when the subject has moved on.
alter table escalation_exemption
  add column late_since timestamptz,
  add column owner_id uuid references app_user,
  add column team_id uuid references team;
update escalation_exemption x set late_since = e.late_since, owner_id = e.owner_id, team_id = e.team_id
from escalation e
where e.subject_type = x.subject_type and e.subject_id = x.subject_id and e.reason = x.reason and x.until_day is not null
  and not exists (select 1 from escalation later
    where later.subject_type = e.subject_type and later.subject_id = e.subject_id and later.reason = e.reason and later.id > e.id);
create index escalation_exemption_end on escalation_exemption (until_day) where until_day is not null;
-- For whom the responsible stands in.
alter table escalation add column responsible_for_id uuid references app_user;
