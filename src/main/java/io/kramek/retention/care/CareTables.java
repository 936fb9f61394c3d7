package io.kramek.retention.care;

import io.kramek.decisions.Answer;
import io.kramek.decisions.Decider;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.retention.care.Decided.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
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
  private final ManyCustomers many;

  CareTables(ReleasedDecisions released, ManyCustomers many) {
    this.released = released;
    this.many = many;
  }

  /**
   * The place of customers on the map as the tables in force see it, with the columns of {@code
   * customer_care}. A customer whom no row of the third table fits is not on the map.
   *
   * @param where which customers, over {@link io.kramek.retention.CustomerFacts#SOURCE}
   */
  Rows places(String where, LocalDate asOf) {
    Rows known =
        many.rows(List.of(CARE, WORTH, DECISION), COORDINATES.keySet(), List.of(), "", where, asOf);
    Rows placed = many.points(WORTH, many.points(CARE, known, "care"), "worth");
    String coordinates =
        COORDINATES.entrySet().stream()
            .map(one -> ", " + one.getValue() + " \"" + one.getKey() + "\"")
            .collect(Collectors.joining());
    Decided decided =
        many.decide(
            DECISION,
            placed.with("(select k.*%s from %s k)".formatted(coordinates, placed.sql())),
            "rule");
    String outputs =
        OUTPUTS.entrySet().stream()
            .map(output -> decided.result(output.getKey()) + output.getValue())
            .collect(Collectors.joining(", "));
    return decided
        .rows()
        .with(
            "(select d.customer_id, d.care, d.worth, %s rule, %s from %s d where d.rule > 0)"
                .formatted(decided.rule(), outputs, decided.rows().sql()));
  }

  /** The tables as they are in force, for one place at a time; whatever they are written in. */
  Single single() {
    return new Single(released.decider(CARE), released.decider(WORTH), released.decider(DECISION));
  }

  /** The version in force of the table that compares. */
  int version() {
    return released.inForce(DECISION).version();
  }

  /** Of what is known of a customer, what the three ask for; and what two of them told. */
  Map<String, Object> asked(Map<String, Object> known, int care, int worth) {
    Set<String> asked = new LinkedHashSet<>();
    List.of(CARE, WORTH, DECISION).forEach(table -> asked.addAll(released.asks(table)));
    Map<String, Object> facts = new LinkedHashMap<>(known);
    facts.keySet().retainAll(asked);
    facts.put(CARE_LEVEL, care);
    facts.put(ATTRACTIVENESS, worth);
    return facts;
  }

  /** The sum of a table that gives points; it moves between 0 and 100. */
  static int points(Answer answer) {
    if (answer.results().isEmpty()) {
      return 0;
    }
    Object sum = answer.results().get(0).values().iterator().next();
    // The engine adds up in its own kind of number.
    return new BigDecimal(String.valueOf(sum)).max(BigDecimal.ZERO).min(MOST).intValue();
  }

  /** The tables, one place at a time. */
  record Single(Decider care, Decider worth, Decider quality) {

    /** One customer on the map, by their facts. */
    Place place(Map<String, Object> facts) {
      int careLevel = points(care.decide(facts));
      int attractiveness = points(worth.decide(facts));
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
