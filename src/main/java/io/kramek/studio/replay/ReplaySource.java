package io.kramek.studio.replay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells of the records whose process can be replayed; the module that keeps them implements it. */
public interface ReplaySource {

  /** Key of the process they go through. */
  String process();

  /** The noun of the records, see {@link io.kramek.shared.SubjectRef}. */
  String subjectType();

  /** What ended in a time, in a fixed order; ids and facts, never names. */
  List<Story> ended(Instant from, Instant to);

  /**
   * How long things took before a moment, in seconds, by their kind: {@code stage}, {@code stage:}
   * with its key, {@code task:} with its element.
   */
  Map<String, List<Long>> waits(Instant before);

  /** What records are called. */
  Map<UUID, String> names(Collection<UUID> ids);
}
