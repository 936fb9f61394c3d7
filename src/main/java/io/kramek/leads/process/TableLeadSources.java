package io.kramek.leads.process;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.springframework.stereotype.Component;

/** Reads the channels out of the table of points: the values that its column of sources allows. */
@Component
class TableLeadSources implements LeadSources {

  static final String POINTS = "leadPoints";

  private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");

  /** So long a version that another node released may go unnoticed. */
  private static final Duration KEPT = Duration.ofSeconds(5);

  private record Known(String table, List<String> codes, long readAt) {}

  private final RepositoryService repository;

  private volatile Known known;

  TableLeadSources(ProcessEngine engine) {
    this.repository = engine.getRepositoryService();
  }

  @Override
  public List<String> inForce() {
    Known now = known;
    if (now == null || System.nanoTime() - now.readAt() > KEPT.toNanos()) {
      now = read(now);
      known = now;
    }
    return now.codes();
  }

  /** A version of a table never changes. */
  private Known read(Known before) {
    String table =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(POINTS)
            .latestVersion()
            .singleResult()
            .getId();
    List<String> codes =
        before != null && before.table().equals(table)
            ? before.codes()
            : codes(repository.getDmnModelInstance(table));
    return new Known(table, codes, System.nanoTime());
  }

  private static List<String> codes(DmnModelInstance model) {
    return model.getModelElementsByType(Input.class).stream()
        .filter(TableLeadSources::isSource)
        .filter(input -> input.getInputValues() != null)
        .flatMap(
            input ->
                TEXT.matcher(input.getInputValues().getText().getTextContent())
                    .results()
                    .map(MatchResult::group))
        .map(text -> text.substring(1, text.length() - 1))
        .distinct()
        .toList();
  }

  private static boolean isSource(Input input) {
    return input.getInputExpression() != null
        && input.getInputExpression().getText() != null
        && LeadVariables.SOURCE
            .name()
            .equals(input.getInputExpression().getText().getTextContent().strip());
  }
}
