-- What one unit of a currency is worth in the company's own, from a day on.
create table exchange_rate (
  currency text not null,
  valid_from date not null,
  rate numeric(19, 9) not null check (rate > 0),
  primary key (currency, valid_from)
);

-- Purchases, returns and payments are only ever added: a mistake is put right by a return. The number of the system they
-- come from makes a second delivery of the same harmless.
create table purchase (
  id uuid primary key,
  number text not null unique,
  customer_id uuid not null,
  source text not null check (source in ('API', 'IMPORT', 'DEAL')),
  bought_on date not null,
  currency text not null,
  -- What the customer pays, without tax and after discounts; what the price list said; what it cost us. null: nobody knows.
  amount numeric(19, 4) not null check (amount >= 0),
  list_amount numeric(19, 4) check (list_amount >= 0),
  cost numeric(19, 4) check (cost >= 0),
  -- What the currency was worth on that day; 1 for the company's own.
  rate numeric(19, 9) not null check (rate > 0),
  due_on date,
  recorded_at timestamptz not null
);
create index purchase_customer on purchase (customer_id, bought_on);
create index purchase_day on purchase (bought_on);

create table purchase_line (
  purchase_id uuid not null references purchase,
  position int not null,
  product_id uuid,
  name text not null,
  quantity int not null check (quantity > 0),
  amount numeric(19, 4) not null check (amount >= 0),
  primary key (purchase_id, position)
);
create index purchase_line_product on purchase_line (product_id) where product_id is not null;

-- The returns of a purchase never come to more than the purchase: the façade checks it with the purchase locked.
create table purchase_return (
  id uuid primary key,
  number text not null unique,
  purchase_id uuid not null references purchase,
  customer_id uuid not null,
  returned_on date not null,
  amount numeric(19, 4) not null check (amount > 0),
  -- What came back into stock, at what it had cost us; null: nobody knows.
  cost numeric(19, 4) check (cost >= 0),
  recorded_at timestamptz not null
);
create index purchase_return_purchase on purchase_return (purchase_id);
create index purchase_return_customer on purchase_return (customer_id, returned_on);

create table purchase_payment (
  id uuid primary key,
  number text not null unique,
  purchase_id uuid not null references purchase,
  customer_id uuid not null,
  paid_on date not null,
  amount numeric(19, 4) not null check (amount > 0),
  recorded_at timestamptz not null
);
create index purchase_payment_purchase on purchase_payment (purchase_id);
create index purchase_payment_customer on purchase_payment (customer_id, paid_on);
