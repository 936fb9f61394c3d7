-- What is counted from many purchases at once is counted from these (ADR 13).
create view purchase_made as
  select id, customer_id, bought_on, due_on, amount, list_amount, cost, rate from purchase;
create view purchase_given_back as
  select purchase_id, customer_id, returned_on, amount, cost from purchase_return;
create view purchase_paid as
  select purchase_id, customer_id, paid_on, amount from purchase_payment;
create view purchase_item as
  select purchase_id, product_id, quantity from purchase_line where product_id is not null;
create view currency_worth as
  select currency, valid_from, rate from exchange_rate;
-- Most purchases are paid at once: who counts invoices passes them by.
create index purchase_due on purchase (customer_id) where due_on is not null;
