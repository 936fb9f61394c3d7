package io.kramek.escalations;

import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Reacts to many escalations at once: each in a transaction of its own, so that one that has moved
 * on meanwhile holds up none of the others.
 */
@Service
public class BulkReactions {

  /** An escalation as somebody saw it. */
  public record Seen(UUID id, long version) {}

  /**
   * What became of one of them.
   *
   * @param code why it was not possible, as in problems; {@code null} where it was
   */
  public record Result(UUID id, boolean done, @Nullable String code) {}

  private final Reactions reactions;

  BulkReactions(Reactions reactions) {
    this.reactions = reactions;
  }

  /** Promises a date for each; see {@link Reactions#acknowledge}. */
  public List<Result> acknowledge(List<Seen> all, LocalDate until, String comment) {
    List<Result> results = new ArrayList<>();
    for (Seen one : all) {
      results.add(acknowledge(one, until, comment));
    }
    return results;
  }

  private Result acknowledge(Seen one, LocalDate until, String comment) {
    try {
      reactions.acknowledge(new EscalationId(one.id()), until, comment, one.version());
      return new Result(one.id(), true, null);
    } catch (Problem problem) {
      return new Result(one.id(), false, problem.code());
    } catch (OptimisticLockingFailureException e) {
      return new Result(one.id(), false, "stale");
    }
  }
}
