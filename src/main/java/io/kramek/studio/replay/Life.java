package io.kramek.studio.replay;

import io.kramek.identity.OrgChart.Chart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One record living through one version of the models. */
public interface Life {

  /** What is told of the record. */
  Story story();

  /** The model of the story's process, as a file. */
  byte[] model();

  /** The people of the company; their names are not among what is known. */
  Chart chart();

  /**
   * Starts the process.
   *
   * @param message that starts it, or {@code null} where it starts without one
   */
  void starts(String message, Map<String, Object> variables);

  /**
   * Sends a message.
   *
   * @return whether anything in the process waits for it
   */
  boolean receives(String message, Map<String, Object> variables);

  /** Lets people do what is open outside of stages, until nothing is left or a stage is reached. */
  void settles();

  /** The same until a moment; what people would do later, they have not done yet. */
  void settles(Instant until);

  /** Lets time pass; what is due meanwhile happens. */
  void passes(Duration time);

  /** What time it is in this life. */
  Instant now();

  /** Whether the process has ended. */
  boolean isOver();

  /** Key of the stage at which the record stands; at the end, of the one that ended it. */
  Optional<String> stage();

  /** The results of a decision table of the same version. */
  List<Map<String, Object>> decides(String decision, Map<String, Object> facts);

  /**
   * A time that something took in the past, drawn at random: the same for the same story in every
   * version.
   *
   * @param kind such as {@code stage:offer}; where nothing is known of it, {@code stage} is drawn
   *     from
   * @return empty where history knows of none
   */
  Optional<Duration> drawn(String kind);

  /** How long a budget of working time lasts from now. */
  Duration workingTime(String budget);

  /** What is remembered in this life. */
  Map<String, Object> memory();

  /** What is remembered of the story through all its lives. */
  Map<String, Object> sharedMemory();

  /** Somebody is asked for approval. */
  void asked(Asked asked);

  /**
   * Something stands against what happened in the past. What also stands against it in the version
   * in force did not keep it from happening, and is passed over.
   *
   * @return whether it is passed over
   */
  boolean passedOver(String objection);

  /** The story ends here, in another way than the model ends it. */
  void ends(String end, String reason);
}
