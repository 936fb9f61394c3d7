-- What people did and plan with customers, for whatever is counted from much of it at once (ADR 13).
create view customer_contact_made as
  select customer_id, kind, done_at, planned_for, duration_minutes, cost, cost_currency
  from activity where kind <> 'EVENT' and customer_id is not null;
