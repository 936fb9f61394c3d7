package io.kramek.studio.replay;

import io.kramek.decisions.KnownFact;
import io.kramek.studio.ReleaseCheck;
import io.kramek.studio.process.replay.ModelWords;
import io.kramek.studio.replay.ModelCases.ModelCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A release in which a case would come out otherwise is none. */
@Component
class CasesAtRelease implements ReleaseCheck {

  private final CaseStore store;
  private final CaseRun run;
  private final ModelWords words;
  private final boolean atRelease;

  CasesAtRelease(
      CaseStore store,
      CaseRun run,
      ModelWords words,
      @Value("${kramek.cases-at-release}") boolean atRelease) {
    this.atRelease = atRelease;
    this.words = words;
    this.store = store;
    this.run = run;
  }

  @Override
  public Optional<Map<String, KnownFact>> facts(String decision) {
    return Optional.empty();
  }

  @Override
  public List<BrokenCase> broken(String decision, byte[] model) {
    return List.of();
  }

  /** Tried are the cases of processes that what is changed may concern. */
  @Override
  public List<BrokenCase> broken(Map<String, byte[]> catalogue, Set<String> changed) {
    if (!atRelease) {
      return List.of();
    }
    Map<String, String> processes = words.processes(catalogue);
    Set<String> concerning = words.concerned(catalogue, changed, processes.values());
    List<ModelCase> concerned =
        store.all("en").stream()
            .filter(one -> concerning.contains(processes.get(one.file())))
            .toList();
    return run.on(catalogue, concerned).stream()
        .filter(tried -> !tried.kept())
        .map(
            tried ->
                new BrokenCase(
                    tried.about().id().toString(),
                    tried.about().name(),
                    words(tried.about().expected()),
                    words(tried.now())))
        .toList();
  }

  private static Map<String, Object> words(ModelCases.CaseResult result) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("path", String.join(" > ", result.path()));
    words.put("approvers", String.join(", ", result.approvers()));
    words.put("end", result.end());
    return words;
  }
}
