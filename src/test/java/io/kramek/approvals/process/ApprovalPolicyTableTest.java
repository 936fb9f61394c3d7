package io.kramek.approvals.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.approvals.policy.Level;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

/** The shipped policy as a manager would check it: what is asked for, and who is asked. */
@TestInstance(Lifecycle.PER_CLASS)
class ApprovalPolicyTableTest {

  private static final Path TABLE = Path.of("decisions/approvals/approval-policy.dmn");

  private final List<String> fired = new ArrayList<>();
  private final DmnEngine engine = engine();
  private final DmnDecision policy = engine.parseDecision("approvalPolicy", read());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      a discount                               | DISCOUNT              | 10    | 9999    | 40  | 1 supervisor any PT8H
      up to twenty per cent                    | DISCOUNT              | 20    | 9999    | 40  | 1 supervisor any PT8H
      above twenty per cent                    | DISCOUNT              | 20.01 | 9999    | 40  | 1 supervisor any PT8H; 2 superior(2) any PT8H
      up to thirty                             | DISCOUNT              | 30    | 9999    | 40  | 1 supervisor any PT8H; 2 superior(2) any PT8H
      above thirty                             | DISCOUNT              | 30.01 | 9999    | 40  | 1 supervisor any PT8H; 2 superior(2) any PT8H; 3 role(manager) any PT16H
      a margin of ten is enough                | DISCOUNT              | 5     | 9999    | 10  | 1 supervisor any PT8H
      a thin margin                            | DISCOUNT              | 5     | 9999    | 9.9 | 1 supervisor any PT8H; 2 superior(2) any PT8H
      at cost                                  | DISCOUNT              | 5     | 9999    | 0   | 1 supervisor any PT8H; 2 superior(2) any PT8H
      below cost                               | DISCOUNT              | 5     | 9999    | -1  | 1 supervisor any PT8H; 2 superior(2) any PT8H; 3 role(manager) any PT16H
      a margin nobody knows                    | DISCOUNT              | 5     | 9999    |     | 1 supervisor any PT8H
      a large deal                             | DISCOUNT              | 10.1  | 1000000 | 40  | 1 supervisor any PT8H; 2 superior(2) any PT8H
      a large deal at ten per cent             | DISCOUNT              | 10    | 1000000 | 40  | 1 supervisor any PT8H
      almost a large deal                      | DISCOUNT              | 10.1  | 999999  | 40  | 1 supervisor any PT8H
      payment terms                            | PAYMENT_TERMS         |       | 999999  |     | 1 supervisor any PT8H
      payment terms of a large deal            | PAYMENT_TERMS         |       | 1000000 |     | 1 supervisor any PT8H; 2 role(manager) any PT16H
      a contract of its own                    | NON_STANDARD_CONTRACT |       |         |     | 1 supervisor any PT16H; 2 role(manager) any PT16H
      a retention offer                        | RETENTION_OFFER       |       | 49999   |     | 1 supervisor any PT4H
      a dear retention offer                   | RETENTION_OFFER       |       | 50000   |     | 1 supervisor any PT4H; 2 superior(2) any PT4H
      a budget                                 | CAMPAIGN_BUDGET       |       | 999999  |     | 1 superior any PT16H
      a large budget                           | CAMPAIGN_BUDGET       |       | 1000000 |     | 1 superior any PT16H; 2 role(manager) 2 of 3 P3D
      a release                                | PROCESS_RELEASE       |       |         |     | 1 role(manager) any PT16H
      a kind nobody has thought of             | GIFT                  |       |         |     | 1 supervisor any PT16H
      nothing known                            |                       |       |         |     | 1 supervisor any PT16H
      """)
  void asks(
      String name, String kind, BigDecimal discount, Long amount, BigDecimal margin, String asked) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("approvalKind", kind);
    facts.put("discountPercent", discount == null ? null : discount.doubleValue());
    facts.put("amount", amount == null ? null : amount * 100);
    facts.put("marginPercent", margin == null ? null : margin.doubleValue());
    facts.put("tier", null);
    facts.put("product", null);
    facts.put("country", null);

    List<Level> plan = Level.plan(engine.evaluateDecisionTable(policy, facts).getResultList());

    assertThat(
            plan.stream()
                .map(
                    level ->
                        "%d %s %s %s"
                            .formatted(
                                level.level(),
                                level.approvers(),
                                level.mode(),
                                level.decideWithin()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(asked);
  }

  @AfterAll
  void everyRowHasDecidedSomething() {
    assertThat(new TreeSet<>(fired))
        .containsExactlyInAnyOrderElementsOf(
            read().getModelElementsByType(Rule.class).stream().map(Rule::getId).toList());
  }

  private DmnEngine engine() {
    DmnEngineConfiguration configuration =
        DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setCustomPostDecisionTableEvaluationListeners(
        List.of(
            (DmnDecisionTableEvaluationEvent event) ->
                event.getMatchingRules().forEach(rule -> fired.add(rule.getId()))));
    return configuration.buildEngine();
  }

  private static org.camunda.bpm.model.dmn.DmnModelInstance read() {
    try (var table = Files.newInputStream(TABLE)) {
      return Dmn.readModelFromStream(table);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
