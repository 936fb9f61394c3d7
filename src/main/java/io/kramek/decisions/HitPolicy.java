package io.kramek.decisions;

/** How a table answers when several rules fit. */
public enum HitPolicy {
  UNIQUE,
  FIRST,
  ANY,
  RULE_ORDER,
  COLLECT,
  SUM,
  MIN,
  MAX,
  COUNT;

  /** One rule decides, or none. */
  public boolean single() {
    return compareTo(RULE_ORDER) < 0;
  }

  /** The answer is one number made of the results. */
  public boolean aggregates() {
    return compareTo(COLLECT) > 0;
  }

  static HitPolicy named(String policy, String aggregation) {
    if (aggregation != null && !policy.equals("COLLECT")) {
      return null;
    }
    return switch (aggregation == null ? policy : aggregation) {
      case "UNIQUE" -> UNIQUE;
      case "FIRST" -> FIRST;
      case "ANY" -> ANY;
      case "RULE ORDER" -> RULE_ORDER;
      case "COLLECT" -> COLLECT;
      case "SUM" -> SUM;
      case "MIN" -> MIN;
      case "MAX" -> MAX;
      case "COUNT" -> COUNT;
      default -> null;
    };
  }
}
