-- On which day a moment falls, whoever counts knows: it is another one where the company is than in Greenwich.
drop view won_deal;
create view won_deal as
select id, name, customer_id, currency, amount, list_amount, cost, closed_at won_at
from opportunity where status = 'WON';
