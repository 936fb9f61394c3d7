-- What the price list said of a line and what it cost us; the sums stand at the purchase. null: nobody knows.
alter table purchase_line
  add list_amount numeric(19, 4) check (list_amount >= 0),
  add cost numeric(19, 4) check (cost >= 0);
