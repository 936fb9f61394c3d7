-- Rows come in the order of time, so a summary of each block is enough to find the old ones, and costs next to nothing.
create index change_age on change using brin (at);
create index idempotency_age on idempotency using brin (created_at);
