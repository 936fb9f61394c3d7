package io.kramek.identity;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Remembers for a few seconds who a user is: every request asks, and a changed role may take that
 * long to be felt.
 */
@Component
class SignedInCache {

  private static final Duration KEPT = Duration.ofSeconds(5);

  private record Entry(Optional<SignedIn> user, long readAt) {}

  private final Map<UserId, Entry> entries = new ConcurrentHashMap<>();
  private final UserQueries queries;

  SignedInCache(UserQueries queries) {
    this.queries = queries;
  }

  Optional<SignedIn> get(UserId user) {
    Entry entry = entries.get(user);
    if (entry == null || System.nanoTime() - entry.readAt() > KEPT.toNanos()) {
      entry = new Entry(queries.signedIn(user), System.nanoTime());
      entries.put(user, entry);
    }
    return entry.user();
  }

  void forget(UserId user) {
    entries.remove(user);
  }
}
