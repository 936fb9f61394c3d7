package io.kramek.studio.replay;

import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Works on replays at once, in the child JVM that they run in. */
public final class ReplayRoom {

  private ReplayRoom() {}

  /** Takes a replay that somebody has started to its end. */
  public static void isDone(ApplicationContext application, String replay) {
    application.getBean(ReplayWorker.class).workOn(UUID.fromString(replay));
  }
}
