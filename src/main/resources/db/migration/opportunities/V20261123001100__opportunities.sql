create table opportunity (
  id uuid primary key,
  name text not null,
  customer_id uuid,
  owner_id uuid,
  team_id uuid,
  -- The key of a stage of the pipeline's model, and the version of the model this deal runs in.
  stage text not null,
  stage_since timestamptz not null,
  pipeline text not null,
  status text not null check (status in ('OPEN', 'WON', 'LOST')),
  pending_target text,
  pending_approval uuid,
  currency text not null,
  amount numeric(19, 4),
  list_amount numeric(19, 4),
  cost numeric(19, 4),
  discount_percent numeric(7, 2) not null default 0,
  expected_close date,
  competitors text[] not null default '{}',
  loss_reason text,
  lost_to text,
  loss_note text,
  reopen_reason text,
  lead_id uuid,
  external_id text unique,
  -- What the other system said last, as a digest, and its stage: an import changes only what has changed there.
  imported_digest uuid,
  imported_stage text,
  created_at timestamptz not null,
  closed_at timestamptz,
  version bigint not null
);
create index opportunity_board on opportunity (stage, stage_since, id) where status = 'OPEN';
create index opportunity_closed on opportunity (closed_at) where status <> 'OPEN';
create index opportunity_owner on opportunity (owner_id, status);
create index opportunity_team on opportunity (team_id, status);
create index opportunity_customer on opportunity (customer_id);
create index opportunity_name on opportunity using gin (folded(name) gin_trgm_ops);

create table opportunity_item (
  opportunity_id uuid not null references opportunity,
  position int not null,
  product_id uuid not null,
  name text not null,
  quantity int not null check (quantity > 0),
  list_price numeric(19, 4) not null,
  cost numeric(19, 4),
  -- Below zero where the customer paid more than the list says, as imported deals may tell.
  discount_percent numeric(7, 2) not null check (discount_percent <= 100),
  price numeric(19, 4) not null,
  max_discount_percent numeric(5, 2),
  primary key (opportunity_id, position)
);
create index opportunity_item_product on opportunity_item (product_id);
