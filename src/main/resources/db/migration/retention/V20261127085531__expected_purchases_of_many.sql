-- A power that stays a number: beyond it, whoever is gone is gone.
create function bounded_power(base float8, exponent float8)
returns float8 language sql immutable strict parallel safe as
  'select exp(greatest(-700, least(700, exponent * ln(base))))';

-- As before; for customers of a thousand visits the sum is beyond all numbers and the power next to nothing, so the sum is
-- scaled down as it grows, and their product is one of logarithms.
create or replace function expected_purchases(
  r float8, alpha float8, a float8, b float8, x float8, recent float8, observed float8, weeks float8)
returns float8 language plpgsql immutable strict parallel safe as $$
declare
  -- The formula divides by a - 1; beside it, it is smooth.
  q float8 := case when abs(a - 1) < 1e-6 then 1 + 1e-6 else a end;
  z float8 := weeks / (alpha + observed + weeks);
  power float8;
  term float8 := 1;
  hypergeometric float8 := 1;
  n int := 0;
begin
  if observed < 0 then
    return null;
  end if;
  power := (r + x) * ln((alpha + observed) / (alpha + observed + weeks));
  while abs(term) > 1e-12 * abs(hypergeometric) and n < 5000 loop
    term := term * (r + x + n) * (b + x + n) / ((q + b + x - 1 + n) * (n + 1)) * z;
    hypergeometric := hypergeometric + term;
    n := n + 1;
    if hypergeometric > 1e200 then
      term := term * 1e-200;
      hypergeometric := hypergeometric * 1e-200;
      power := power + 200 * ln(10::float8);
    end if;
  end loop;
  return (q + b + x - 1) / (q - 1)
    * (1 - case when hypergeometric > 0
        then exp(greatest(-700, least(700, power + ln(hypergeometric))))
        else exp(greatest(-700, power)) * hypergeometric end)
    / (1 + case when x > 0
        then q / (b + x - 1) * bounded_power((alpha + observed) / (alpha + recent), r + x) else 0 end);
end $$;
