-- The ledger of decisions is only ever added to, and the database sees to it, whoever writes. The one exception: the rows of
-- a customer who is erased go with them. Whoever erases says whose rows in its own transaction, and nothing else can then be
-- deleted: set_config('kramek.erased_customer', id, true). DecisionLedger.erase does so.
create function keep_decision_ledger() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if current_setting('kramek.erased_customer', true) = old.customer_id::text then
      return old;
    end if;
  end if;
  raise exception 'The ledger of decisions is only added to: % is refused', lower(tg_op)
    using errcode = 'restrict_violation';
end $$;
create trigger decision_ledger_kept before update or delete on decision_ledger
  for each row execute function keep_decision_ledger();
create trigger decision_ledger_kept_whole before truncate on decision_ledger
  for each statement execute function keep_decision_ledger();

-- The nightly review compares with what it decided last: one pass over the rows of one decision.
create index decision_ledger_last on decision_ledger (decision, customer_id, at desc, id desc)
  where decision <> 'customerValueTier';
