-- As for the log of changes: they come in the order of time.
create index outbox_age on outbox using brin (created_at);
create index gathered_age on gathered using brin (created_at);
