package io.kramek.retention.whatif;

import io.kramek.identity.Visibility;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.whatif.CaseLoad.ExpectedLoad;
import io.kramek.retention.whatif.CaseLoad.SignalLoad;
import io.kramek.retention.whatif.CaseLoad.TierLoad;
import io.kramek.retention.whatif.WhatIf.ResultMove;
import io.kramek.shared.Money;
import io.kramek.shared.SubjectRef;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reckons what moves between tiers mean for those who keep customers, from the cases of the twelve
 * months before. It supposes that customers of a tier go on as those of that tier have.
 */
@Component
class CaseLoads {

  /** A rate needs a week at least; from a day or two anything could follow. */
  private static final long LEAST_DAYS = 7;

  private static final BigDecimal WEEK = BigDecimal.valueOf(7);
  private static final BigDecimal YEAR = BigDecimal.valueOf(365);

  /** The cases of a tier that began with a signal. */
  private record Cases(String tier, String signal, long count, BigDecimal budget) {}

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final HouseCurrency currency;
  private final CompanyDay day;

  CaseLoads(JdbcClient jdbc, Visibility visibility, HouseCurrency currency, CompanyDay day) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.currency = currency;
    this.day = day;
  }

  /**
   * What moves mean.
   *
   * @param order the tiers, the best first
   * @param scale how many customers each that was looked at stands for
   */
  CaseLoad of(List<ResultMove> moves, List<String> order, BigDecimal scale, LocalDate asOf) {
    LocalDate from = from(asOf);
    List<Cases> cases = cases(from, asOf);
    long days = Math.max(LEAST_DAYS, ChronoUnit.DAYS.between(from, asOf) + 1);
    Map<String, Long> before = customers(moves, ResultMove::was);
    Map<String, Long> after = customers(moves, ResultMove::becomes);
    List<Cases> known = cases.stream().filter(one -> before.containsKey(one.tier())).toList();
    Function<Cases, BigDecimal> growth =
        one ->
            BigDecimal.valueOf(after.getOrDefault(one.tier(), 0L))
                .divide(BigDecimal.valueOf(before.get(one.tier())), MathContext.DECIMAL64);
    List<TierLoad> tiers =
        order.stream()
            .map(
                tier -> {
                  List<Cases> had = of(cases, one -> one.tier().equals(tier));
                  List<Cases> telling = of(known, one -> one.tier().equals(tier));
                  return new TierLoad(
                      tier,
                      scaled(before.getOrDefault(tier, 0L), scale),
                      scaled(after.getOrDefault(tier, 0L), scale),
                      count(had),
                      perCase(had),
                      load(telling, one -> BigDecimal.ONE, days),
                      load(telling, growth, days));
                })
            .toList();
    return new CaseLoad(
        from,
        asOf,
        load(known, one -> BigDecimal.ONE, days),
        load(known, growth, days),
        tiers,
        signals(known, growth, days));
  }

  /** A company that has not kept customers for a year is judged by the time for which it has. */
  private LocalDate from(LocalDate asOf) {
    LocalDate yearAgo = asOf.minusYears(1).plusDays(1);
    Instant first =
        jdbc.sql("select min(opened_at) from retention_case")
            .query((row, n) -> row.getTimestamp(1) == null ? null : row.getTimestamp(1).toInstant())
            .list()
            .get(0);
    LocalDate began = first == null ? yearAgo : day.of(first);
    return began.isAfter(yearAgo) && !began.isAfter(asOf) ? began : yearAgo;
  }

  private List<Cases> cases(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select r.tier, s.kind, count(*) cases,
              coalesce(sum(r.budget) filter (where r.keep and not r.held_out), 0) budget
            from retention_case r left join retention_sign s on s.case_id = r.id and s.position = 0
            where r.tier is not null and r.opened_at >= :from and r.opened_at < :until and %s
            group by r.tier, s.kind
            """
                .formatted(visibility.of("r", SubjectRef.RETENTION_CASE)))
        .params(visibility.parameters())
        .param("from", day.start(from).atOffset(ZoneOffset.UTC))
        .param("until", day.start(to.plusDays(1)).atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new Cases(
                    row.getString("tier"),
                    row.getString("kind"),
                    row.getLong("cases"),
                    row.getBigDecimal("budget")))
        .list();
  }

  private List<SignalLoad> signals(
      List<Cases> known, Function<Cases, BigDecimal> growth, long days) {
    Map<String, List<Cases>> bySignal =
        known.stream()
            .filter(one -> one.signal() != null)
            .collect(Collectors.groupingBy(Cases::signal, TreeMap::new, Collectors.toList()));
    return bySignal.entrySet().stream()
        .map(
            entry ->
                new SignalLoad(
                    entry.getKey(),
                    count(entry.getValue()),
                    load(entry.getValue(), one -> BigDecimal.ONE, days),
                    load(entry.getValue(), growth, days)))
        .toList();
  }

  /** Nothing is expected of those who have never shown anything: it is not known. */
  private ExpectedLoad load(List<Cases> cases, Function<Cases, BigDecimal> growth, long days) {
    if (cases.isEmpty()) {
      return null;
    }
    BigDecimal over = BigDecimal.valueOf(days);
    BigDecimal expected = BigDecimal.ZERO;
    BigDecimal budget = BigDecimal.ZERO;
    for (Cases one : cases) {
      expected = expected.add(growth.apply(one).multiply(BigDecimal.valueOf(one.count())));
      budget = budget.add(growth.apply(one).multiply(one.budget()));
    }
    return new ExpectedLoad(
        expected.multiply(WEEK).divide(over, 2, RoundingMode.HALF_UP),
        Money.rounded(budget.multiply(YEAR).divide(over, MathContext.DECIMAL64), currency.code()));
  }

  private Money perCase(List<Cases> cases) {
    long count = count(cases);
    BigDecimal budget = cases.stream().map(Cases::budget).reduce(BigDecimal.ZERO, BigDecimal::add);
    return count == 0
        ? null
        : Money.rounded(
            budget.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64), currency.code());
  }

  private static List<Cases> of(List<Cases> cases, java.util.function.Predicate<Cases> which) {
    return cases.stream().filter(which).toList();
  }

  private static long count(List<Cases> cases) {
    return cases.stream().mapToLong(Cases::count).sum();
  }

  private static long scaled(long customers, BigDecimal scale) {
    return scale
        .multiply(BigDecimal.valueOf(customers))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static Map<String, Long> customers(
      List<ResultMove> moves, Function<ResultMove, String> side) {
    return moves.stream()
        .filter(move -> Objects.nonNull(side.apply(move)))
        .collect(Collectors.groupingBy(side, Collectors.summingLong(ResultMove::customers)));
  }
}
