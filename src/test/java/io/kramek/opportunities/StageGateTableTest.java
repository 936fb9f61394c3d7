package io.kramek.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped gate, row by row: what a move is refused for, and which approvals it needs. */
@TestInstance(Lifecycle.PER_CLASS)
class StageGateTableTest {

  private static final Path TABLE = Path.of("decisions/opportunities/stage-gate.dmn");

  private final List<String> fired = new ArrayList<>();
  private final DmnEngine engine = engine();
  private final DmnDecision gate = engine.parseDecision("stageGate", read());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
      an offer to somebody                  | qualification | offer       |               | 0     | -  | 14 | false | -
      an offer to nobody, of nothing        | qualification | offer       | customer,amount | 0   | -  | 14 | false | refuse customer; refuse amount
      nothing is known                      | offer         | contract    | customer,amount,expectedClose,items | 0 | - | 14 | false | refuse customer; refuse amount; refuse expectedClose; refuse items
      an ordinary contract                  | offer         | contract    |               | 10    | 30 | 30 | false | -
      a discount above the limit            | offer         | contract    |               | 10.01 | 30 | 14 | false | approve DISCOUNT
      a discount above a product's limit    | offer         | contract    |               | 8     | 5  | 14 | false | approve DISCOUNT
      at a product's limit                  | offer         | contract    |               | 5     | 5  | 14 | false | -
      the limit of payment terms            | offer         | contract    |               | 0     | 30 | 30 | false | -
      payment terms above the limit         | offer         | contract    |               | 0     | 30 | 31 | false | approve PAYMENT_TERMS
      a contract of its own                 | offer         | contract    |               | 0     | 30 | 14 | true  | approve NON_STANDARD_CONTRACT
      all at once, in their order           | offer         | contract    |               | 15    | 30 | 60 | true  | approve DISCOUNT; approve PAYMENT_TERMS; approve NON_STANDARD_CONTRACT
      a step back                           | offer         | qualification |             | 15    | 30 | 60 | true  | -
      further on nobody is asked again      | contract      | realisation |               | 15    | 30 | 60 | true  | -
      nobody to deliver to                  | contract      | realisation | customer      | 0     | -  | 14 | false | refuse customer
      nothing to invoice                    | realisation   | won         | amount        | 0     | -  | 14 | false | refuse amount
      """)
  void demands(
      String name,
      String from,
      String to,
      String missing,
      BigDecimal discount,
      Integer limit,
      int days,
      boolean own,
      String demanded) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("from", from);
    facts.put("to", to);
    List<String> lacking = missing == null ? List.of() : List.of(missing.split(","));
    facts.put("hasCustomer", !lacking.contains("customer"));
    facts.put("hasAmount", !lacking.contains("amount"));
    facts.put("hasExpectedClose", !lacking.contains("expectedClose"));
    facts.put("hasItems", !lacking.contains("items"));
    facts.put("hasDecisionMaker", true);
    facts.put("discountPercent", discount);
    facts.put("maxDiscountPercent", limit);
    facts.put("amount", 100_000L);
    facts.put("paymentTermsDays", days);
    facts.put("hasNonStandardTerms", own);

    List<Map<String, Object>> demands = engine.evaluateDecisionTable(gate, facts).getResultList();

    assertThat(
            demands.stream()
                .map(
                    rule ->
                        Stream.of(
                                rule.get("verdict"),
                                "refuse".equals(rule.get("verdict"))
                                    ? rule.get("field")
                                    : rule.get("approvalKind"))
                            .map(Objects::toString)
                            .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; ")))
        .isEqualTo(demanded == null ? "" : demanded);
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

  private static DmnModelInstance read() {
    try (var table = Files.newInputStream(TABLE)) {
      return Dmn.readModelFromStream(table);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
