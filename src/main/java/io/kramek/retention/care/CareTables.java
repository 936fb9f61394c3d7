package io.kramek.retention.care;

import io.kramek.decisions.Answer;
import io.kramek.decisions.Decider;
import io.kramek.decisions.DecisionTable;
import io.kramek.decisions.ReleasedDecision;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.retention.CustomerFacts;
import io.kramek.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The three tables of {@code contact-quality.dmn}: two give points, the coordinates of the map, and
 * the third compares them. What the database counts and what is said of one customer come from the
 * same released tables.
 */
@Component
class CareTables {

  static final String DECISION = "contactQuality";
  private static final String CARE = "carePoints";
  private static final String WORTH = "worthPoints";
  private static final String CARE_LEVEL = "careLevel";
  private static final String ATTRACTIVENESS = "attractiveness";
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  /** What the third table reads of the other two. */
  private static final Map<String, String> COORDINATES =
      Map.of(CARE_LEVEL, "k.care::numeric", ATTRACTIVENESS, "k.worth::numeric");

  /** What the third table says, and the column that keeps it. */
  private static final Map<String, String> OUTPUTS =
      Map.of(
          "zone", " zone",
          "correction", " correction",
          "contactsPerQuarter", "::int contacts_per_quarter",
          "channel", " channel",
          "person", " person",
          "within", " act_within",
          "reason", " reason");

  private final ReleasedDecisions released;

  CareTables(ReleasedDecisions released) {
    this.released = released;
  }

  /**
   * The tables as they are in force, all three of one moment, for many customers at once.
   *
   * @throws Problem {@code tableUnusable} where one of them has no compiled form
   */
  Tables inForce() {
    ReleasedDecision decision = released.inForce(DECISION);
    return new Tables(
        compiled(released.inForce(CARE)),
        compiled(released.inForce(WORTH)),
        compiled(decision),
        decision.version());
  }

  /** The tables as they are in force, for one place at a time; whatever they are written in. */
  Single single() {
    return new Single(released.decider(CARE), released.decider(WORTH), released.decider(DECISION));
  }

  /** The version in force of the table that compares. */
  int version() {
    return released.inForce(DECISION).version();
  }

  /** Of what is known of a customer, what the three ask for; all of it where nobody can tell. */
  Map<String, Object> asked(Map<String, Object> known) {
    Set<String> asked = new LinkedHashSet<>();
    for (String table : List.of(CARE, WORTH, DECISION)) {
      asked.addAll(
          released
              .inForce(table)
              .compiled()
              .map(compiled -> compiled.inputs().keySet())
              .orElse(known.keySet()));
    }
    Map<String, Object> facts = new LinkedHashMap<>(known);
    facts.keySet().retainAll(asked);
    return facts;
  }

  private static DecisionTable compiled(ReleasedDecision decision) {
    return decision
        .compiled()
        .orElseThrow(() -> Problem.refused("tableUnusable").about(decision.id()));
  }

  /** The tables, compiled. */
  record Tables(DecisionTable care, DecisionTable worth, DecisionTable quality, int version) {

    /** The facts that the three ask for. */
    List<String> facts() {
      List<String> facts = new ArrayList<>(FactRows.facts(care, List.of()));
      facts.addAll(FactRows.facts(worth, List.of()));
      facts.addAll(FactRows.facts(quality, COORDINATES.keySet()));
      return facts.stream().distinct().toList();
    }

    /**
     * The place of customers on the map, with the columns of {@code customer_care}. A customer whom
     * no row of the third table fits is not on the map.
     *
     * @param where which customers, over {@link io.kramek.retention.CustomerFacts#SOURCE}
     */
    String rows(String where) {
      String points =
          ("(select x.*, %s care, %s worth from %s x" + CustomerFacts.ONCE_A_ROW + ")")
              .formatted(points(care), points(worth), FactRows.of(facts(), "", where));
      String decided =
          ("(select k.*, %s rule from %s k" + CustomerFacts.ONCE_A_ROW + ")")
              .formatted(quality.sql(FactRows.columns(quality, "k", COORDINATES)), points);
      String outputs =
          OUTPUTS.entrySet().stream()
              .map(output -> quality.resultSql(output.getKey(), "d.rule") + output.getValue())
              .collect(Collectors.joining(", "));
      return "(select d.customer_id, d.care, d.worth, d.rule, %s from %s d where d.rule > 0)"
          .formatted(outputs, decided);
    }

    private static String points(DecisionTable table) {
      return "least(100, greatest(0, coalesce("
          + table.sql(FactRows.columns(table, "x", Map.of()))
          + ", 0)))::int";
    }
  }

  /** The tables, one place at a time. */
  record Single(Decider care, Decider worth, Decider quality) {

    /** One customer on the map, by their facts. */
    Place place(Map<String, Object> facts) {
      int careLevel = points(care, facts);
      int attractiveness = points(worth, facts);
      Map<String, Object> asked = new LinkedHashMap<>(facts);
      asked.put(CARE_LEVEL, careLevel);
      asked.put(ATTRACTIVENESS, attractiveness);
      return new Place(careLevel, attractiveness, quality.decide(asked));
    }

    /** What the map says of a place where nobody has anything to complain about. */
    CareMap.Zone zone(int careLevel, int attractiveness) {
      Map<String, Object> bare = new LinkedHashMap<>();
      bare.put(CARE_LEVEL, careLevel);
      bare.put(ATTRACTIVENESS, attractiveness);
      return new Place(careLevel, attractiveness, quality.decide(bare)).zone();
    }

    private static int points(Decider table, Map<String, Object> facts) {
      Answer answer = table.decide(facts);
      if (answer.results().isEmpty()) {
        return 0;
      }
      Object sum = answer.results().get(0).values().iterator().next();
      // The engine adds up in its own kind of number.
      return new BigDecimal(String.valueOf(sum)).max(BigDecimal.ZERO).min(MOST).intValue();
    }
  }

  /** A place on the map and what the third table says of it. */
  record Place(int care, int worth, Answer answer) {

    CareMap.Zone zone() {
      return answer.results().isEmpty()
          ? CareMap.Zone.MATCHED
          : CareMap.Zone.valueOf(String.valueOf(answer.results().get(0).get("zone")));
    }
  }
}
