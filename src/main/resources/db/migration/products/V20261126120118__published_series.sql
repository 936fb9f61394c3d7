-- Which series a product is of, for whatever is counted from many purchases at once (ADR 13).
create view product_series as
  select id product_id, series from product where series is not null;
