package io.kramek.calendars;

import io.kramek.calendars.Timekeeping.Known;
import io.kramek.identity.Roster;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.WorkingTime;
import io.kramek.shared.process.CompanyTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers working times and absences, because every task asks for them: what is remembered is
 * read again when it has changed, and whether it has is asked every few seconds. The transaction
 * that changes something sees its own change at once.
 */
@Component
class Timekeeper implements CompanyTime {

  /** So long another node may not notice a change. */
  static final Duration KEPT = Duration.ofSeconds(5);

  private record Remembered(long version, Timekeeping timekeeping, long askedAt) {}

  private final CalendarStore calendars;
  private final AbsenceStore absences;
  private final Roster roster;
  private final Map<UserId, Optional<TeamId>> teams = new ConcurrentHashMap<>();
  private volatile Remembered remembered;

  Timekeeper(CalendarStore calendars, AbsenceStore absences, Roster roster) {
    this.calendars = calendars;
    this.absences = absences;
    this.roster = roster;
  }

  @Override
  public WorkingTime companyTime() {
    return current().company();
  }

  /** As it is now. */
  Timekeeping current() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Timekeeping changed) {
      return changed;
    }
    Remembered known = remembered;
    if (known == null || System.nanoTime() - known.askedAt() > KEPT.toNanos()) {
      long version = calendars.version();
      teams.clear();
      known =
          new Remembered(
              version,
              known != null && known.version() == version ? known.timekeeping() : read(),
              System.nanoTime());
      remembered = known;
    }
    return known.timekeeping();
  }

  /** Something was changed in this transaction: it sees it, and all others once it is committed. */
  Timekeeping changed() {
    boolean first = TransactionSynchronizationManager.unbindResourceIfPossible(this) == null;
    Timekeeping now = read();
    TransactionSynchronizationManager.bindResource(this, now);
    if (first) {
      TransactionSynchronizationManager.registerSynchronization(new Forget());
    }
    return now;
  }

  /** The team of a person, remembered for a few seconds. */
  private Optional<TeamId> teamOf(UserId user) {
    return teams.computeIfAbsent(
        user, unknown -> Optional.ofNullable(roster.teams(List.of(unknown)).get(unknown)));
  }

  private Timekeeping read() {
    Map<CalendarId, Known> known = calendars.known();
    return new Timekeeping(
        calendars.company(known), calendars.teams(known), this::teamOf, absences.recent());
  }

  private final class Forget implements TransactionSynchronization {

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Timekeeper.this);
      teams.clear();
      remembered = null;
    }
  }
}
