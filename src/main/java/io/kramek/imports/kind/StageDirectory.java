package io.kramek.imports.kind;

import io.kramek.opportunities.OpportunityImports;
import io.kramek.opportunities.OpportunityImports.ImportedStage;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Knows at which stage a deal stands: by the keys and labels of the pipeline in force, and by words
 * other systems use. The words are shown with what they are taken for, whatever it is.
 */
@Component
class StageDirectory implements Directory {

  private final OpportunityImports deals;
  private final Properties words = Resources.properties("imports/stages.properties");

  StageDirectory(OpportunityImports deals) {
    this.deals = deals;
  }

  @Override
  public Map<String, Finding> look(Collection<String> values, boolean alike, String language) {
    List<ImportedStage> stages = deals.stages(language);
    Map<String, Finding> findings = new LinkedHashMap<>();
    values.forEach(value -> findings.put(value, find(value, stages)));
    return findings;
  }

  /** Every stage is a candidate: there are few, and which one is meant is for people to say. */
  private Finding find(String value, List<ImportedStage> stages) {
    List<Candidate> candidates =
        stages.stream()
            .map(stage -> new Candidate(stage.key(), stage.label(), likeness(value, stage)))
            .sorted(Comparator.comparingDouble(Candidate::score).reversed())
            .toList();
    boolean sure = !candidates.isEmpty() && candidates.get(0).score() == 1;
    return new Finding(sure ? candidates.get(0) : null, candidates);
  }

  private double likeness(String value, ImportedStage stage) {
    boolean word =
        Arrays.stream(words.getProperty(stage.key(), "").split(","))
            .anyMatch(known -> Likeness.of(value, known) == 1);
    return word ? 1 : Math.max(Likeness.of(value, stage.key()), Likeness.of(value, stage.label()));
  }

  @Override
  public Optional<Candidate> chosen(String use) {
    return deals.stages("en").stream()
        .filter(stage -> stage.key().equals(use))
        .map(stage -> new Candidate(stage.key(), stage.label(), 1))
        .findFirst();
  }

  @Override
  public boolean alwaysShown() {
    return true;
  }

  /** The stages at which deals run; at the others they have ended. */
  Set<String> open() {
    return deals.stages("en").stream()
        .filter(ImportedStage::open)
        .map(ImportedStage::key)
        .collect(Collectors.toSet());
  }
}
