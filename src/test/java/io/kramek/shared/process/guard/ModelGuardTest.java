package io.kramek.shared.process.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.shared.process.BlockCatalogue;
import io.kramek.testing.HttpTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Hostile models, deployed for real: each is refused with its cause, and nothing of it is kept. */
@HttpTest
class ModelGuardTest {

  @Autowired RepositoryService repository;
  @Autowired KnownBlocks blocks;
  @Autowired ModelCheck check;

  @Test
  void aModelOfBlocksIsTaken() {
    Deployment deployment =
        repository
            .createDeployment()
            .addString(
                "friendly.bpmn",
                process(
                    """
                    <startEvent id="start" />
                    <sequenceFlow id="f1" sourceRef="start" targetRef="task" />
                    <userTask id="task" camunda:assignee="${owner}" camunda:candidateGroups="${team == null ? ',' : team}"
                      camunda:dueDate="${workingTime.after('PT4H')}">
                      <multiInstanceLoopCharacteristics camunda:collection="people" camunda:elementVariable="owner">
                        <completionCondition xsi:type="tFormalExpression">${enough}</completionCondition>
                      </multiInstanceLoopCharacteristics>
                    </userTask>
                    <sequenceFlow id="f2" sourceRef="task" targetRef="raise">
                      <conditionExpression xsi:type="tFormalExpression">${points >= 70 and (hot || !cold)}</conditionExpression>
                    </sequenceFlow>
                    <serviceTask id="raise" camunda:delegateExpression="#{raiseEscalationDelegate}">
                      <extensionElements><camunda:inputOutput>
                        <camunda:inputParameter name="escalationReason">TASK_LATE</camunda:inputParameter>
                      </camunda:inputOutput></extensionElements>
                    </serviceTask>
                    """))
            .deploy();

    assertThat(repository.getDeploymentResourceNames(deployment.getId()))
        .containsExactly("friendly.bpmn");
    repository.deleteDeployment(deployment.getId(), true);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      a class                          | <serviceTask id="x" camunda:class="java.lang.Runtime" />                               | attribute camunda:class
      a shell                          | <serviceTask id="x" camunda:type="shell" />                                            | attribute camunda:type
      a mail                           | <serviceTask id="x" camunda:type="mail" />                                             | attribute camunda:type
      an external worker               | <serviceTask id="x" camunda:type="external" camunda:topic="t" />                       | attribute camunda:topic
      an expression as work            | <serviceTask id="x" camunda:expression="${1}" />                                       | attribute camunda:expression
      the old namespace                | <serviceTask id="x" xmlns:a="http://activiti.org/bpmn" a:class="java.lang.Runtime" />  | attribute http://activiti.org/bpmn:class
      a service task without a block   | <serviceTask id="x" />                                                                 | is no block
      a bean that is no block          | <serviceTask id="x" camunda:delegateExpression="#{dataSource}" />                      | is no block
      a block made on the spot         | <serviceTask id="x" camunda:delegateExpression="#{a.getClass()}" />                    | is no block
      a script                         | <scriptTask id="x" scriptFormat="javascript"><script>1</script></scriptTask>           | <scriptTask>
      a script as a condition          | <startEvent id="s" /><endEvent id="e" /><sequenceFlow id="x" sourceRef="s" targetRef="e"><conditionExpression xsi:type="tFormalExpression" language="javascript">1</conditionExpression></sequenceFlow> | attribute language
      a class behind a variable        | <userTask id="x" camunda:assignee="${owner.class.name}" />                             | '.' is not allowed
      getClass                         | <userTask id="x" camunda:assignee="${owner.getClass()}" />                             | owner.getClass may not be called
      an index                         | <userTask id="x" camunda:assignee="${owner['class']}" />                               | '[' is not allowed
      another method of a function     | <userTask id="x" camunda:dueDate="${workingTime.toString()}" />                        | workingTime.toString may not be called
      a call on what a function gives  | <userTask id="x" camunda:dueDate="${workingTime.after('PT4H').getClass()}" />          | '.' is not allowed
      the engine in candidate groups   | <userTask id="x" camunda:candidateGroups="${execution.processEngineServices}" />       | '.' is not allowed
      a block as a value               | <userTask id="x" camunda:assignee="${raiseEscalationDelegate}" />                      | may not be used
      two expressions in one           | <userTask id="x" camunda:assignee="${a}${b}" />                                        | not one plain expression
      an expression as a name          | <userTask id="x" name="${a}" />                                                        | name may not be an expression
      an expression in documentation   | <userTask id="x"><documentation>${a}</documentation></userTask>                        | <documentation> may not hold
      a task listener                  | <userTask id="x"><extensionElements><camunda:taskListener event="create" class="a.B" /></extensionElements></userTask>                | <taskListener>
      an execution listener            | <userTask id="x"><extensionElements><camunda:executionListener event="start" expression="${a}" /></extensionElements></userTask>      | <executionListener>
      a connector                      | <serviceTask id="x" camunda:delegateExpression="#{raiseEscalationDelegate}"><extensionElements><camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector></extensionElements></serviceTask> | <connector>
      an expression as an input        | <serviceTask id="x" camunda:delegateExpression="#{raiseEscalationDelegate}"><extensionElements><camunda:inputOutput><camunda:inputParameter name="escalationReason">${a}</camunda:inputParameter></camunda:inputOutput></extensionElements></serviceTask> | <inputParameter> may not hold
      an input the block does not take | <serviceTask id="x" camunda:delegateExpression="#{raiseEscalationDelegate}"><extensionElements><camunda:inputOutput><camunda:inputParameter name="owner">me</camunda:inputParameter></camunda:inputOutput></extensionElements></serviceTask> | takes no input owner
      a script as an input             | <serviceTask id="x" camunda:delegateExpression="#{raiseEscalationDelegate}"><extensionElements><camunda:inputOutput><camunda:inputParameter name="escalationReason"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></serviceTask> | <script>
      an input on a user task          | <userTask id="x"><extensionElements><camunda:inputOutput><camunda:inputParameter name="a">b</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask> | takes no input a
      an output                        | <userTask id="x"><extensionElements><camunda:inputOutput><camunda:outputParameter name="a">${b}</camunda:outputParameter></camunda:inputOutput></extensionElements></userTask> | <outputParameter>
      the engine in a timer            | <intermediateCatchEvent id="x"><timerEventDefinition><timeDate xsi:type="tFormalExpression">${execution.processEngine}</timeDate></timerEventDefinition></intermediateCatchEvent> | '.' is not allowed
      a loop over an expression        | <userTask id="x"><multiInstanceLoopCharacteristics camunda:collection="${a}" /></userTask> | camunda:collection may not be an expression
      a loop a number of times         | <userTask id="x"><multiInstanceLoopCharacteristics><loopCardinality>1000000</loopCardinality></multiInstanceLoopCharacteristics></userTask> | <loopCardinality>
      a loop over nothing              | <userTask id="x"><multiInstanceLoopCharacteristics /></userTask>                       | need a list of whom they are for
      a loop of calls                  | <callActivity id="x" calledElement="a"><multiInstanceLoopCharacteristics camunda:collection="a" /></callActivity> | only a user task may have several
      a loop of blocks                 | <serviceTask id="x" camunda:delegateExpression="#{raiseEscalationDelegate}"><multiInstanceLoopCharacteristics camunda:collection="a" /></serviceTask> | only a user task may have several
      a loop that starts jobs          | <userTask id="x"><multiInstanceLoopCharacteristics camunda:collection="a" camunda:asyncBefore="true" /></userTask> | attribute camunda:asyncBefore
      the engine in the end of a loop  | <userTask id="x"><multiInstanceLoopCharacteristics camunda:collection="a"><completionCondition xsi:type="tFormalExpression">${execution.processEngine}</completionCondition></multiInstanceLoopCharacteristics></userTask> | '.' is not allowed
      an expression for what is called | <callActivity id="x" calledElement="${a}" />                                           | calledElement may not be
      an expression handed on          | <callActivity id="x" calledElement="a"><extensionElements><camunda:in sourceExpression="${a}" target="b" /></extensionElements></callActivity> | sourceExpression may not be
      everything handed on             | <callActivity id="x" calledElement="a"><extensionElements><camunda:in variables="all" /></extensionElements></callActivity> | attribute variables
      a retry cycle by expression      | <userTask id="x" camunda:asyncBefore="true"><extensionElements><camunda:failedJobRetryTimeCycle>${a}</camunda:failedJobRetryTimeCycle></extensionElements></userTask> | <failedJobRetryTimeCycle> may not hold
      a form from elsewhere            | <userTask id="x" camunda:formKey="http://evil.example" />                              | attribute camunda:formKey
      """)
  void aHostileModelIsRefused(String name, String element, String cause) {
    assertRefused("hostile.bpmn", process(element), cause);
  }

  @Test
  void aCircleThroughASubProcessThatWaitsIsTaken() {
    String circle =
        """
        <startEvent id="s" /><sequenceFlow id="f0" sourceRef="s" targetRef="p" />
        <subProcess id="p">
          <startEvent id="s2" /><sequenceFlow id="f1" sourceRef="s2" targetRef="q" />
          <subProcess id="q">
            <startEvent id="s3" /><sequenceFlow id="f2" sourceRef="s3" targetRef="u" /><userTask id="u" />
            <sequenceFlow id="f3" sourceRef="u" targetRef="e3" /><endEvent id="e3" />
          </subProcess>
        </subProcess>
        <sequenceFlow id="f4" sourceRef="p" targetRef="p" />
        """;

    assertThat(check.check("friendly.bpmn", process(circle).getBytes(UTF_8))).isEmpty();
  }

  @Test
  void aCircleThroughACallThatWaitsIsTaken() {
    String circle =
        process(
            "<startEvent id=\"s\" /><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"x\" />"
                + "<callActivity id=\"x\" calledElement=\"other\" camunda:calledElementBinding=\"deployment\" />"
                + "<sequenceFlow id=\"g\" sourceRef=\"x\" targetRef=\"x\" />");
    String asks =
        process(
                "<startEvent id=\"s\" /><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"u\" />"
                    + "<userTask id=\"u\" /><sequenceFlow id=\"g\" sourceRef=\"u\" targetRef=\"e\" /><endEvent id=\"e\" />")
            .replace("process id=\"hostile\"", "process id=\"other\"");

    assertThat(
            check.together(
                Map.of("a.bpmn", circle.getBytes(UTF_8), "b.bpmn", asks.getBytes(UTF_8))))
        .isEmpty();
  }

  @Test
  void decisionsThatNeedEachOtherAreTakenWhereTheyStaySmall() {
    String next =
        """
        <decision id="d%d" name="d%d"><variable id="v%d" name="d%d" />
        <informationRequirement id="q%d"><requiredDecision href="#d%d" /></informationRequirement>
        <literalExpression id="l%d"><text>%s</text></literalExpression></decision>
        """;
    StringBuilder once = new StringBuilder();
    for (int i = 1; i < 50; i++) {
      once.append(next.formatted(i, i, i, i, i, i - 1, i, "d" + (i - 1) + " + 1"));
    }
    String first =
        "<decision id=\"d0\" name=\"d0\"><literalExpression id=\"l0\"><text>1</text></literalExpression></decision>";
    String model =
        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"t\">%s</definitions>";

    assertThat(check.check("friendly.dmn", model.formatted(first + once).getBytes(UTF_8)))
        .isEmpty();
  }

  @Test
  void whatRoundsToAFewPlacesIsTaken() {
    String cell = "decimal(revenue12 / 3, 2) + floor(1.5) + round half up(max(1, 2), -1)";
    String table =
        "<output id=\"o\" name=\"o\" /><rule id=\"r\"><outputEntry id=\"x\"><text>%s</text></outputEntry></rule>";

    assertThat(check.check("friendly.dmn", decision("", table.formatted(cell)).getBytes(UTF_8)))
        .isEmpty();
  }

  @Test
  void aRefusalNamesElementLineAndCause() {
    assertRefused(
        "hostile.bpmn",
        process("\n\n<userTask id=\"userTask_bad\" camunda:assignee=\"${a.b}\" />"),
        "userTask_bad (line 5)");
  }

  @Test
  void aMessageOrADrawingHidesNothing() {
    assertRefused(
        "hostile.bpmn",
        process("<startEvent id=\"s\" />")
            .replace("<process", "<message id=\"m\" name=\"${a}\" /><process"),
        "name may not be an expression");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      JUEL as an input        | <input id="i"><inputExpression id="e" expressionLanguage="juel"><text>${a.getClass()}</text></inputExpression></input><output id="o" name="o" /> | not juel
      a script as an output   | <output id="o" name="o" /><rule id="r"><outputEntry id="x" expressionLanguage="javascript"><text>1</text></outputEntry></rule>                | not javascript
      Java behind a function  | <output id="o" name="o" /><rule id="r"><outputEntry id="x"><text>function(a) external {java: {class: "java.lang.Runtime"}}</text></outputEntry></rule> | define a function
      """)
  void aHostileDecisionIsRefused(String name, String table, String cause) {
    assertRefused("hostile.dmn", decision("", table), cause);
  }

  @Test
  void aDecisionThatChangesTheLanguageOfAllIsRefused() {
    assertRefused(
        "hostile.dmn",
        decision("expressionLanguage=\"groovy\"", "<output id=\"o\" name=\"o\" />"),
        "not groovy");
  }

  @Test
  void onlyModelsDecisionsAndFormsOfAReasonableSizeAreTaken() {
    assertRefused("script.js", "1", "neither a model nor a decision nor a form");
    assertRefused("old.bpmn20.xml", process(""), "neither a model nor a decision nor a form");
    assertRefused("large.form", " ".repeat(1024 * 1024 + 1), "is larger than");
  }

  @Test
  void aDocumentTypeIsRefusedByTheParsers() {
    String bomb = "<!DOCTYPE a [<!ENTITY b \"c\">]>";
    assertThatThrownBy(() -> deploy("bomb.bpmn", bomb + process("")))
        .hasMessageContaining("DOCTYPE");
    assertThatThrownBy(() -> deploy("bomb.dmn", bomb + decision("", "")))
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  void functionsAndBlocksAreTheOnesThatAreDeclared() {
    assertThat(blocks.isFunction("workingTime", "after")).isTrue();
    assertThat(blocks.isFunction("workingHours", "after")).isFalse();
    assertThat(blocks.find("clock")).isEmpty();
    Set<String> inputs =
        Stream.of("raiseEscalationDelegate", "closeApprovalDelegate", "assignLeadDelegate")
            .flatMap(delegate -> blocks.find(delegate).orElseThrow().inputs().stream())
            .map(BlockCatalogue.Input::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(inputs).containsExactly("escalationReason", "outcome");
  }

  private void assertRefused(String file, String content, String cause) {
    long before = repository.createDeploymentQuery().count();
    assertThatThrownBy(() -> deploy(file, content))
        .isInstanceOf(ModelRefused.class)
        .hasMessageContaining(cause);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  private void deploy(String file, String content) {
    repository.createDeployment().addString(file, content).deploy();
  }

  private static String process(String content) {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="test">
        <process id="hostile" isExecutable="true">%s</process>
        </definitions>
        """
        .formatted(content);
  }

  private static String decision(String attributes, String table) {
    return """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test" %s>
        <decision id="hostile" name="hostile"><decisionTable id="t">%s</decisionTable></decision>
        </definitions>
        """
        .formatted(attributes, table);
  }
}
