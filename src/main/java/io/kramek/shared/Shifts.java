package io.kramek.shared;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Working intervals of some years, in seconds, in order and apart, with how much is worked before
 * each of them: whatever is asked is two binary searches.
 */
final class Shifts {

  static final long NEVER = Long.MAX_VALUE;

  static final Shifts NONE = new Shifts(0, 0, new long[0], new long[0], new long[1]);

  final int firstYear;
  final int lastYear;
  private final long[] from;
  private final long[] until;

  /** How much is worked before each interval; one more than there are intervals. */
  private final long[] worked;

  private Shifts(int firstYear, int lastYear, long[] from, long[] until, long[] worked) {
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.from = from;
    this.until = until;
    this.worked = worked;
  }

  /** Those that touch or overlap become one. */
  static Shifts of(int firstYear, int lastYear, List<long[]> intervals) {
    List<long[]> sorted =
        intervals.stream().sorted(Comparator.comparingLong(interval -> interval[0])).toList();
    long[] from = new long[sorted.size()];
    long[] until = new long[sorted.size()];
    int count = 0;
    for (long[] interval : sorted) {
      if (count > 0 && interval[0] <= until[count - 1]) {
        until[count - 1] = Math.max(until[count - 1], interval[1]);
      } else {
        from[count] = interval[0];
        until[count++] = interval[1];
      }
    }
    long[] worked = new long[count + 1];
    for (int i = 0; i < count; i++) {
      worked[i + 1] = worked[i] + until[i] - from[i];
    }
    return new Shifts(
        firstYear, lastYear, Arrays.copyOf(from, count), Arrays.copyOf(until, count), worked);
  }

  long workedBefore(long second) {
    int at = last(from, second);
    return at < 0 ? 0 : worked[at] + Math.min(second, until[at]) - from[at];
  }

  /** Where work begins and ends, in turn. */
  WorkingTime.Marks marks() {
    long[] at = new long[2 * from.length];
    long[] before = new long[at.length];
    for (int i = 0; i < from.length; i++) {
      at[2 * i] = from[i];
      at[2 * i + 1] = until[i];
      before[2 * i] = worked[i];
      before[2 * i + 1] = worked[i + 1];
    }
    return new WorkingTime.Marks(at, before);
  }

  /** When so much more than before a moment is worked, or {@link #NEVER} within these years. */
  long after(long start, long seconds) {
    long wanted = workedBefore(start) + seconds;
    if (wanted > worked[worked.length - 1]) {
      return NEVER;
    }
    int at = last(worked, wanted);
    // Used up to the second, it is used up at the end of a shift and not at the start of the next.
    return worked[at] == wanted ? until[at - 1] : from[at] + wanted - worked[at];
  }

  /** The last place where a sorted array is not above a value, or −1. */
  private static int last(long[] sorted, long value) {
    int low = 0;
    int high = sorted.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }
}
