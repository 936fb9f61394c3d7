-- Orders that met no stock: what was decided about the customer, and what they chose. Of one product a customer has at most one open.
create table stock_out (
  id uuid primary key,
  -- No reference: a customer may be erased while goods are waited for.
  customer_id uuid not null,
  product_id uuid not null references product,
  quantity int not null check (quantity > 0),
  -- Who answers for telling the customer, and their team.
  owner_id uuid,
  team_id uuid,
  state text not null check (state in ('ASKED', 'WAITING', 'ARRIVED', 'CLOSED')),
  result text check (result in ('ALTERNATIVE', 'DELIVERED', 'LEFT', 'SILENT')),
  ordered_at timestamptz not null,
  -- The delivery as it was last told; null: nobody knows.
  expected_on date,
  -- The decision of retentionEffort for this order, and by which version and rule; rule 0: a release before the one in force.
  seriousness int,
  tier text,
  keep boolean,
  effort int,
  rule int,
  table_version int,
  actor text,
  act_within text,
  channel text,
  offers text,
  discount_percent numeric(5, 2),
  expected_margin numeric(19, 4),
  budget numeric(19, 4),
  -- The case that the order opened or joined.
  case_id uuid,
  taken_product_id uuid references product,
  waiting_since timestamptz,
  note text,
  closed_at timestamptz,
  version bigint not null,
  check ((state = 'CLOSED') = (result is not null))
);
create unique index stock_out_open on stock_out (customer_id, product_id) where state <> 'CLOSED';
create index stock_out_customer on stock_out (customer_id, ordered_at desc);
create index stock_out_product on stock_out (product_id, waiting_since) where state <> 'CLOSED';
