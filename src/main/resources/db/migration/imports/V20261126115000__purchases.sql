alter table import drop constraint import_kind_check;
alter table import add constraint import_kind_check
  check (kind in ('USERS', 'CUSTOMERS', 'PRODUCTS', 'OPPORTUNITIES', 'PURCHASES', 'RETURNS', 'PAYMENTS'));
alter table import
  add creates_customers boolean not null default false,
  -- Of all amounts, where the file has no column for it; null: the company's.
  add currency text;
