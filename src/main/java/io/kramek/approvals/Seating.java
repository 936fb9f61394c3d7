package io.kramek.approvals;

import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.policy.Level;
import io.kramek.approvals.policy.Mode;
import io.kramek.identity.UserId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Who sits on which level of an approval, and what their votes come to. */
@Embeddable
class Seating {

  private int levels = 1;
  private int level;
  private String mode = "any";

  @ElementCollection
  @CollectionTable(name = "approval_step", joinColumns = @JoinColumn(name = "approval_id"))
  @OrderColumn(name = "position")
  private List<Seat> seats = new ArrayList<>();

  /** How many levels must agree, as far as is known. */
  void reach(int ofLevels) {
    levels = ofLevels;
  }

  /** Goes up to a level; its seats wait to be asked. */
  void ascend(Level to, List<Seat> taken) {
    if (to.level() <= level || taken.isEmpty()) {
      throw new IllegalStateException("Level " + to.level() + " cannot follow " + level);
    }
    if (level > 0 && verdict().filter(Decision.APPROVE::equals).isEmpty()) {
      throw new IllegalStateException("The level before has not agreed");
    }
    level = to.level();
    mode = to.mode();
    seats.addAll(taken);
  }

  /** There is no further level: this one is the last. */
  void endHere() {
    levels = level;
  }

  /**
   * Asks those whose turn it is: everybody on the level at once, or in a sequence the next one.
   *
   * @return whom
   */
  List<Seat> ask(Instant now) {
    boolean oneByOne = mode().kind() == Mode.Kind.SEQUENCE;
    List<Seat> asked = new ArrayList<>();
    for (int i = 0; i < seats.size(); i++) {
      Seat seat = seats.get(i);
      if (isHere(seat) && seat.askedAt() == null && (asked.isEmpty() || !oneByOne)) {
        seats.set(i, seat.asked(now));
        asked.add(seats.get(i));
      }
    }
    return asked;
  }

  void replace(Seat seat, Seat by) {
    seats.set(seats.indexOf(seat), by);
  }

  /**
   * What the votes on the present level come to, if anything yet. A return ends the level at once;
   * where anybody may decide, the first decision is the level's; else it has agreed when enough
   * have, and refused when so many did that enough no longer can.
   */
  Optional<Decision> verdict() {
    List<Seat> present = seats.stream().filter(this::isHere).toList();
    List<Decision> said = present.stream().map(Seat::decision).filter(Objects::nonNull).toList();
    if (said.contains(Decision.RETURN)) {
      return Optional.of(Decision.RETURN);
    }
    int needed = mode().needed(present.size());
    if (!said.isEmpty() && Collections.frequency(said, Decision.APPROVE) >= needed) {
      return Optional.of(Decision.APPROVE);
    }
    int mayRefuse = mode().kind() == Mode.Kind.ANY ? 0 : present.size() - needed;
    return Collections.frequency(said, Decision.REJECT) > mayRefuse
        ? Optional.of(Decision.REJECT)
        : Optional.empty();
  }

  /** Whether somebody on this level waits for their turn. */
  boolean hasWaiting() {
    return seats.stream().anyMatch(seat -> isHere(seat) && seat.askedAt() == null);
  }

  /** Whether further levels have to agree. */
  boolean needsAnotherLevel() {
    return level < levels;
  }

  /** Who is asked and has not decided, whether or not that still matters. */
  List<Seat> undecided() {
    return seats.stream().filter(seat -> isHere(seat) && seat.isOpen()).toList();
  }

  /** Everybody who has or had a say. */
  Set<UserId> seated() {
    Set<UserId> people = new LinkedHashSet<>();
    for (Seat seat : seats) {
      people.add(seat.person());
      if (seat.decidedBy() != null) {
        people.add(new UserId(seat.decidedBy()));
      }
    }
    return people;
  }

  /** Whether a user has or had a say on another seat. */
  boolean isSeatedBeside(UserId user, Seat seat) {
    return seats.stream().anyMatch(other -> other.concerns(user) && !other.equals(seat));
  }

  /** Who decided last, or {@code null}. */
  UserId lastToDecide() {
    return seats.stream()
        .filter(seat -> seat.decidedAt() != null)
        .reduce((one, other) -> other.decidedAt().isBefore(one.decidedAt()) ? one : other)
        .map(seat -> new UserId(seat.decidedBy()))
        .orElse(null);
  }

  List<Seat> all() {
    return List.copyOf(seats);
  }

  Mode mode() {
    return Mode.read(mode);
  }

  int level() {
    return level;
  }

  private boolean isHere(Seat seat) {
    return seat.level() == level;
  }
}
