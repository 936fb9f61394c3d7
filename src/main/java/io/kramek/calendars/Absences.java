package io.kramek.calendars;

import io.kramek.calendars.AbsenceStore.Stored;
import io.kramek.calendars.Timekeeping.Away;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.Role;
import io.kramek.identity.SignedIn;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.identity.Users.TeamName;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows who is away and who stands in for them. */
@Service
@Transactional
public class Absences {

  /** Who stands in for one kind of work. */
  public record Substitution(String kind, PersonName substitute) {}

  /**
   * Somebody's absence.
   *
   * @param until the last day
   * @param note for those who may change it; {@code null} for others
   * @param substitute for all work that no other is named for, or {@code null}
   */
  public record AbsenceRow(
      UUID id,
      PersonName user,
      @Nullable TeamName team,
      LocalDate from,
      LocalDate until,
      @Nullable String note,
      @Nullable PersonName substitute,
      List<Substitution> substitutes,
      boolean editable,
      long version) {}

  /**
   * What an absence is to be.
   *
   * @param until the last day
   * @param substitute or {@code null}: then work waits until they are back
   * @param substitutes of single kinds of work, by the type of its subject
   */
  public record AbsenceDraft(
      UserId user,
      LocalDate from,
      LocalDate until,
      String note,
      UserId substitute,
      Map<String, UserId> substitutes) {}

  private final AbsenceStore store;
  private final AbsenceRules rules;
  private final CalendarStore calendars;
  private final Timekeeper timekeeper;
  private final Users users;
  private final CurrentUser currentUser;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Absences(
      AbsenceStore store,
      AbsenceRules rules,
      CalendarStore calendars,
      Timekeeper timekeeper,
      Users users,
      CurrentUser currentUser,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.calendars = calendars;
    this.timekeeper = timekeeper;
    this.users = users;
    this.currentUser = currentUser;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Who acts for a person now: themselves while they are here, else whoever stands in for them; the
   * substitute of a substitute who is away or has left as well, up to three of them. With nobody
   * there it stays with the person.
   *
   * @param kind of work, the type of its subject ({@code lead}, {@code approval}, …)
   */
  @Transactional(readOnly = true)
  public UserId actingFor(UserId user, String kind) {
    Timekeeping now = timekeeper.current();
    Instant at = clock.instant();
    return now.absence(user, at)
        .flatMap(away -> away.substitute(kind))
        .flatMap(substitute -> now.present(substitute, kind, at, this::worksHere))
        .orElse(user);
  }

  /**
   * Everybody who may act for a person who is away, the likeliest first: the substitute for the
   * kind of work, the one for everything else, those above them; nobody who has left. Nobody for a
   * person who is here, and for one who named no substitute.
   */
  @Transactional(readOnly = true)
  public List<UserId> standIns(UserId user, String kind) {
    Timekeeping now = timekeeper.current();
    Instant at = clock.instant();
    Optional<Away> away = now.absence(user, at);
    if (away.isEmpty() || away.get().substitute(kind).isEmpty()) {
      return List.of();
    }
    Set<UserId> found = new LinkedHashSet<>();
    away.get()
        .substitute(kind)
        .flatMap(one -> now.present(one, kind, at, this::worksHere))
        .ifPresent(found::add);
    Optional.ofNullable(away.get().substitute())
        .flatMap(one -> now.present(one, kind, at, this::worksHere))
        .ifPresent(found::add);
    Optional<UserId> above = users.superior(user);
    for (int i = 0; i < Timekeeping.LONGEST_CHAIN && above.isPresent(); i++) {
      above.filter(one -> now.absence(one, at).isEmpty()).ifPresent(found::add);
      above = users.superior(above.get());
    }
    found.remove(user);
    return List.copyOf(found);
  }

  private boolean worksHere(UserId user) {
    return users.signedIn(user).isPresent();
  }

  /** Whether anybody is known to be away, now or at another time; then they may have stand-ins. */
  @Transactional(readOnly = true)
  public boolean isAway(UserId user) {
    return timekeeper.current().absence(user, clock.instant()).isPresent();
  }

  /** Everybody who is away now. */
  @Transactional(readOnly = true)
  public List<UserId> away() {
    return timekeeper.current().absent(clock.instant());
  }

  /** The absences that whoever asks may see in a span of days, at most 500. */
  @Transactional(readOnly = true)
  public List<AbsenceRow> find(LocalDate from, LocalDate until, TeamId team) {
    SignedIn me = currentUser.get();
    return store.visible(me, from, until, team).stream().map(one -> row(one, me)).toList();
  }

  /**
   * Notes an absence; open tasks go to the substitute when it begins.
   *
   * @throws Problem the fields that are wrong: an absence overlaps with another one, or the
   *     substitutes stand in for each other
   */
  public AbsenceRow add(AbsenceDraft draft) {
    requireEditable(draft.user());
    calendars.changes(draft.user());
    rules.check(draft, null);
    AbsenceId id = new AbsenceId(Ids.next());
    store.insert(id, draft);
    changed(draft.user());
    return row(store.get(id).orElseThrow(), currentUser.find().orElse(null));
  }

  /** Changes an absence; what does not belong to it any more returns. */
  public AbsenceRow change(AbsenceId id, AbsenceDraft draft, long seenVersion) {
    Stored stored = editable(id);
    AbsenceDraft same =
        new AbsenceDraft(
            stored.userId(),
            draft.from(),
            draft.until(),
            draft.note(),
            draft.substitute(),
            draft.substitutes());
    calendars.changes(stored.userId());
    rules.check(same, id);
    if (!store.update(id, same, seenVersion)) {
      throw Problem.conflict("stale").with("changed", List.of());
    }
    changed(stored.userId());
    return row(store.get(id).orElseThrow(), currentUser.find().orElse(null));
  }

  /** Forgets an absence; open tasks return. */
  public void remove(AbsenceId id) {
    Stored stored = editable(id);
    calendars.changes(stored.userId());
    store.delete(id);
    changed(stored.userId());
  }

  private void changed(UserId user) {
    timekeeper.changed();
    events.publishEvent(new AbsenceChanged(user));
  }

  private Stored editable(AbsenceId id) {
    Stored stored = store.get(id).orElseThrow(Problem::notFound);
    if (!isEditable(stored.userId())) {
      boolean seen =
          store.visible(currentUser.get(), stored.from(), stored.until(), null).stream()
              .anyMatch(one -> one.id().equals(id));
      throw seen ? Problem.forbidden() : Problem.notFound();
    }
    return stored;
  }

  private void requireEditable(UserId user) {
    if (users.signedIn(user).isEmpty()) {
      throw Problem.invalid(new Problem.Field("userId", "unknown"));
    }
    if (!isEditable(user)) {
      throw Problem.forbidden();
    }
  }

  private boolean isEditable(UserId user) {
    return currentUser.isSystem()
        || mayEdit(currentUser.get(), user, users.signedIn(user).map(SignedIn::team).orElse(null));
  }

  private static boolean mayEdit(SignedIn me, UserId user, TeamId team) {
    return me.role().seesEverything()
        || me.id().equals(user)
        || me.role() == Role.SUPERVISOR && team != null && me.scope().contains(team);
  }

  private static AbsenceRow row(Stored stored, SignedIn me) {
    TeamId team = stored.team() == null ? null : new TeamId(stored.team().id());
    boolean editable = me == null || mayEdit(me, stored.userId(), team);
    return new AbsenceRow(
        stored.id().value(),
        stored.user(),
        stored.team(),
        stored.from(),
        stored.until(),
        editable ? stored.note() : null,
        stored.substitute(),
        stored.substitutes().stream()
            .map(one -> new Substitution(one.kind(), one.substitute()))
            .toList(),
        editable,
        stored.version());
  }
}
