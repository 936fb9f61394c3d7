package io.kramek.retention.whatif;

import io.kramek.decisions.Answer;
import io.kramek.decisions.Decider;
import io.kramek.decisions.DecisionTables;
import io.kramek.decisions.FactType;
import io.kramek.identity.Visibility;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.EffortBudget;
import io.kramek.retention.Fact;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.LedgerFacts;
import io.kramek.retention.whatif.Comparisons.Basis;
import io.kramek.retention.whatif.Comparisons.Compared;
import io.kramek.retention.whatif.WhatIf.LedgerBasis;
import io.kramek.retention.whatif.WhatIf.Question;
import io.kramek.shared.SubjectRef;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the rows come from that two tables are asked about. */
@Component
class Sources {

  /** What the two tables say, as a query that can be selected from, with its parameters. */
  record Rows(String sql, Map<String, Object> parameters) {}

  /**
   * The engine takes about ten milliseconds for each: so many decisions are asked again, the
   * latest.
   */
  static final int MOST_BY_ENGINE = 200;

  private static final String ENTRIES =
      """
      decision_ledger l join customer c on c.id = l.customer_id left join customer_facts f on f.customer_id = c.id
      where l.decision = :decision and l.at >= :since and l.at < :until and %s""";

  private final JdbcClient jdbc;
  private final DecisionTables tables;
  private final Visibility visibility;
  private final HouseCurrency currency;
  private final CompanyDay day;
  private final LedgerFacts ledger;
  private final EffortBudget budget;

  Sources(
      JdbcClient jdbc,
      DecisionTables tables,
      Visibility visibility,
      HouseCurrency currency,
      CompanyDay day,
      LedgerFacts ledger,
      EffortBudget budget) {
    this.jdbc = jdbc;
    this.tables = tables;
    this.visibility = visibility;
    this.currency = currency;
    this.day = day;
    this.ledger = ledger;
    this.budget = budget;
  }

  /** The day a question is about. */
  LocalDate day(Question question) {
    return question.asOf() == null ? day.today() : question.asOf();
  }

  /**
   * The rows of a comparison.
   *
   * @param sample how customers are drawn: nothing for all of them
   */
  Rows rows(Question question, Compared compared, String sample) {
    Map<String, Object> parameters = parameters(question);
    return switch (compared.basis()) {
      case CUSTOMERS ->
          new Rows(
              compared.tables().sql(customers(question.decision(), compared.tables(), sample)),
              parameters);
      case LEDGER -> new Rows(compared.tables().sql(entries(compared.tables())), parameters);
      case ENGINE -> asked(question, compared, parameters);
    };
  }

  private String customers(String decision, TwoTables both, String sample) {
    String facts =
        both.facts().stream()
            .map(name -> ", " + FactCatalogue.sql(name) + " as " + TwoTables.column(name))
            .collect(Collectors.joining());
    String from =
        FactCatalogue.source(decision).replaceFirst("customer c ", "customer c " + sample + " ");
    return """
        select c.id, null::uuid as entry, null::timestamptz as at, coalesce(f.revenue_12m, 0) as revenue,
          f.margin_12m as margin, null::numeric as asked_margin, null::numeric as asked_active%s
        from %s where %s"""
        .formatted(facts, from, visible());
  }

  private String entries(TwoTables both) {
    Map<String, FactType> types = new LinkedHashMap<>(both.now().inputs());
    types.putAll(both.before().inputs());
    String facts =
        types.entrySet().stream()
            .map(
                one ->
                    ", "
                        + fact(one.getKey(), one.getValue())
                        + " as "
                        + TwoTables.column(one.getKey()))
            .collect(Collectors.joining());
    return """
        select c.id, l.id as entry, l.at, coalesce(f.revenue_12m, 0) as revenue, f.margin_12m as margin,
          %s / :minor as asked_margin, %s as asked_active%s
        from %s"""
        .formatted(
            fact(Fact.MARGIN_12.key(), FactType.NUMBER),
            fact(Fact.ACTIVE_PERCENT.key(), FactType.NUMBER),
            facts,
            ENTRIES.formatted(visible()));
  }

  /** A fact as it was then; one that was written down as something else is not known. */
  private static String fact(String name, FactType type) {
    String kind =
        switch (type) {
          case NUMBER, INTEGER, LONG -> "number";
          case BOOLEAN -> "boolean";
          default -> "string";
        };
    return "case when jsonb_typeof(l.facts -> '%1$s') = '%2$s' then (l.facts ->> '%1$s')::%3$s end"
        .formatted(name, kind, type.sqlType());
  }

  private Rows asked(Question question, Compared compared, Map<String, Object> parameters) {
    Decider before = decider(compared.before(), question);
    Decider now = decider(compared.now(), question);
    AskedRows rows = new AskedRows(compared, budget);
    jdbc.sql(
            "select l.id, l.facts from "
                + ENTRIES.formatted(visible())
                + " order by l.at desc, l.id desc limit "
                + MOST_BY_ENGINE)
        .params(parameters)
        .query(
            row -> {
              Map<String, Object> facts = ledger.of(row.getString("facts"));
              rows.add(
                  row.getObject("id", UUID.class),
                  facts,
                  answer(before, facts),
                  answer(now, facts));
            });
    parameters.putAll(rows.parameters());
    return new Rows(AskedRows.SQL, parameters);
  }

  private Decider decider(byte[] model, Question question) {
    try {
      return tables.decider(model, question.decision());
    } catch (IllegalArgumentException unreadable) {
      throw Comparisons.impossible(unreadable);
    }
  }

  private static Answer answer(Decider decider, Map<String, Object> facts) {
    try {
      return decider.decide(facts);
    } catch (IllegalArgumentException stumbles) {
      throw Comparisons.impossible(stumbles);
    }
  }

  /** How many decisions there are, of how many customers; nothing where customers are asked. */
  @Nullable
  LedgerBasis ledger(Question question, Compared compared, long looked) {
    if (compared.basis() == Basis.CUSTOMERS) {
      return null;
    }
    LocalDate to = day(question);
    String[] names =
        tables.facts(question.changed(), question.decision()).keySet().toArray(String[]::new);
    return jdbc.sql(
            """
            select count(*), count(distinct l.customer_id),
              count(*) filter (where not jsonb_exists_all(l.facts, :asked)),
              case when :decision = '%s' then (select count(*) from retention_sign s join customer c on c.id = s.customer_id
                where s.at >= :since and s.at < :until and %s) end
            from """
                    .formatted(TableUse.EFFORT, visible())
                + " "
                + ENTRIES.formatted(visible()))
        .params(parameters(question))
        .param("asked", names)
        .query(
            (row, n) ->
                new LedgerBasis(
                    from(to),
                    to,
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    compared.basis() == Basis.ENGINE,
                    looked,
                    row.getObject(4, Long.class)))
        .single();
  }

  private static LocalDate from(LocalDate to) {
    return to.minusYears(1).plusDays(1);
  }

  private String visible() {
    return visibility.of("c", SubjectRef.CUSTOMER);
  }

  private Map<String, Object> parameters(Question question) {
    LocalDate asOf = day(question);
    Map<String, Object> parameters = new HashMap<>(visibility.parameters());
    parameters.put("asOf", asOf);
    parameters.put("minor", currency.minorUnits());
    parameters.put("decision", question.decision());
    parameters.put("since", day.start(from(asOf)).atOffset(ZoneOffset.UTC));
    parameters.put("until", day.start(asOf.plusDays(1)).atOffset(ZoneOffset.UTC));
    return parameters;
  }
}
