package io.kramek.retention;

import io.kramek.decisions.DecisionTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** How decisions about many customers come into the ledger at once: those that are others. */
@Component
public class LedgerSql {

  private final ObjectMapper json;

  LedgerSql(ObjectMapper json) {
    this.json = json;
  }

  /**
   * What was decided last about everybody, as {@code customer_id, result, rules}.
   *
   * @param condition on rows of the ledger besides the decision; may be empty
   */
  public static String last(String decision, String condition) {
    return """
        (select distinct on (customer_id) customer_id, result, rules from decision_ledger
          where decision = '%s'%s order by customer_id, at desc, id desc)"""
        .formatted(decision, condition.isEmpty() ? "" : " and " + condition);
  }

  /**
   * The statement that adds decisions of a review; it asks for {@code :asOf} and {@code :at}.
   *
   * @param version which one was asked, as SQL
   * @param source {@code from} and {@code where}: only decisions that are others than the last
   */
  public static String insert(
      String decision, String version, String rules, String result, String facts, String source) {
    return """
        insert into decision_ledger (id, customer_id, decision, table_version, rules, result, facts, as_of, cause, at)
        select gen_random_uuid(), t.customer_id, '%s', %s, %s, %s, %s, cast(:asOf as date), 'REVIEW', :at %s"""
        .formatted(decision, version, rules, result, facts, source);
  }

  /** Facts as the ledger keeps them, from columns of {@code t} that are called like them. */
  public static String facts(Collection<String> names) {
    return names.stream()
        .map(name -> "'" + name + "', t.\"" + name + "\"")
        .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
  }

  /** The outputs of the rule with a number, nothing where none fits. */
  public String result(DecisionTable table, String rule) {
    return values(table).entrySet().stream()
        .map(one -> "when " + one.getKey() + " then " + one.getValue())
        .collect(Collectors.joining(" ", "(case " + rule + " ", " else '{}'::jsonb end)"));
  }

  /** The outputs of all rules whose numbers an array holds, in its order. */
  public String results(DecisionTable table, String rules) {
    String values =
        values(table).entrySet().stream()
            .map(one -> "(" + one.getKey() + ", " + one.getValue() + ")")
            .collect(Collectors.joining(", "));
    return """
        (select jsonb_build_object('%s', coalesce(jsonb_agg(v.result order by n.place), '[]'))
          from unnest(%s) with ordinality n (rule, place) join (values %s) v (rule, result) on v.rule = n.rule)"""
        .formatted(DecisionLedger.RESULTS, rules, values);
  }

  private Map<Integer, String> values(DecisionTable table) {
    return IntStream.rangeClosed(1, table.size())
        .boxed()
        .collect(
            Collectors.toMap(
                rule -> rule,
                rule -> literal(table, rule),
                (one, other) -> one,
                java.util.TreeMap::new));
  }

  private String literal(DecisionTable table, int rule) {
    Object number = table.policy().single() ? (Object) rule : new Integer[] {rule};
    List<Map<String, Object>> results = table.answerOf(number).results();
    return "'" + json.writeValueAsString(results.get(0)).replace("'", "''") + "'::jsonb";
  }
}
