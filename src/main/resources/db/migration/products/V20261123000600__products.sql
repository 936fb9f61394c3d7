create table product (
  id uuid primary key,
  code text unique,
  name text not null,
  series text,
  currency text not null,
  list_price numeric(19, 4) not null check (list_price >= 0),
  -- null: nobody knows what it costs us
  cost numeric(19, 4) check (cost >= 0),
  max_discount_percent numeric(5, 2) not null default 0 check (max_discount_percent between 0 and 100),
  properties jsonb not null default '{}',
  available int check (available >= 0),
  next_delivery date,
  -- What the other system said last, as a digest: an import changes only what has changed there.
  imported_digest uuid,
  search text not null generated always as (
    folded(' ' || name || ' ' || coalesce(code, '') || ' ' || coalesce(series, ''))) stored,
  version bigint not null
);
create index product_search on product using gin (search gin_trgm_ops);
create index product_name on product (name, id);
create index product_folded_name on product (folded(name));

create table product_competitor (
  product_id uuid not null references product,
  position int not null,
  name text not null,
  product text,
  comparison text,
  primary key (product_id, position)
);
