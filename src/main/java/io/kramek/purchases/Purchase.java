package io.kramek.purchases;

import io.kramek.customers.CustomerId;
import io.kramek.purchases.Purchases.NewLine;
import io.kramek.purchases.Purchases.NewPurchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * A purchase as it is recorded: it is never changed, and only an import adds lines to one that it
 * brought itself.
 *
 * @param lines by their positions
 */
record Purchase(
    UUID id,
    String number,
    UUID customer,
    Purchases.Source source,
    LocalDate day,
    String currency,
    BigDecimal rate,
    LocalDate due,
    TreeMap<Integer, NewLine> lines) {

  static Purchase of(UUID id, NewPurchase said, Purchases.Source source, BigDecimal rate) {
    TreeMap<Integer, NewLine> lines = new TreeMap<>();
    said.lines().forEach(line -> lines.put(lines.size(), line));
    return new Purchase(
        id,
        said.number(),
        said.customer().value(),
        source,
        said.day(),
        said.currency(),
        rate,
        said.due(),
        lines);
  }

  /** What of another account of the purchase is not as recorded, by the names of the fields. */
  List<String> differences(NewPurchase said) {
    List<String> differences = differencesAtTheTop(said);
    boolean same =
        lines.size() == said.lines().size()
            && new ArrayList<>(lines.values())
                .stream()
                    .map(Purchase::comparable)
                    .toList()
                    .equals(said.lines().stream().map(Purchase::comparable).toList());
    if (!same) {
      differences.add("lines");
    }
    return differences;
  }

  /** The same, leaving the lines out. */
  List<String> differencesAtTheTop(NewPurchase said) {
    List<String> differences = new ArrayList<>();
    compare(differences, "customerId", customer, idOf(said.customer()));
    compare(differences, "day", day, said.day());
    compare(differences, "currency", currency, said.currency());
    compare(differences, "dueOn", due, said.due());
    return differences;
  }

  private static UUID idOf(CustomerId customer) {
    return customer == null ? null : customer.value();
  }

  private static void compare(List<String> differences, String field, Object one, Object other) {
    if (!Objects.equals(one, other)) {
      differences.add(field);
    }
  }

  /** Whether a line says the same as another: amounts compare as numbers. */
  static boolean isSame(NewLine one, NewLine other) {
    return comparable(one).equals(comparable(other));
  }

  private static List<Object> comparable(NewLine line) {
    List<Object> parts = new ArrayList<>();
    parts.add(line.product());
    // A product may have got another name since; then the product is what counts.
    parts.add(line.product() == null ? line.name() : null);
    parts.add(line.quantity());
    for (BigDecimal amount : amounts(line)) {
      parts.add(amount == null ? null : amount.stripTrailingZeros());
    }
    return parts;
  }

  private static List<BigDecimal> amounts(NewLine line) {
    List<BigDecimal> amounts = new ArrayList<>();
    amounts.add(line.amount());
    amounts.add(line.listAmount());
    amounts.add(line.cost());
    return amounts;
  }

  BigDecimal amount() {
    return sum(NewLine::amount);
  }

  BigDecimal listAmount() {
    return sum(NewLine::listAmount);
  }

  BigDecimal cost() {
    return sum(NewLine::cost);
  }

  /** What is not known of one line is not known of the purchase. */
  private BigDecimal sum(Function<NewLine, BigDecimal> part) {
    BigDecimal sum = BigDecimal.ZERO;
    for (NewLine line : lines.values()) {
      BigDecimal amount = part.apply(line);
      if (amount == null) {
        return null;
      }
      sum = sum.add(amount);
    }
    return sum;
  }
}
