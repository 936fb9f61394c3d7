package io.kramek.studio.release;

import io.kramek.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The drafts that a release is asked for. */
@Component
class AskedDrafts {

  /**
   * A draft as it is now.
   *
   * @param authors who has written something of it
   */
  record Asked(String title, int basedOn, List<UUID> authors, Map<String, byte[]> files) {}

  Asked releasable(UUID draft) {
    throw Problem.notFound();
  }

  void requested(UUID draft) {}

  void reopened(UUID draft) {}

  void released(UUID draft, int number) {}
}
