package io.kramek.decisions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Values of a fact among which there is one for everything that boundaries can tell apart: the
 * boundaries themselves, something between each two, something below and above all, and nothing.
 */
final class Values {

  private static final String OTHER = "other";

  private final FactType type;
  private final KnownFact known;
  private final NavigableSet<Comparable<?>> boundaries = new TreeSet<>(Operand::compare);

  Values(FactType type, KnownFact known) {
    this.type = type;
    this.known = known == null ? KnownFact.of(type) : known;
    if (this.known.least() != null) {
      boundaries.add(this.known.least());
    }
  }

  void boundary(Comparable<?> value) {
    if (value != null) {
      boundaries.add(value);
    }
  }

  KnownFact known() {
    return known;
  }

  Set<Comparable<?>> boundaries() {
    return boundaries;
  }

  /**
   * The values, those that people read easily first and {@code null} last.
   *
   * @param between how many of each gap; facts that are compared with each other need one each
   */
  List<Comparable<?>> list(int between) {
    Set<Comparable<?>> values = new LinkedHashSet<>();
    if (type == FactType.BOOLEAN) {
      values.add(true);
      values.add(false);
    } else if (type == FactType.STRING) {
      values.add(OTHER);
    }
    List<Comparable<?>> edges = new ArrayList<>(boundaries);
    if (edges.isEmpty() && type != FactType.BOOLEAN && type != FactType.STRING) {
      values.add(some());
      if (between > 1) {
        // Compared with each other alone, one of them must be able to be less.
        edges.add(some());
      }
    }
    values.addAll(edges);
    for (int i = -1; i < edges.size() && type != FactType.BOOLEAN; i++) {
      Comparable<?> from = i < 0 ? null : edges.get(i);
      Comparable<?> to = i + 1 < edges.size() ? edges.get(i + 1) : null;
      for (int n = 0; n < between && (from != null || to != null); n++) {
        Comparable<?> value = between(from, to);
        if (value == null) {
          break;
        }
        values.add(value);
        if (from == null) {
          to = value;
        } else {
          from = value;
        }
      }
    }
    List<Comparable<?>> had = new ArrayList<>(values.stream().filter(known::has).toList());
    if (!known.alwaysKnown()) {
      had.add(null);
    }
    return had;
  }

  private Comparable<?> some() {
    return switch (type) {
      case DATE_TIME -> LocalDateTime.of(2026, 1, 1, 0, 0);
      case DURATION -> Duration.ZERO;
      default -> known.least() == null ? BigDecimal.ZERO : known.least();
    };
  }

  /** Something strictly between; {@code null} where there is nothing. */
  private Comparable<?> between(Comparable<?> from, Comparable<?> to) {
    return switch (type) {
      case NUMBER, INTEGER, LONG -> number((BigDecimal) from, (BigDecimal) to);
      case STRING -> text((String) from, (String) to);
      case DATE_TIME -> time((LocalDateTime) from, (LocalDateTime) to);
      case DURATION -> duration((Duration) from, (Duration) to);
      case BOOLEAN -> null;
    };
  }

  private Comparable<?> number(BigDecimal from, BigDecimal to) {
    if (from == null) {
      return to.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
    }
    BigDecimal next = from.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
    if (to == null || next.compareTo(to) < 0) {
      return next;
    }
    return known.whole() ? null : from.add(to).divide(BigDecimal.valueOf(2));
  }

  private static Comparable<?> text(String from, String to) {
    if (from == null) {
      return to.isEmpty() ? null : "";
    }
    for (String more : List.of("a", " ", "\u0001")) {
      if (to == null || (from + more).compareTo(to) < 0) {
        return from + more;
      }
    }
    return null;
  }

  private static Comparable<?> time(LocalDateTime from, LocalDateTime to) {
    if (from == null) {
      return to.minusDays(1);
    }
    return to == null ? from.plusDays(1) : from.plus(Duration.between(from, to).dividedBy(2));
  }

  private static Comparable<?> duration(Duration from, Duration to) {
    if (from == null) {
      return to.minusDays(1);
    }
    return to == null ? from.plusDays(1) : from.plus(to.minus(from).dividedBy(2));
  }
}
