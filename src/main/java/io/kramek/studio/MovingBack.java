package io.kramek.studio;

import io.kramek.identity.UserId;
import jakarta.annotation.Nullable;
import java.util.List;

/** Moves what is running back when a former release comes in force again. */
public interface MovingBack {

  /**
   * Where an element goes that the former release has not.
   *
   * @param process key of the process it is in
   * @param target {@code null}: nowhere, and whoever stands there stays
   */
  record Goal(String process, String element, @Nullable String target) {}

  /** The same, by its names. */
  record NamedGoal(
      String process,
      String processName,
      String element,
      String name,
      @Nullable String target,
      @Nullable String targetName) {}

  /** How many would go back now, and how many would stay. */
  record Outlook(long movable, long staying) {}

  /**
   * What would come of it now.
   *
   * @param to the former release
   * @throws io.kramek.shared.Problem {@code migrationPlanFaulty} where the engine would not carry
   *     it out
   */
  Outlook outlook(int to, List<Goal> goals);

  /**
   * What people call the elements.
   *
   * @param from the release that was gone back from
   */
  List<NamedGoal> named(int from, int to, List<Goal> goals);

  /**
   * Begins to move, in the transaction in which the former release comes in force again.
   *
   * @param release the number it has now
   * @param to the number it had
   * @param by who asked for it
   */
  void begin(int release, int to, List<Goal> goals, UserId by);
}
