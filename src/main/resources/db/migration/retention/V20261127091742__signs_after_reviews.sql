-- When somebody has looked for signs of leaving after a review; it takes longer than the review's last step may.
alter table value_review add column signs_looked_at timestamptz;
update value_review set signs_looked_at = finished_at;
