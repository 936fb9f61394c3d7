-- Search as you type ignores diacritics: "skoda" finds "Škoda". unaccent() itself is not immutable, an index needs it to be.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create function folded(text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, $1));

create table idempotency (
  scope text not null,
  key text not null,
  result uuid,
  created_at timestamptz not null,
  primary key (scope, key)
);
