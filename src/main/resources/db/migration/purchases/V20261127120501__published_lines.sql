-- What was bought, line by line, for whatever is counted from many of them at once (ADR 13).
create view purchase_line_made as
  select purchase_id, customer_id, product_id, name, quantity, amount, list_amount, cost from purchase_line;
