package io.kramek.shared;

import io.kramek.shared.WorkingTime.Break;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Times that do not count, in order and apart. */
final class Breaks {

  private Breaks() {}

  /** Those that touch or overlap become one; after one that lasts there is none. */
  static List<Break> joined(List<Break> breaks) {
    if (breaks.size() < 2) {
      return breaks;
    }
    List<Break> joined = new ArrayList<>();
    for (Break next : breaks.stream().sorted(Comparator.comparing(Break::from)).toList()) {
      int last = joined.size() - 1;
      if (last < 0 || !touches(joined.get(last), next)) {
        joined.add(next);
      } else {
        Break former = joined.get(last);
        joined.set(last, new Break(former.from(), later(former.until(), next.until())));
      }
    }
    return joined;
  }

  private static boolean touches(Break former, Break next) {
    return former.until() == null || !next.from().isAfter(former.until());
  }

  private static Instant later(Instant one, Instant other) {
    return one == null || other == null ? null : one.isAfter(other) ? one : other;
  }
}
