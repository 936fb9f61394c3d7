package io.kramek.imports.kind;

/** How a row ends. */
public record Ending(Outcome outcome, Fault fault) {

  /** The four ways in which a row can end. */
  public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED
  }

  static Ending of(Outcome outcome) {
    return new Ending(outcome, null);
  }

  /** The row is not stored. */
  public static Ending rejected(Fault fault) {
    return new Ending(Outcome.REJECTED, fault);
  }
}
