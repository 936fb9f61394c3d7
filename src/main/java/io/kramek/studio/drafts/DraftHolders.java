package io.kramek.studio.drafts;

import io.kramek.shared.Actors;
import io.kramek.shared.Problem;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Says who edits what cannot be changed now. */
@Component
class DraftHolders {

  private final Actors actors;

  DraftHolders(Actors actors) {
    this.actors = actors;
  }

  void told(Runnable action) {
    told(
        () -> {
          action.run();
          return true;
        });
  }

  /**
   * Does something that needs a file nobody else edits.
   *
   * @throws Problem {@code draftLocked} naming whoever does
   */
  <T> T told(Supplier<T> action) {
    try {
      return action.get();
    } catch (HeldByAnother e) {
      Actors.Actor holder = actors.named(e.holder().value());
      throw Problem.conflict("draftLocked")
          .with("by", holder)
          .with("until", e.until())
          .about(holder.name());
    }
  }
}
