package io.kramek.studio.migration;

import io.kramek.studio.MovingRecords.Way;
import io.kramek.studio.process.migration.MigrationPlans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which way an instance of a migration goes: there by its plan, back by where it came from. */
@Component
class MigrationWays {

  /** From where an instance of which migration goes back. */
  private record Place(MigrationId migration, List<String> stood) {}

  private static final int KEPT = 200;

  private final MigrationPlans plans;

  /** A plan does not change once somebody has moved by it. */
  private final Map<Place, Way> known = new ConcurrentHashMap<>();

  MigrationWays(MigrationPlans plans) {
    this.plans = plans;
  }

  /**
   * The way of an instance.
   *
   * @param stood where it stood before it was moved
   */
  Way of(Migration migration, List<String> stood) {
    return migration.isOnWayBack()
        ? back(migration, stood)
        : new Way(migration.from(), migration.to(), migration.elements());
  }

  /**
   * The way back. Where several elements went to one, each instance goes back to the one it came
   * from; one that came from none of them to the one that is called the same.
   */
  Way back(Migration migration, List<String> stood) {
    if (known.size() > KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(
        new Place(migration.id(), stood), place -> inverse(migration, stood));
  }

  private Way inverse(Migration migration, List<String> stood) {
    Set<String> path = new HashSet<>(plans.path(migration.from(), stood));
    Map<String, List<String>> sources = new HashMap<>();
    migration
        .elements()
        .forEach(
            (source, target) ->
                sources.computeIfAbsent(target, one -> new ArrayList<>()).add(source));
    Map<String, String> elements = new TreeMap<>();
    sources.forEach(
        (target, from) ->
            elements.put(
                target,
                from.stream()
                    .filter(path::contains)
                    .findFirst()
                    .or(() -> from.stream().filter(target::equals).findFirst())
                    .orElseGet(() -> from.stream().sorted().findFirst().orElseThrow())));
    return new Way(
        migration.to(), migration.from(), plans.sound(migration.to(), migration.from(), elements));
  }
}
