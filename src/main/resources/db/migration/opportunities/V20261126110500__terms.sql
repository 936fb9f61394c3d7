-- Terms besides the price: null is what the company usually asks for, and its own contract.
alter table opportunity add payment_terms_days int check (payment_terms_days between 0 and 365);
alter table opportunity add non_standard_terms text;
-- Kinds of approval that the move under way still waits for, and those that were given for the offer as it stands.
alter table opportunity add awaited_approvals text[] not null default '{}';
alter table opportunity add agreed_approvals text[] not null default '{}';
-- Who wants the move: the second approval is asked for when somebody else has given the first.
alter table opportunity add approvals_asked_by uuid;
