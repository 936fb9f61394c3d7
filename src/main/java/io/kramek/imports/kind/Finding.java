package io.kramek.imports.kind;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was found for a value.
 *
 * @param match what it certainly stands for, or {@code null}
 * @param candidates what it may stand for, the likeliest first
 */
public record Finding(Candidate match, List<Candidate> candidates) {

  private static final double WORTH_PROPOSING = 0.4;
  private static final int PROPOSED = 5;

  /** Nothing like it exists. */
  public static final Finding NOTHING = new Finding(null, List.of());

  /** What it most likely stands for, if it is like anything. */
  public Optional<String> likely() {
    return candidates.stream()
        .filter(candidate -> candidate.score() >= WORTH_PROPOSING)
        .findFirst()
        .map(Candidate::label);
  }

  /** It certainly stands for this. */
  public static Finding match(Candidate match) {
    return new Finding(match, List.of(match));
  }

  /**
   * Of several candidates the only one of the same name is the match; two of the same name, or
   * none, leave the matter open.
   */
  public static Finding among(List<Candidate> candidates) {
    List<Candidate> alike =
        candidates.stream()
            .filter(candidate -> candidate.score() >= WORTH_PROPOSING)
            .sorted(Comparator.comparingDouble(Candidate::score).reversed())
            .limit(PROPOSED)
            .toList();
    List<Candidate> same = alike.stream().filter(candidate -> candidate.score() == 1).toList();
    return same.size() == 1 ? match(same.get(0)) : new Finding(null, alike);
  }
}
