package io.kramek.retention.whatif;

import io.kramek.decisions.FactType;
import io.kramek.decisions.KnownFact;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.Fact;
import io.kramek.retention.Fact.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The facts of customers, as checks of tables know them. */
final class FactCatalogue {

  /** Of these the database tells a number of every customer. */
  static final Set<Fact> ALWAYS_KNOWN =
      EnumSet.of(
          Fact.PURCHASES,
          Fact.PURCHASES_12,
          Fact.REVENUE,
          Fact.REVENUE_12,
          Fact.COST_TO_SERVE_12,
          Fact.SERIES_BOUGHT,
          Fact.CONTACTS_12,
          Fact.COMPLAINTS_12,
          Fact.LATE_SERVICES_12);

  private static final Set<Fact> WHOLE_DAYS =
      EnumSet.of(Fact.TENURE_DAYS, Fact.RECENCY_DAYS, Fact.UNPAID_DAYS, Fact.CONTACT_DAYS);

  private static final Map<String, Fact> BY_KEY = new LinkedHashMap<>();

  static {
    Arrays.stream(Fact.values()).forEach(fact -> BY_KEY.put(fact.key(), fact));
  }

  private FactCatalogue() {}

  static Map<String, KnownFact> all() {
    Map<String, KnownFact> all = new LinkedHashMap<>();
    BY_KEY.forEach((key, fact) -> all.put(key, known(fact)));
    return all;
  }

  private static KnownFact known(Fact fact) {
    boolean whole =
        fact.unit() == Unit.COUNT || fact.unit() == Unit.MONEY || WHOLE_DAYS.contains(fact);
    boolean counted = fact.unit() == Unit.COUNT || fact.unit() == Unit.DAYS;
    return new KnownFact(
        fact.unit() == Unit.TEXT ? FactType.STRING : FactType.NUMBER,
        whole,
        counted ? BigDecimal.ZERO : null,
        ALWAYS_KNOWN.contains(fact));
  }

  static boolean knows(String name) {
    return BY_KEY.containsKey(name);
  }

  /** What the map of care keeps of every customer, and its table asks for. */
  private static final Map<String, String> ON_THE_MAP =
      Map.of("careLevel", "k.care::numeric", "attractiveness", "k.worth::numeric");

  private static final String MAP = "contactQuality";

  /**
   * Whether a table asks for facts of customers alone, so that all customers can be asked about; of
   * the map of care, those who stand on it.
   */
  static boolean knowsAllOf(String decision, Set<String> asked) {
    return asked.stream()
        .allMatch(name -> knows(name) || (decision.equals(MAP) && ON_THE_MAP.containsKey(name)));
  }

  /** How the database tells a fact. */
  static String sql(String name) {
    return knows(name) ? BY_KEY.get(name).sql() : ON_THE_MAP.get(name);
  }

  /** Where the facts that a table asks for stand. */
  static String source(String decision) {
    return decision.equals(MAP)
        ? CustomerFacts.SOURCE + " join customer_care k on k.customer_id = c.id"
        : CustomerFacts.SOURCE;
  }
}
