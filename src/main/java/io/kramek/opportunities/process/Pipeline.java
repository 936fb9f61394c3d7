package io.kramek.opportunities.process;

import io.kramek.opportunities.OpportunityStatus;
import io.kramek.opportunities.StageRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stages of the pipeline and the ways between them, read from one version of its model: there
 * is no other list of them.
 *
 * @param id the version, as deals and the engine call it
 * @param version counted from one
 * @param stages as they are drawn, from left to right; what ends a deal comes last
 * @param moves from a stage's key to where the model lets a deal go from there
 */
public record Pipeline(String id, int version, List<Stage> stages, Map<String, List<Move>> moves) {

  /**
   * A stage.
   *
   * @param element of the model
   * @param labels by language
   * @param probability that a deal here will be won, in percent
   */
  public record Stage(
      String key,
      String element,
      Map<String, String> labels,
      int probability,
      OpportunityStatus status) {

    /** What the stage is called in a language. */
    public String label(String language) {
      return labels.getOrDefault(language, labels.get("en"));
    }
  }

  /** Which way a move goes. */
  public enum Direction {
    FORWARD,
    BACK,
    WON
  }

  /**
   * A way out of a stage.
   *
   * @param approvals the kinds of approval that are drawn on it; {@link #ANY} where it is the one
   *     that the gate asks for
   * @param direct whether the deal is there at once: nothing but gateways is drawn on it
   */
  public record Move(String target, Direction direction, Set<String> approvals, boolean direct) {

    /** Any kind of approval. */
    public static final String ANY = "*";

    /** Whether an approval is drawn on it. */
    public boolean approvable() {
      return !approvals.isEmpty();
    }

    /** Whether a kind of approval can be asked for on it. */
    public boolean approves(String kind) {
      return approvals.contains(ANY) || approvals.contains(kind);
    }
  }

  /** The stage with a key. */
  public Optional<Stage> stage(String key) {
    return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
  }

  /** Where new deals begin. */
  public StageRef first() {
    return ref(stages.get(0));
  }

  /** The end for deals that come to nothing. */
  public StageRef lost() {
    return stages.stream()
        .filter(stage -> stage.status() == OpportunityStatus.LOST)
        .findFirst()
        .map(this::ref)
        .orElseThrow(() -> new IllegalStateException("The pipeline has no end for lost deals"));
  }

  /** What a deal at a stage of this version stands at. */
  public StageRef ref(Stage stage) {
    return new StageRef(id, stage.key(), stage.status());
  }

  /** Where a deal may go from a stage. */
  public List<Move> from(String stage) {
    return moves.getOrDefault(stage, List.of());
  }
}
