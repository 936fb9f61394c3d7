package io.kramek.imports.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Knows the usual words for what companies do. A word that is nearly one of them is doubted; a word
 * like none of them is somebody's own, and taken as it is.
 */
@Component
class SectorDirectory implements Directory {

  /** So alike are a word and its misspelling. */
  private static final double MISSPELT = 0.8;

  private final List<String> words =
      Resources.properties("imports/sectors.properties").values().stream()
          .flatMap(list -> Arrays.stream(list.toString().split(",")))
          .distinct()
          .toList();

  @Override
  public Map<String, Finding> look(Collection<String> values, boolean alike, String language) {
    Map<String, Finding> findings = new HashMap<>();
    values.forEach(value -> findings.put(value, find(value)));
    return findings;
  }

  private Finding find(String value) {
    List<Candidate> alike =
        words.stream()
            .map(word -> new Candidate(word, word, Likeness.of(value, word)))
            .filter(word -> word.score() >= MISSPELT)
            .toList();
    boolean known = alike.stream().anyMatch(word -> word.score() == 1);
    if (known || alike.isEmpty()) {
      return Finding.match(new Candidate(value, value, 1));
    }
    List<Candidate> choice = new ArrayList<>(Finding.among(alike).candidates());
    choice.add(new Candidate(value, value, 0));
    return new Finding(null, List.copyOf(choice));
  }

  /** Any word may be chosen; the doubted one, too, may be meant. */
  @Override
  public Optional<Candidate> chosen(String use) {
    return use.isBlank() || use.length() > Field.LONGEST
        ? Optional.empty()
        : Optional.of(new Candidate(use.strip(), use.strip(), 1));
  }
}
