package io.kramek.leads.process;

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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
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

/** The shipped tables, as a person would check them: what is known, what comes out, and why. */
@TestInstance(Lifecycle.PER_CLASS)
class LeadTablesTest {

  private static final Path TABLES = Path.of("decisions/leads");

  private final List<String> fired = new ArrayList<>();
  private final DmnEngine engine = engine();
  private final List<DmnDecision> score = tables("lead-score.dmn");
  private final List<DmnDecision> assignment = tables("lead-assignment.dmn");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      a director of a large company who asks for a demo | DIRECTOR   | DEMO_REQUEST  | WEB_FORM | 250 | false | 100 | hot  | showedInterest,roleDecides,wantsDemo,largeCompany
      a manager of a medium company who asks the price  | MANAGER    | PRICE_REQUEST | WEB_FORM | 249 | false |  80 | hot  | showedInterest,roleInfluences,wantsPrice,mediumCompany
      the medium company begins at fifty                | MANAGER    | PRICE_REQUEST | WEB_FORM |  50 | false |  80 | hot  | showedInterest,roleInfluences,wantsPrice,mediumCompany
      a specialist of a small company who wants contact | SPECIALIST | CONTACT       | WEB_FORM |  49 | false |  60 | warm | showedInterest,roleUses,wantsContact,smallCompany
      the small company begins at ten                   | SPECIALIST | CONTACT       | WEB_FORM |  10 | false |  60 | warm | showedInterest,roleUses,wantsContact,smallCompany
      below ten people the size says nothing            | SPECIALIST | CONTACT       | WEB_FORM |   9 | false |  50 | warm | showedInterest,roleUses,wantsContact
      a student who downloads a brochure                | STUDENT    | DOWNLOAD      | WEB_FORM |   1 | false |   0 | cold | showedInterest,roleStudies,downloadsOnly
      somebody met at an event                          | OTHER      | EVENT         | EVENT    |     | false |  40 | warm | showedInterest,roleUnknown,metAtEvent
      nothing known but an address                      |            | OTHER         | WEB_FORM |     | false |  30 | warm | showedInterest,roleUnknown
      the same who is known already                     |            | OTHER         | WEB_FORM |     | true  |  40 | warm | showedInterest,roleUnknown,alreadyKnown
      a recommended manager who is known already        | MANAGER    | OTHER         | REFERRAL |     | true  |  70 | hot  | showedInterest,roleInfluences,cameByReferral,alreadyKnown
      a specialist who called                           | SPECIALIST | CONTACT       | PHONE    |     | false |  60 | warm | showedInterest,roleUses,wantsContact,calledUs
      more than a hundred points are a hundred          | DIRECTOR   | DEMO_REQUEST  | REFERRAL | 250 | true  | 100 | hot  | showedInterest,roleDecides,wantsDemo,cameByReferral,largeCompany,alreadyKnown
      a student with a wish                              | STUDENT    | DEMO_REQUEST  | WEB_FORM |     | false |  20 | cold | showedInterest,roleStudies,wantsDemo
      """)
  void scores(
      String name,
      String jobRole,
      String interestKind,
      String source,
      Integer employees,
      boolean duplicate,
      int points,
      String temperature,
      String reasons) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("jobRole", jobRole);
    facts.put("interestKind", interestKind);
    facts.put("source", source);
    facts.put("employees", employees);
    facts.put("duplicate", duplicate);

    DmnDecisionResult result = decide(score, "leadScore", facts);

    Map<String, Object> row = result.getSingleResult().getEntryMap();
    assertThat(row)
        .containsEntry("temperature", temperature)
        .containsEntry("reasons", reasons)
        .containsAllEntriesOf(deadlines(temperature));
    assertThat(((Number) row.get("points")).intValue()).isEqualTo(points);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      a Czech                                  | CZ |    | PRAHA    | rule_czechCountries
      a Slovak                                 | SK | pl | PRAHA    | rule_czechCountries
      a Pole, whatever they speak              | PL | cs | WARSZAWA | rule_poland
      a Czech speaker from nowhere known       |    | cs | PRAHA    | rule_czechSpeakers
      a Slovak speaker from nowhere known      |    | sk | PRAHA    | rule_czechSpeakers
      a Polish speaker from nowhere known      |    | pl | WARSZAWA | rule_polishSpeakers
      a Czech speaker in Germany               | DE | cs | LONDON   | rule_restOfTheWorld
      nothing known                            |    |    | LONDON   | rule_restOfTheWorld
      """)
  void assigns(String name, String country, String language, String team, String rule) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("country", country);
    facts.put("language", language);
    facts.put("productInterest", null);
    facts.put("temperature", "warm");

    DmnDecisionResult result = decide(assignment, "leadAssignment", facts);

    assertThat(result.<String>getSingleEntry()).isEqualTo(team);
    assertThat(fired).endsWith(rule);
  }

  /** Runs last: what no row above made fire is named. */
  @AfterAll
  void everyRuleFired() {
    TreeSet<String> silent = new TreeSet<>(rules());
    fired.forEach(silent::remove);
    assertThat(silent).as("rules that no example makes fire").isEmpty();
  }

  private static Map<String, String> deadlines(String temperature) {
    return switch (temperature) {
      case "hot" -> Map.of("responseTime", "PT1H", "reassignTime", "PT4H");
      case "warm" -> Map.of("responseTime", "PT4H", "reassignTime", "PT16H");
      default -> Map.of("responseTime", "PT16H", "reassignTime", "PT40H");
    };
  }

  private DmnDecisionResult decide(
      List<DmnDecision> tables, String key, Map<String, Object> facts) {
    DmnDecision decision =
        tables.stream().filter(table -> table.getKey().equals(key)).findFirst().orElseThrow();
    return engine.evaluateDecision(decision, facts);
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

  private List<DmnDecision> tables(String file) {
    try (InputStream table = Files.newInputStream(TABLES.resolve(file))) {
      return engine.parseDecisions(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> rules() {
    return Stream.of("lead-score.dmn", "lead-assignment.dmn")
        .map(file -> TABLES.resolve(file).toFile())
        .map(Dmn::readModelFromFile)
        .flatMap(model -> model.getModelElementsByType(Rule.class).stream())
        .map(Rule::getId)
        .toList();
  }
}
