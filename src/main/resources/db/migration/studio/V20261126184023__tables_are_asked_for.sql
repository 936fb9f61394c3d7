-- A changed table is looked at by a second pair of eyes, as a draft is.
alter table release_request drop constraint release_request_kind_check;
alter table release_request add constraint release_request_kind_check check (kind in ('DRAFT', 'TABLE', 'BACK'));
