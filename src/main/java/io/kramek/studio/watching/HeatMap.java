package io.kramek.studio.watching;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Where time goes in a model.
 *
 * @param definitionId the version that is drawn, the latest of those that are counted
 * @param to the last day
 * @param asOf what began later is left out
 * @param time the clock by which time is counted; working time is the company's, without pauses and
 *     absences
 * @param daySeconds how long a day is by that clock
 */
public record HeatMap(
    String file,
    String definitionId,
    String name,
    LocalDate from,
    LocalDate to,
    Instant asOf,
    TimeKind time,
    long daySeconds,
    HeatTotals totals,
    List<ElementHeat> elements,
    List<FlowHeat> flows,
    List<Bottleneck> bottlenecks) {

  /** By which clock time is counted. */
  public enum TimeKind {
    WORKING,
    CALENDAR
  }

  /** Instances: those that began and ended in the period, and those that run. */
  public record HeatTotals(long started, long ended, long cancelled, long running) {}

  /**
   * A step.
   *
   * @param within the sub-process around it
   * @param scope whether others are in it
   * @param drawn whether the version that is shown has it
   * @param visits how often it began in the period; whatever is asked of several at once is one
   * @param returns how many of them came back to what their instance had left, also before the
   *     period
   * @param medianSeconds of those that ended in the period
   * @param waiting how many stand there
   * @param longestSeconds how long the first of them does
   * @param missed deadlines that passed in the period
   * @param late how many stand there past their deadline
   * @param ends instances that ended here in the period
   * @param cancelled how often it was cut short, as by a move
   * @param unassigned how many tasks there are nobody's; only known of now
   * @param sharePercent of the time that all instances spent in the period, where people or clocks
   *     are waited for
   */
  public record ElementHeat(
      String element,
      String name,
      String type,
      @Nullable String within,
      boolean scope,
      boolean drawn,
      long visits,
      long returns,
      @Nullable Long medianSeconds,
      @Nullable Long p90Seconds,
      long waiting,
      @Nullable Long longestSeconds,
      long missed,
      long late,
      long ends,
      long cancelled,
      @Nullable Long unassigned,
      int sharePercent) {}

  /**
   * An arrow.
   *
   * @param taken how often; {@code null} where the history does not tell
   * @param sharePercent of those who left its source
   */
  public record FlowHeat(
      String flow,
      String source,
      String target,
      @Nullable Long taken,
      @Nullable Integer sharePercent) {}

  /** What is worth a look. */
  public enum BottleneckCode {
    WAITS_LONGEST,
    TAKES_MOST_TIME,
    MANY_RETURN,
    OFTEN_LATE,
    NOBODY_ASSIGNED
  }

  /**
   * Something worth a look, to be said in words.
   *
   * @param params numbers for the sentence
   */
  public record Bottleneck(
      BottleneckCode code, String element, String name, Map<String, Long> params) {}
}
