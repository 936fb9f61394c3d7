-- A deal that is opened again and won once more is another purchase of the same deal.
alter table purchase add column deal_id uuid;
update purchase set deal_id = id where source = 'DEAL';
create index purchase_deal on purchase (deal_id) where deal_id is not null;
