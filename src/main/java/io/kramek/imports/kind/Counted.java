package io.kramek.imports.kind;

import io.kramek.imports.kind.Ending.Outcome;
import io.kramek.purchases.PurchaseImports.Imported;
import io.kramek.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What the rows about purchases, returns and payments have in common. */
final class Counted {

  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  /** The longest number that is kept. */
  private static final int LONGEST = 100;

  private Counted() {}

  /** What keeps a number from counting something. */
  static Optional<Fault> fault(SoundRow row, String field, int least) {
    BigDecimal number = row.number(field);
    boolean counted =
        number == null
            || number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(MOST) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    return counted
        ? Optional.empty()
        : Optional.of(
            new Fault(
                row.line(), field, number.toPlainString(), "malformed", String.valueOf(least)));
  }

  static Optional<Fault> tooLong(SoundRow row, String field) {
    return row.text(field).length() <= LONGEST
        ? Optional.empty()
        : Optional.of(new Fault(row.line(), field, row.text(field), "tooLong", null));
  }

  /**
   * How a row has ended.
   *
   * @param fields what the file calls the fields that the purchases call otherwise
   */
  static Ending ending(SoundRow row, Imported imported, Map<String, String> fields) {
    Problem.Field flaw = imported.flaw();
    if (flaw == null) {
      return Ending.of(Outcome.valueOf(imported.result().name()));
    }
    String field = fields.getOrDefault(flaw.field(), flaw.field());
    return Ending.rejected(new Fault(row.line(), field, value(row, field), flaw.code(), null));
  }

  private static String value(SoundRow row, String field) {
    Object value = row.said().getOrDefault(field, null);
    if (value == null) {
      value = row.values().get(field);
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof String || value instanceof LocalDate ? value.toString() : null;
  }
}
