-- An import leaves many; each round takes those that wait longest.
create index facts_due_since on facts_due (since, customer_id);
