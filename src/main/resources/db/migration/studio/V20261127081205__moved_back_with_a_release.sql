-- Whoever goes back to a former release may take what is running along: where elements go that it has not, and how many
-- could go and would stay when it was asked. Null: nobody is moved.
alter table release_request add column moving_back jsonb;
