package io.kramek.studio.watching;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.Problem;
import io.kramek.studio.process.watching.InstanceChanges;
import io.kramek.studio.process.watching.InstanceRows;
import io.kramek.studio.process.watching.InstanceRows.Head;
import io.kramek.studio.process.watching.InstanceRows.Standing;
import io.kramek.studio.process.watching.ModelMap;
import io.kramek.studio.process.watching.WatchedModels;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does by hand what a model did not foresee: puts an instance elsewhere, or ends it. Never against
 * the record it is about, never without a reason, and never unseen. For managers.
 */
@Service
@Transactional
public class Interventions {

  private final InstanceRows rows;
  private final InstanceChanges changes;
  private final WatchedModels models;
  private final InterventionStore store;
  private final Instances instances;
  private final CurrentUser currentUser;
  private final Clock clock;

  Interventions(
      InstanceRows rows,
      InstanceChanges changes,
      WatchedModels models,
      InterventionStore store,
      Instances instances,
      CurrentUser currentUser,
      Clock clock) {
    this.rows = rows;
    this.changes = changes;
    this.models = models;
    this.store = store;
    this.instances = instances;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Ends the step where an instance stands, and begins another.
   *
   * @param execution where it stands, as it was seen
   * @param to the step before which it is put
   * @throws Problem {@code instanceMovedOn} if it does not stand there any more; the reason of
   *     whoever does not allow it
   */
  public void move(String id, String execution, String to, String reason) {
    currentUser.requireManager();
    Head head = open(id, reason);
    List<Standing> before = rows.standing(id);
    Standing from =
        before.stream()
            .filter(one -> one.execution().equals(execution))
            .findFirst()
            .orElseThrow(() -> Problem.conflict("instanceMovedOn"));
    ModelMap map = models.map(head.definition(), "en");
    refuse(changes.moveRefusal(head, map, from.element(), to));
    changes.move(id, execution, to);
    note(id, "MOVED", reason, before, rows.standing(id));
  }

  /**
   * Ends an instance whose record has come to its end, or that is about none.
   *
   * @throws Problem the reason why it may not be ended
   */
  public void cancel(String id, String reason) {
    currentUser.requireManager();
    Head head = open(id, reason);
    refuse(changes.cancelRefusal(head, instances.isGone(head.subject())));
    List<Standing> before = rows.standing(id);
    changes.cancel(id);
    note(id, "CANCELLED", reason, before, List.of());
  }

  private Head open(String id, String reason) {
    if (reason == null || reason.isBlank()) {
      throw Problem.invalid(new Problem.Field("reason", "required"));
    }
    Head head = rows.head(id).orElseThrow(Problem::notFound);
    if (head.endedAt() != null) {
      throw Problem.conflict("instanceEnded");
    }
    return head;
  }

  private static void refuse(Optional<String> refusal) {
    refusal.ifPresent(
        code -> {
          throw Problem.refused(code);
        });
  }

  private void note(
      String id, String kind, String reason, List<Standing> before, List<Standing> after) {
    store.add(
        id,
        new InterventionStore.Done(
            kind,
            reason.strip(),
            currentUser.get().id().value(),
            clock.instant(),
            before.stream().map(Standing::element).toList(),
            after.stream().map(Standing::element).toList()));
  }
}
