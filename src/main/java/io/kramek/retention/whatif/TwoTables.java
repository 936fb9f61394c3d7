package io.kramek.retention.whatif;

import io.kramek.decisions.DecisionTable;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.EffortBudget;
import jakarta.annotation.Nullable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The same facts by two tables at once, the one in force and a changed one, in one pass over the
 * facts that either of them asks for.
 *
 * @param output whose result is compared; of a table that tells several results, all of them are
 * @param use what results mean for whoever works by them; {@code null} where nobody does
 */
record TwoTables(DecisionTable before, DecisionTable now, String output, @Nullable TableUse use) {

  /** Facts that either of the tables asks for. */
  Set<String> facts() {
    Set<String> names = new TreeSet<>(before.inputs().keySet());
    names.addAll(now.inputs().keySet());
    return names;
  }

  /** What the column of a fact is called: some facts are called as other columns are. */
  static String column(String fact) {
    return "\"fact " + fact + "\"";
  }

  /**
   * A row for each that is asked about: {@code id, entry, at, was, becomes, revenue, margin} and,
   * before and now, {@code work, actor, budget}.
   *
   * @param source a query of {@code id, entry, at, revenue, margin, asked_margin, asked_active} and
   *     a {@link #column} per fact
   */
  String sql(String source) {
    Map<String, String> columns =
        facts().stream().collect(Collectors.toMap(name -> name, name -> "n." + column(name)));
    return """
        select d.id, d.entry, d.at, %s as was, %s as becomes, d.revenue, d.margin, %s, %s from (
          select n.id, n.entry, n.at, n.revenue, n.margin, n.asked_margin, n.asked_active, %s as rule_before, %s as rule_now from (%s%s) n%s) d"""
        .formatted(
            told(before, "d.rule_before"),
            told(now, "d.rule_now"),
            meaning(before, "d.rule_before", "before"),
            meaning(now, "d.rule_now", "now"),
            before.sql(columns),
            now.sql(columns),
            source,
            CustomerFacts.ONCE_A_ROW,
            CustomerFacts.ONCE_A_ROW);
  }

  private String told(DecisionTable table, String answer) {
    if (table.policy().single()) {
      return table.resultSql(output, answer) + "::text";
    }
    if (table.policy().aggregates()) {
      return "trim_scale(" + answer + ")::text";
    }
    String results =
        java.util.stream.IntStream.rangeClosed(1, table.size())
            .mapToObj(rule -> "(" + rule + ", '" + Told.of(table, rule).replace("'", "''") + "')")
            .collect(Collectors.joining(", "));
    return """
        (select string_agg(v.told, '%s' order by o.place) from unnest(%s) with ordinality o (rule, place)
          join (values %s) v (rule, told) on v.rule = o.rule)"""
        .formatted(Told.AND, answer, results);
  }

  /** What somebody has to do, who it is, and what they may spend. */
  private String meaning(DecisionTable table, String rule, String suffix) {
    if (use == null) {
      return "false as work_%1$s, null::text as actor_%1$s, 0::numeric as budget_%1$s"
          .formatted(suffix);
    }
    String work = "coalesce(" + table.resultSql(use.work(), rule) + ", false)";
    String actor =
        use.actor() == null
            ? "'" + TableUse.OWNER + "'"
            : table.resultSql(use.actor(), rule) + "::text";
    return "%2$s as work_%1$s, %3$s as actor_%1$s, %4$s as budget_%1$s"
        .formatted(
            suffix,
            work,
            actor,
            use.budget()
                ? "case when " + work + " then " + budget(table, rule) + " else 0 end"
                : "0::numeric");
  }

  /**
   * {@link EffortBudget} for the database: a share of the expected margin and never more than the
   * ceiling.
   */
  private static String budget(DecisionTable table, String rule) {
    String ceiling = "coalesce(" + table.resultSql(EffortBudget.CEILING, rule) + ", 0)::numeric";
    return """
        case when d.asked_margin is null then %1$s else least(%1$s, trunc(greatest(0,
          case when d.asked_active is null then d.asked_margin
            else round(d.asked_margin * d.asked_active / 100, 2) end) * coalesce(%2$s, 0) / 100, 2)) end"""
        .formatted(ceiling, table.resultSql(EffortBudget.PERCENT, rule));
  }
}
