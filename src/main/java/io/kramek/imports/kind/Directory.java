package io.kramek.imports.kind;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Knows what the values of a field stand for. */
public interface Directory {

  /**
   * What is found for values; a value that nothing is found for may be missing.
   *
   * @param alike whether what is only alike is wanted, too; to find it takes longer
   * @param language in which candidates are labelled
   */
  Map<String, Finding> look(Collection<String> values, boolean alike, String language);

  /** What a person means who chooses an id, or a word; nothing if there is no such thing. */
  Optional<Candidate> chosen(String use);

  /** Whether even certain matches are shown to be corrected: words may mean something else here. */
  default boolean alwaysShown() {
    return false;
  }
}
