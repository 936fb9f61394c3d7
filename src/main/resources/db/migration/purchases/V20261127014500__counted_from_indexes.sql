-- What is counted customer by customer is read from indexes alone: on the pages of the tables a customer's purchases lie among
-- everybody's, and the more there are, the more pages hold one that is wanted (docs/customer-facts.md).
alter table purchase_line add column customer_id uuid;
update purchase_line l set customer_id = p.customer_id from purchase p where p.id = l.purchase_id;
alter table purchase_line alter column customer_id set not null;
create index purchase_line_customer on purchase_line (customer_id) include (product_id, purchase_id)
  where product_id is not null;
create or replace view purchase_item as
  select purchase_id, product_id, quantity, customer_id from purchase_line where product_id is not null;

drop index purchase_due;
drop index purchase_customer;
create index purchase_customer on purchase (customer_id, bought_on)
  include (id, due_on, amount, list_amount, cost, rate);
drop index purchase_return_customer;
create index purchase_return_customer on purchase_return (customer_id, returned_on) include (purchase_id, amount, cost);
drop index purchase_payment_customer;
create index purchase_payment_customer on purchase_payment (customer_id, paid_on) include (purchase_id, amount);
