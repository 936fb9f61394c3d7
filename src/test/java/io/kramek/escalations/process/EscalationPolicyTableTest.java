package io.kramek.escalations.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped ladders, rung by rung. */
@TestInstance(Lifecycle.PER_CLASS)
class EscalationPolicyTableTest {

  private static final Path TABLE = Path.of("decisions/escalations/escalation-policy.dmn");

  private final List<String> fired = new ArrayList<>();
  private final DmnEngine engine = engine();
  private final DmnDecision table = table();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      a lead reaches the supervisor first            | LEAD_UNANSWERED | 1 | NOTIFY   | supervisor | PT4H  | 2 | rule_leadUnanswered1
      then the manager                               | LEAD_UNANSWERED | 2 | NOTIFY   | manager    | PT8H  | 2 | rule_leadUnanswered2
      whoever owns a stalled deal is reminded        | DEAL_STALLED    | 1 | REMIND   | owner      | PT8H  | 4 | rule_dealStalled1
      then the supervisor hears of it                | DEAL_STALLED    | 2 | NOTIFY   | supervisor | PT16H | 4 | rule_dealStalled2
      then the superior of the supervisor            | DEAL_STALLED    | 3 | NOTIFY   | superior   | PT16H | 4 | rule_dealStalled3
      then the manager                               | DEAL_STALLED    | 4 | NOTIFY   | manager    | PT40H | 4 | rule_dealStalled4
      a late approval reaches the superior           | APPROVAL_LATE   | 1 | NOTIFY   | superior   | PT8H  | 2 | rule_approvalLate1
      then the manager                               | APPROVAL_LATE   | 2 | NOTIFY   | manager    | PT8H  | 2 | rule_approvalLate2
      whoever owns a late task is reminded           | TASK_LATE       | 1 | REMIND   | owner      | PT4H  | 4 | rule_taskLate1
      then the supervisor hears of it                | TASK_LATE       | 2 | NOTIFY   | supervisor | PT8H  | 4 | rule_taskLate2
      then the task goes to somebody else            | TASK_LATE       | 3 | REASSIGN | teamMember | PT8H  | 4 | rule_taskLate3
      then the manager                               | TASK_LATE       | 4 | NOTIFY   | manager    | PT16H | 4 | rule_taskLate4
      an incident is the manager's at once           | INCIDENT        | 1 | NOTIFY   | manager    | PT4H  | 1 | rule_incident1
      a model out of hand is the administrators'      | MODEL_RUNAWAY   | 1 | NOTIFY   | administrator | PT2H | 2 | rule_modelRunaway1
      and then the manager's                         | MODEL_RUNAWAY   | 2 | NOTIFY   | manager    | PT4H  | 2 | rule_modelRunaway2
      a reason of tomorrow reaches the supervisor    | SOMETHING_NEW   | 1 | NOTIFY   | supervisor | PT8H  | 2 | rule_anythingElse1
      and then the manager                           | SOMETHING_NEW   | 2 | NOTIFY   | manager    | PT16H | 2 | rule_anythingElse2
      """)
  void rungs(
      String name,
      String reason,
      long level,
      String action,
      String responsible,
      String reactWithin,
      int lastLevel,
      String rule) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("reason", reason);
    facts.put("level", level);

    Map<String, Object> rung = engine.evaluateDecisionTable(table, facts).getSingleResult();

    assertThat(rung)
        .containsEntry("action", action)
        .containsEntry("responsible", responsible)
        .containsEntry("reactWithin", reactWithin)
        .containsEntry("lastLevel", lastLevel);
    assertThat(fired).last().isEqualTo(rule);
  }

  @AfterAll
  void everyRowHasFired() {
    List<String> rows =
        Dmn.readModelFromFile(TABLE.toFile()).getModelElementsByType(Rule.class).stream()
            .map(Rule::getId)
            .toList();

    assertThat(fired).containsAll(rows);
  }

  private DmnEngine engine() {
    var configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
    return configuration.buildEngine();
  }

  private void remember(DmnDecisionTableEvaluationEvent event) {
    event.getMatchingRules().forEach(rule -> fired.add(rule.getId()));
  }

  private DmnDecision table() {
    try (InputStream model = Files.newInputStream(TABLE)) {
      return engine.parseDecision("escalationPolicy", model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
