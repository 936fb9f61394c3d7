package io.kramek.studio;

import java.util.Collection;
import java.util.Map;

/** What a module has to say when instances of a process of its own are moved to another version. */
public interface MovingRecords {

  /**
   * From which version to which, and how.
   *
   * @param elements where each element of the former version goes
   */
  record Way(String fromDefinition, String toDefinition, Map<String, String> elements) {}

  /** The process. */
  String processKey();

  /**
   * Keeps a record for this transaction alone, before the engine touches its instance: whoever else
   * changes it comes before or after.
   */
  void hold(String businessKey);

  /** Which records cannot go this way now, and why: a code. */
  Map<String, String> objections(Collection<String> businessKeys, Way way);
}
