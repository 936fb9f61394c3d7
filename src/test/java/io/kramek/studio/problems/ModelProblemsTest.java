package io.kramek.studio.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kramek.identity.Users;
import io.kramek.studio.ModelRule;
import io.kramek.studio.problems.ModelProblem.Severity;
import io.kramek.studio.process.Releases;
import io.kramek.testing.Company;
import io.kramek.testing.HttpTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each rule finds what it is for, and says so in every language. */
@HttpTest
class ModelProblemsTest {

  @Autowired ModelProblems problems;
  @Autowired StillUsed used;
  @Autowired Releases releases;
  @Autowired List<ModelRule> modules;
  @Autowired Company company;
  @Autowired Users users;
  @Autowired RuntimeService runtime;

  private Map<String, byte[]> files;

  @BeforeEach
  void open() {
    files = releases.files(releases.inForce());
    files.putAll(DrawnModel.files());
  }

  @ParameterizedTest
  @ValueSource(strings = {DrawnModel.PROCESS, DrawnModel.TABLE, DrawnModel.FORM})
  void whatIsRightHasNoProblem(String file) {
    assertThat(problems.of(files, file)).isEmpty();
  }

  /** Of a file the first place that a pattern finds is written otherwise. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      UNREADABLE              | gift-for-all.bpmn | </bpmn:process>                           | </bpmn:prozess>
      UNREADABLE              | gift-choice.dmn   | </decision>                               | </decide>
      UNREADABLE              | choose-gift.form  | "components": \\[                         | "components": [[
      ELEMENT_NOT_ALLOWED     | gift-for-all.bpmn | </bpmn:process>                           | <bpmn:scriptTask id="x" /></bpmn:process>
      ATTRIBUTE_NOT_ALLOWED   | gift-for-all.bpmn | camunda:assignee                          | camunda:formKey="x" camunda:assignee
      NO_BLOCK                | gift-for-all.bpmn | </bpmn:process>                           | <bpmn:serviceTask id="x" camunda:delegateExpression="#{dataSource}" /></bpmn:process>
      INPUT_NOT_TAKEN         | gift-for-all.bpmn | </bpmn:process>                           | <bpmn:serviceTask id="x" camunda:delegateExpression="#{raiseEscalationDelegate}"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="x">y</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask></bpmn:process>
      NOT_ALLOWED             | gift-for-all.bpmn | [$][{]owner}                              | ${owner.class}
      NOT_ALLOWED             | gift-choice.dmn   | <inputExpression                          | <inputExpression expressionLanguage="juel"
      NOT_ONE_PROCESS         | gift-for-all.bpmn | <bpmn:message id                          | <bpmn:process id="other" isExecutable="false" /><bpmn:message id
      PROCESS_ID              | gift-for-all.bpmn | id="giftForAll"                           | id="gifts"
      NOT_EXECUTABLE          | gift-for-all.bpmn | isExecutable="true"                       | isExecutable="false"
      TIME_TO_LIVE            | gift-for-all.bpmn | P1825D                                    | P1D
      TIME_TO_LIVE            | gift-choice.dmn   | P1825D                                    | P1D
      DECISION_ID             | gift-choice.dmn   | id="giftChoice"                           | id="gifts"
      ELEMENT_ID              | gift-for-all.bpmn | all:userTask_chooseGift                   | Activity_1
      MESSAGE_NAME            | gift-for-all.bpmn | gifts.giftWanted                          | Wanted
      BINDING                 | gift-for-all.bpmn | decisionRefBinding="deployment"           | decisionRefBinding="latest"
      BINDING                 | gift-for-all.bpmn | calledElementBinding="deployment"         | calledElementBinding="latest"
      BINDING                 | gift-for-all.bpmn | formRefBinding="deployment"               | formRefBinding="latest"
      UNKNOWN_DECISION        | gift-for-all.bpmn | decisionRef="giftChoice"                  | decisionRef="noSuch"
      UNKNOWN_PROCESS         | gift-for-all.bpmn | calledElement="approval"                  | calledElement="noSuch"
      NO_RESULT               | gift-for-all.bpmn | camunda:resultVariable="gift"             | ``
      UNKNOWN_VARIABLE        | gift-for-all.bpmn | [$][{]owner}                              | ${nobodyKnows}
      UNKNOWN_FACT            | gift-choice.dmn   | <text>fact<                               | <text>unheard<
      START_NOT_STORED        | gift-for-all.bpmn | camunda:asyncAfter="true"                 | ``
      ANSWER_WAITS            | gift-for-all.bpmn | <camunda:properties>                      | <camunda:properties><camunda:property name="answersAtOnce" value="true" />
      NO_START                | gift-for-all.bpmn | all:bpmn:startEvent                       | bpmn:intermediateThrowEvent
      UNREADABLE              | gift-for-all.bpmn | targetRef="endEvent_given"                | targetRef="message_wanted"
      UNREADABLE              | gift-for-all.bpmn | targetRef="endEvent_given"                | targetRef="gone"
      FLOW_WITHOUT_CONDITION  | gift-for-all.bpmn | <bpmn:conditionExpression.*</bpmn:conditionExpression> | ``
      DEFAULT_WITH_CONDITION  | gift-for-all.bpmn | default="flow_none"                       | default="flow_some"
      CHOICE_WITHOUT_DEFAULT  | gift-for-all.bpmn | (?s)default="flow_none"(.*targetRef="endEvent_none">)    | $1<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${gift == 'none'}</bpmn:conditionExpression>
      GATEWAY_WITHOUT_DEFAULT | gift-for-all.bpmn | (?s)default="flow_none"(.*targetRef="endEvent_none">)    | $1<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${owner == 'none'}</bpmn:conditionExpression>
      DEAD_END                | gift-for-all.bpmn | <bpmn:sequenceFlow id="flow_given".*</bpmn:sequenceFlow> | ``
      UNREACHABLE_ELEMENT     | gift-for-all.bpmn | <bpmn:sequenceFlow id="flow_given".*</bpmn:sequenceFlow> | ``
      NOBODY_ASSIGNED         | gift-for-all.bpmn | camunda:assignee="[^"]*"                  | ``
      MISSING_FORM            | gift-for-all.bpmn | formRef="choose-gift"                     | formRef="no-such"
      TASK_WITHOUT_DEADLINE   | gift-for-all.bpmn | camunda:dueDate="[^"]*"                   | ``
      UNLABELLED              | gift-for-all.bpmn | name="Choose gift"                        | ``
      UNLABELLED              | gift-for-all.bpmn | name="Is there one\\?"                    | ``
      NOT_TRANSLATED          | gift-for-all.bpmn | name="label.pl"                           | name="label.de"
      NOT_EXPLAINED           | gift-for-all.bpmn | (id="callActivity_approve".*)<bpmn:documentation>Why</bpmn:documentation> | $1
      NOT_DRAWN               | gift-for-all.bpmn | bpmnElement="endEvent_none"               | bpmnElement="other"
      SHAPES_OVERLAP          | gift-for-all.bpmn | x="150" y="0"                             | x="210" y="0"
      FLOWS_CROSS             | gift-for-all.bpmn | (bpmnElement="flow_chosen">).*            | $1<di:waypoint x="120" y="0" /><di:waypoint x="130" y="90" /></bpmndi:BPMNEdge>
      FORM_ID                 | choose-gift.form  | "choose-gift"                             | "other"
      FORM_EMPTY              | choose-gift.form  | (?s)\\[.*\\]                              | []
      FIELD_TWICE             | choose-gift.form  | "components": \\[                         | "components": [{"id": "b", "type": "number", "key": "fact"},
      FIELD_NOT_TRANSLATED    | choose-gift.form  | "label.pl": "Fakt"                        | "label.pl": ""
      FIELD_UNREAD            | choose-gift.form  | "key": "fact"                             | "key": "unread"
      TEXT_NOT_KEPT           | choose-gift.form  | "select"                                  | "textarea"
      CALL_NEEDED             | model-release.bpmn | name="studio.releaseRequested"       | name="studio.releaseAsked"
      CALL_NEEDED             | model-release.bpmn | putInForceDelegate                   | notifyDelegate
      CALL_NEEDED             | escalation.bpmn   | <bpmn:messageEventDefinition id="messageDefinition_escalationRaised"[^/]*/> | ``
      FIELD_NEEDED            | qualify-lead.form | "key": "outcome"                          | "key": "result"
      TABLE_RESULT_NOT_ALLOWED| gift-choice.dmn   | "book"<                                   | "car"<
      TABLE_OVERLAP           | gift-choice.dmn   | FIRST                                     | UNIQUE
      TABLE_GAP               | gift-choice.dmn   | <text></text>                             | <text>"b"</text>
      TABLE_RULE_UNREACHABLE  | gift-choice.dmn   | <text>"a"</text>                          | <text></text>
      TABLE_RULE_NEVER_FITS   | gift-choice.dmn   | <text>"a"</text>                          | <text>"d"</text>
      TABLE_NOT_PROVED        | gift-choice.dmn   | <text>"a"</text>                          | <text>starts with(fact, "a")</text>
      TABLE_WRONG_TYPE        | customer-value-tier.dmn | (<inputExpression [^>]*typeRef=")number | $1string
      TABLE_OUTPUTS_CHANGED   | lead-assignment.dmn | name="team"                             | name="crew"
      RELEASED_ID_RENAMED     | lead-qualification.bpmn | all:userTask_qualifyLead | userTask_qualifyIt
      CAN_BE_NOBODY           | gift-for-all.bpmn | camunda:assignee="[^"]*"                  | camunda:candidateGroups="${team == null ? ',' : team}"
      PERSON_UNKNOWN          | gift-for-all.bpmn | camunda:assignee="[^"]*"                  | camunda:assignee="nobody-of-that-name"
      TEAM_UNKNOWN            | gift-for-all.bpmn | camunda:assignee="[^"]*"                  | camunda:candidateGroups="NO-SUCH-TEAM"
      """)
  void isFound(String code, String file, String place, String otherwise) {
    String replacement = otherwise == null ? "" : otherwise;
    String literal =
        replacement.startsWith("$1")
            ? "$1" + quoted(replacement.substring(2))
            : quoted(replacement);
    change(file, place, literal);

    List<ModelProblem> found = problems.of(files, file);

    assertThat(found).extracting(ModelProblem::code).contains(code);
    assertThat(found)
        .filteredOn(one -> one.code().equals(code))
        .allSatisfy(one -> assertThat(one.params().keySet()).containsAll(placesOf(code)));
    assertThat(found).isSortedAccordingTo((a, b) -> a.severity().compareTo(b.severity()));
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static List<String> placesOf(String code) {
    return Pattern.compile("\\{\\{(\\w+)}}")
        .matcher(
            text("en").at("/problem/" + code).asString()
                + text("en").at("/problemHelp/" + code).asString())
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  @Test
  void whoRemovesAReleasedElementIsToldHowManyWaitThere() {
    change("lead-qualification.bpmn", "all:userTask_qualifyLead", "userTask_other");
    change("lead-qualification.bpmn", "name=\"Qualify lead\"", "name=\"Something else\"");

    assertThat(problems.of(files, "lead-qualification.bpmn"))
        .anySatisfy(
            one -> {
              assertThat(one.code()).isEqualTo("RELEASED_ID_REMOVED");
              assertThat(one.params()).containsEntry("before", "userTask_qualifyLead");
              assertThat((Long) one.params().get("waiting"))
                  .isEqualTo(waitingAt("userTask_qualifyLead"));
            });
  }

  private long waitingAt(String element) {
    return runtime.createExecutionQuery().activityId(element).count();
  }

  @Test
  void aFileMayNotBeTooLarge() {
    files.put(DrawnModel.FORM, new byte[1024 * 1024 + 1]);

    assertThat(codes(DrawnModel.FORM)).contains("TOO_LARGE");
  }

  @Test
  void aTableMayNotBeTooLong() {
    String rule =
        "<rule id=\"r%1$d\"><inputEntry id=\"i%1$d\"><text>\"a\"</text></inputEntry><outputEntry id=\"o%1$d\"><text>\"book\"</text></outputEntry></rule>";
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      rules.append(rule.formatted(i));
    }
    change(DrawnModel.TABLE, "<rule id=\"rule_rest\">", rules + "<rule id=\"rule_rest\">");

    assertThat(codes(DrawnModel.TABLE)).contains("TABLE_TOO_LONG");
  }

  /** A condition on it would never be met. */
  @ParameterizedTest
  @ValueSource(strings = {"\"textfield\"", "\"select\", \"disabled\": true"})
  void whatAFormDoesNotKeepNobodyKnows(String type) {
    change(DrawnModel.FORM, "\"select\"", type);

    assertThat(codes(DrawnModel.TABLE)).contains("UNKNOWN_FACT");
  }

  @Test
  void aFormThatNoTaskShowsIsOfNoUse() {
    change(DrawnModel.PROCESS, "formRef=\"choose-gift\"", "formRef=\"work-stage\"");

    assertThat(codes(DrawnModel.FORM)).contains("FORM_UNUSED");
  }

  @ParameterizedTest
  @CsvSource({
    DrawnModel.TABLE + ",businessRuleTask_chooseGift",
    DrawnModel.FORM + ",userTask_chooseGift",
    "approval.bpmn,callActivity_approve"
  })
  void whatGoesIsLookedForInAllModels(String gone, String element) {
    byte[] was = files.remove(gone);

    assertThat(used.by(files, gone, was, Set.of()))
        .filteredOn(problem -> problem.file().equals(DrawnModel.PROCESS))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("STILL_USED");
              assertThat(problem.stops()).isTrue();
              assertThat(problem.element()).isEqualTo(element);
              assertThat(problem.params().keySet()).containsAll(placesOf("STILL_USED"));
            });
    assertThat(used.by(files, gone, was, files.keySet())).isEmpty();
    assertThat(used.by(files, "no-such.dmn", null, Set.of())).isEmpty();
  }

  @Test
  void whatAFormNoLongerAsksIsMissedWhereItIsRead() {
    change(
        DrawnModel.PROCESS,
        "[$][{]gift == 'book'}",
        Matcher.quoteReplacement("${gift == 'book' and fact == 'a'}"));
    Map<String, byte[]> before = files;
    assertThat(problems.brokenElsewhere(before, files)).isEmpty();

    change(DrawnModel.FORM, "\"key\": \"fact\"", "\"key\": \"other\"");

    assertThat(problems.brokenElsewhere(before, files))
        .extracting(ModelProblem::file, ModelProblem::code, one -> one.params().get("name"))
        .containsExactlyInAnyOrder(
            tuple(DrawnModel.PROCESS, "UNKNOWN_VARIABLE", "fact"),
            tuple(DrawnModel.TABLE, "UNKNOWN_FACT", null));
  }

  @Test
  void aFormThatCannotBeReadHasLostNothingYet() {
    Map<String, byte[]> before = files;

    change(DrawnModel.FORM, "\"components\"", "components");

    assertThat(problems.brokenElsewhere(before, files)).isEmpty();
  }

  @Test
  void whoHasLeftGetsNoTask() {
    Company.Team team = company.team();
    Company.Person gone = company.join("gone", io.kramek.identity.Role.REP, team.id(), null);
    change(DrawnModel.PROCESS, "\\$\\{owner}", gone.username());
    assertThat(codes(DrawnModel.PROCESS)).isEmpty();

    users.leave(gone.id());

    assertThat(codes(DrawnModel.PROCESS)).containsExactly("PERSON_LEFT");
  }

  @Test
  void nobodyIsInAnEmptyTeam() {
    Company.Team team = company.team();
    users.found(team.code() + "-EMPTY", "Empty");
    change(
        DrawnModel.PROCESS,
        "camunda:assignee=\"[^\"]*\"",
        "camunda:candidateGroups=\"" + team.code() + "-EMPTY," + team.code() + "\"");

    assertThat(codes(DrawnModel.PROCESS)).containsExactly("TEAM_EMPTY");
  }

  @Test
  void aDraftMayBeAnythingAtAll() {
    for (String nonsense :
        List.of(
            "",
            " ",
            "<",
            "null",
            "[]",
            "{}",
            "<a/>",
            "\u0000",
            "{\"components\": 1}",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")) {
      for (String file : DrawnModel.files().keySet()) {
        files.put(file, nonsense.getBytes(StandardCharsets.UTF_8));
        assertThat(problems.of(files, file))
            .as(file + ": " + nonsense)
            .anyMatch(ModelProblem::stops);
      }
    }
    assertThat(problems.of(files, "approval.bpmn")).noneMatch(ModelProblem::stops);
  }

  @Test
  void everyCodeSaysWhatIsWrongAndWhatToDoInEveryLanguage() {
    Set<String> codes = new TreeSet<>();
    Arrays.stream(ProblemCode.values()).map(Enum::name).forEach(codes::add);
    modules.forEach(module -> codes.addAll(module.codes()));

    for (String language : List.of("en", "cs", "pl")) {
      for (String part : List.of("problem", "problemHelp")) {
        JsonNode words = text(language).path(part);
        assertThat(words.propertyNames())
            .as(language + " " + part)
            .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(words).allSatisfy(word -> assertThat(word.asString()).isNotBlank());
      }
    }
  }

  @Test
  void errorsStopAndNothingElse() {
    assertThat(
            Arrays.stream(ProblemCode.values())
                .filter(code -> code.severity() == Severity.ERROR)
                .collect(Collectors.toSet()))
        .contains(ProblemCode.NOT_ALLOWED, ProblemCode.NO_BLOCK, ProblemCode.MISSING_FORM)
        .doesNotContain(ProblemCode.TASK_WITHOUT_DEADLINE, ProblemCode.FLOWS_CROSS);
  }

  private List<String> codes(String file) {
    return problems.of(files, file).stream().map(ModelProblem::code).toList();
  }

  private void change(String file, String place, String otherwise) {
    String before = new String(files.get(file), StandardCharsets.UTF_8);
    String now =
        place.startsWith("all:")
            ? before.replaceAll(place.substring("all:".length()), otherwise)
            : before.replaceFirst(place, otherwise);
    assertThat(now).as("the place in " + file).isNotEqualTo(before);
    files = new TreeMap<>(files);
    files.put(file, now.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode text(String language) {
    return JsonMapper.shared()
        .readTree(Path.of("ui/src/features/studio/i18n", language + ".json").toFile());
  }
}
