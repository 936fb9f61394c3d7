package io.kramek.retention;

import io.kramek.decisions.DecisionTable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The statement that decides the tiers of many customers, and writes a tier and a row of the ledger
 * only where the decision is another than before.
 */
final class TierSql {

  private TierSql() {}

  /** How many were decided otherwise than before, and about how many nothing could be decided. */
  static final String NUMBERS =
      "select count(next_tier) changed, count(*) filter (where next_tier is null) undecided from news";

  /** The whole decision in the database; {@link #NUMBERS} ends it. */
  static String compiled(DecisionTable table, String which) {
    List<Fact> asked = asked(table);
    String told =
        """
        told as (
          select d.*, %s next_tier, %s next_reason from (
            select n.*, %s fired from (%s) n%s) d)"""
            .formatted(
                table.resultSql(TierTable.TIER, "d.fired"),
                reason(table),
                table.sql(columns(asked)),
                known(asked, which, "") + CustomerFacts.ONCE_A_ROW,
                CustomerFacts.ONCE_A_ROW);
    return statement(told, asked);
  }

  /**
   * Who may be decided otherwise than before, or cannot be decided about. It writes nothing, so
   * that the database shares the work among its processes; and it asks the table once about each.
   */
  static String candidates(DecisionTable table, String which) {
    List<Fact> asked = asked(table);
    String decided = table.sql(columns(asked));
    String next =
        table.outputs().contains(TierTable.REASON)
            ? table.resultsSql(List.of(TierTable.TIER, TierTable.REASON), decided)
            : table.resultsSql(List.of(TierTable.TIER), decided) + " || null::text";
    return "select n.id from (%s%s) n where n.was_tier is null or %s is distinct from array[n.was_tier, n.was_reason]"
        .formatted(known(asked, which, ""), CustomerFacts.ONCE_A_ROW, next);
  }

  private static List<Fact> asked(DecisionTable table) {
    return table.inputs().keySet().stream()
        .map(name -> TierTable.fact(name).orElseThrow())
        .toList();
  }

  private static Map<String, String> columns(List<Fact> asked) {
    return asked.stream().collect(Collectors.toMap(Fact::key, fact -> "n.\"" + fact.key() + "\""));
  }

  /** Decisions that the engine has made one by one, handed over as arrays. */
  static String judged() {
    List<Fact> all = Arrays.asList(Fact.values());
    String told =
        "told as ("
            + known(
                all,
                "%s = any(:ids)",
                ", made.fired, made.next_tier, made.next_reason",
                " join unnest(:ids, :rules, :tiers, :reasons) made (id, fired, next_tier, next_reason) on made.id = c.id")
            + ")";
    return statement(told, all);
  }

  /** The facts of some customers, with what was decided last. */
  static String known(Collection<Fact> facts, String which, String more) {
    return known(facts, which, more, "");
  }

  private static String known(Collection<Fact> facts, String which, String more, String joined) {
    String columns =
        facts.stream()
            .map(fact -> ", " + fact.sql() + " as \"" + fact.key() + "\"")
            .collect(Collectors.joining());
    return "select c.id, v.tier was_tier, v.reason was_reason%s%s from %s%s where %s"
        .formatted(columns, more, CustomerFacts.source(which), joined, which.formatted("c.id"));
  }

  private static String reason(DecisionTable table) {
    return table.outputs().contains(TierTable.REASON)
        ? table.resultSql(TierTable.REASON, "d.fired")
        : "null::text";
  }

  private static String statement(String told, Collection<Fact> asked) {
    return """
        with %s,
        news as materialized (
          select * from told
          where next_tier is null or was_tier is distinct from next_tier or was_reason is distinct from next_reason),
        undecided as (
          insert into value_review_undecided (review_id, customer_id, violated, facts)
          select :review::uuid, id, fired < 0, %2$s from news where next_tier is null and :review::uuid is not null
          order by id limit :listed
          on conflict do nothing),
        written as (
          insert into customer_value (customer_id, tier, reason, rule, table_version, as_of, since)
          select id, next_tier, next_reason, fired, :version::int, :asOf::date, :at::timestamptz
          from news where next_tier is not null
          on conflict (customer_id) do update set tier = excluded.tier, reason = excluded.reason, rule = excluded.rule,
            table_version = excluded.table_version, as_of = excluded.as_of,
            since = case when customer_value.tier = excluded.tier then customer_value.since else excluded.since end),
        entered as (
          insert into decision_ledger
            (id, customer_id, decision, table_version, rules, result, facts, as_of, cause, at, review_id)
          select gen_random_uuid(), id, '%3$s', :version::int, array_remove(array[fired], 0),
            jsonb_strip_nulls(jsonb_build_object('tier', next_tier, 'reason', next_reason)), %2$s, :asOf::date, :cause,
            :at::timestamptz, :review::uuid
          from news where next_tier is not null)
        """
        .formatted(told, facts(asked), TierTable.DECISION);
  }

  private static String facts(Collection<Fact> asked) {
    Function<Fact, String> member = fact -> "'" + fact.key() + "', \"" + fact.key() + "\"";
    return asked.stream().map(member).collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
  }
}
