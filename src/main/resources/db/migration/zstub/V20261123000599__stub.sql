create table customer (id uuid primary key, name text);
create table activity (id uuid primary key, subject_type text, subject_id uuid, done boolean, planned_for timestamptz, title text);
