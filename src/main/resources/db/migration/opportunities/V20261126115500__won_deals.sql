-- What other modules may count of deals that were won, many at a time. Whoever changes the tables keeps the views.
create view won_deal as
select id, name, customer_id, currency, amount, list_amount, cost, (closed_at at time zone 'UTC')::date won_on
from opportunity where status = 'WON';

create view won_deal_item as
select opportunity_id deal_id, position, product_id, name, quantity, price * quantity amount, list_price * quantity list_amount,
  cost * quantity cost
from opportunity_item;
