-- Why a draft is refused, as codes with what they are about: each reader has a language of their own.
alter table replay add causes jsonb;
