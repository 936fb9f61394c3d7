package io.kramek.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.Ids;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process as a manager draws it, of blocks that work on the record of any process. */
@HttpTest
class DrawnBlocksTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService jobs;
  @Autowired JdbcClient jdbc;

  private final List<String> deployments = new ArrayList<>();
  private Company.Team team;
  private UUID customer;
  private String address;

  /** What another model is made of, which the first may call. */
  private String called;

  @BeforeEach
  void begin() {
    engine.itIs(MONDAY);
    team = company.team();
    address = UUID.randomUUID() + "@example.com";
    customer = customer("Kovář " + Ids.next(), address);
  }

  @AfterEach
  void end() {
    deployments.forEach(id -> repository.deleteDeployment(id, true));
    ClockUtil.reset();
  }

  @Test
  void aColleagueIsTold() {
    start(
        block(
                "tell",
                "tellColleagueDelegate",
                "colleagueTemplate",
                "PROCESS_INFORMATION",
                "colleague",
                "OWNER")
            + block(
                "remind",
                "tellColleagueDelegate",
                "colleagueTemplate",
                "PROCESS_REMINDER",
                "colleague",
                "SUPERVISOR"),
        "tell",
        "remind");

    assertThat(news(team.rep())).containsExactly("PROCESS_INFORMATION");
    assertThat(news(team.supervisor())).containsExactly("PROCESS_REMINDER");
  }

  @Test
  void theCustomerIsWrittenToOnceAndNothingOfThemStaysInTheProcess() {
    String process =
        start(
            block("write", "writeToCustomerDelegate", "customerTemplate", "CUSTOMER_THANKS")
                + "<userTask id=\"after\" camunda:candidateGroups=\"${team}\" />",
            "write",
            "after");

    assertThat(letters(address)).containsExactly("CUSTOMER_THANKS");
    assertThat(runtime.getVariable(process, "customerWritten")).isEqualTo(true);
    assertThat(runtime.getVariables(process).values().toString()).doesNotContain("Kovář", address);
  }

  @Test
  void aCustomerWithoutAnAddressIsAnAnswerAndNoFailure() {
    customer = customer("Silent " + Ids.next(), null);

    String process =
        start(
            block("write", "writeToCustomerDelegate", "customerTemplate", "CUSTOMER_REMINDER")
                + "<userTask id=\"after\" camunda:candidateGroups=\"${team}\" />",
            "write",
            "after");

    assertThat(runtime.getVariable(process, "customerWritten")).isEqualTo(false);
  }

  @Test
  void anActivityIsPlannedForTheOwner() {
    start(
        block(
            "plan",
            "createActivityDelegate",
            "activityKind",
            "CALL",
            "activityTitle",
            "Ask how it works",
            "activityWithin",
            "P2D"),
        "plan");

    var planned =
        jdbc.sql("select title, kind, user_id, planned_for from activity where customer_id = ?")
            .param(customer)
            .query()
            .singleRow();
    assertThat(planned)
        .containsEntry("title", "Ask how it works")
        .containsEntry("kind", "CALL")
        .containsEntry("user_id", team.rep().id().value());
    assertThat(((Timestamp) planned.get("planned_for")).toInstant())
        .isEqualTo(MONDAY.plus(Duration.ofDays(2)));
  }

  @Test
  void retentionIsStartedOnceWhateverHappensToTheStep() {
    start(block("keep", "startRetentionDelegate", "retentionNote", "They were quiet"), "keep");

    assertThat(
            jdbc.sql("select kind from retention_sign where customer_id = ?")
                .param(customer)
                .query(String.class)
                .list())
        .containsExactly("MANUAL");
  }

  @Test
  void theClockStandsUntilTheCustomerAnswers() {
    String process = start(waiting(), "watched");
    String timer = timer("late");
    assertThat(timer).isEqualTo("1");

    engine.passes(Duration.ofHours(1));
    UUID subject = customer;
    engine.passes(Duration.ofDays(1));
    assertThat(visited(process)).doesNotContain("late");
    company.as(team.manager()).post("/api/customer-answers/customer/" + subject, Map.of()).is(204);
    engine.runJobs();

    assertThat(visited(process)).contains("go").doesNotContain("late");
    company.as(team.manager()).post("/api/customer-answers/customer/" + subject, Map.of()).is(409);
    engine.passes(Duration.ofDays(1));
    assertThat(visited(process)).contains("late");
  }

  @Test
  void whoMayNotSeeTheRecordCannotAnswerForItsCustomer() {
    start(waiting(), "watched");

    company
        .as(company.team().rep())
        .post("/api/customer-answers/customer/" + customer, Map.of())
        .is(404);
  }

  @Test
  void aStepThatFailsIsAnIncidentAndSendsNothing() {
    customer = UUID.randomUUID();
    String process = begin(block("keep", "startRetentionDelegate", "retentionNote", "x"), "keep");

    Job job = jobs.createJobQuery().processInstanceId(process).singleResult();
    while (job.getRetries() > 0) {
      try {
        jobs.executeJob(job.getId());
      } catch (RuntimeException expected) {
        assertThat(expected).isNotNull();
      }
      job = jobs.createJobQuery().processInstanceId(process).singleResult();
    }

    assertThat(runtime.createIncidentQuery().processInstanceId(process).count()).isEqualTo(1);
    runtime.deleteProcessInstance(process, "test");
  }

  /** A stage with four hours, in which somebody waits for the customer. */
  private static String waiting() {
    return """
        <subProcess id="watched">
          <startEvent id="s2" />
          <sequenceFlow id="w1" sourceRef="s2" targetRef="stand" />
          <serviceTask id="stand" camunda:asyncBefore="true" camunda:delegateExpression="#{pauseDeadlinesDelegate}" />
          <sequenceFlow id="w2" sourceRef="stand" targetRef="answer" />
          <intermediateCatchEvent id="answer"><messageEventDefinition messageRef="m" /></intermediateCatchEvent>
          <sequenceFlow id="w3" sourceRef="answer" targetRef="go" />
          <serviceTask id="go" camunda:delegateExpression="#{resumeDeadlinesDelegate}" />
          <sequenceFlow id="w4" sourceRef="go" targetRef="work" />
          <userTask id="work" camunda:candidateGroups="${team}" />
        </subProcess>
        <boundaryEvent id="late" attachedToRef="watched"><timerEventDefinition><timeDate xsi:type="tFormalExpression">${workingTime.after('PT4H')}</timeDate></timerEventDefinition></boundaryEvent>
        <sequenceFlow id="l1" sourceRef="late" targetRef="lateEnd" /><endEvent id="lateEnd" />
        """;
  }

  private String timer(String element) {
    return String.valueOf(
        jobs.createJobQuery().activityId(element).processDefinitionKey("drawn").count());
  }

  private List<String> visited(String process) {
    return jdbc.sql("select act_id_ from engine.act_hi_actinst where proc_inst_id_ = ?")
        .param(process)
        .query(String.class)
        .list();
  }

  @Test
  void aProcessOfOursThatIsCalledWorksOnTheRecordOfItsCaller() {
    called =
        block(
                "plan",
                "createActivityDelegate",
                "activityKind",
                "CALL",
                "activityTitle",
                "Ask on the way",
                "activityWithin",
                "P1D")
            + """
            <sequenceFlow id="p1" sourceRef="begun" targetRef="plan" /><startEvent id="begun" />
            <sequenceFlow id="p2" sourceRef="plan" targetRef="do" />
            <userTask id="do" name="Do a part" camunda:assignee="${owner}" />
            """;

    start(
        """
        <callActivity id="call" calledElement="part" camunda:calledElementBinding="deployment">
          <extensionElements><camunda:in source="owner" target="owner" /></extensionElements>
        </callActivity>
        """,
        "call");

    Http.Answer tasks = company.as(team.rep()).get("/api/tasks?view=mine").is(200);
    assertThat(tasks.at("/items/0/name")).isEqualTo("Do a part");
    assertThat(tasks.at("/items/0/subject/id")).isEqualTo(customer.toString());
    assertThat(
            jdbc.sql("select title from activity where customer_id = ?")
                .param(customer)
                .query(String.class)
                .list())
        .containsExactly("Ask on the way");
  }

  private String start(String elements, String... order) {
    String process = begin(elements, order);
    engine.runJobs();
    return process;
  }

  private String begin(String elements, String... order) {
    StringBuilder ways = new StringBuilder();
    String before = "start";
    for (String element : order) {
      ways.append(
          "<sequenceFlow id=\"f_%s\" sourceRef=\"%s\" targetRef=\"%s\" />"
              .formatted(element, before, element));
      before = element;
    }
    DeploymentBuilder models = repository.createDeployment();
    String start = "<startEvent id=\"start\" camunda:asyncAfter=\"true\" />";
    models.addInputStream("drawn.bpmn", model("drawn", start + elements + ways));
    if (called != null) {
      models.addInputStream("part.bpmn", model("part", called));
    }
    Deployment deployment = models.deploy();
    deployments.add(deployment.getId());
    return runtime
        .startProcessInstanceByKey(
            "drawn",
            Map.of(
                "subjectType",
                "customer",
                "subjectId",
                customer.toString(),
                "owner",
                team.rep().id().toString(),
                "team",
                team.id().toString()))
        .getId();
  }

  private static InputStream model(String id, String elements) {
    return new ByteArrayInputStream(
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="test">
        <message id="m" name="tasks.customerAnswered" />
        <process id="%s" name="Drawn" isExecutable="true">%s</process>
        </definitions>
        """
            .formatted(id, elements)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String block(String id, String bean, String... inputs) {
    StringBuilder parameters = new StringBuilder();
    for (int i = 0; i < inputs.length; i += 2) {
      parameters.append(
          "<camunda:inputParameter name=\"%s\">%s</camunda:inputParameter>"
              .formatted(inputs[i], inputs[i + 1]));
    }
    return """
        <serviceTask id="%s" camunda:asyncBefore="true" camunda:delegateExpression="#{%s}"><extensionElements>
          <camunda:inputOutput>%s</camunda:inputOutput></extensionElements></serviceTask>
        """
        .formatted(id, bean, parameters);
  }

  private List<String> news(Company.Person person) {
    return jdbc.sql("select kind from notification where user_id = ? order by id")
        .param(person.id().value())
        .query(String.class)
        .list();
  }

  private List<String> letters(String address) {
    return jdbc.sql("select kind from outbox where recipient = ? order by id")
        .param(address)
        .query(String.class)
        .list();
  }

  private UUID customer(String name, String email) {
    Http rep = company.as(team.rep());
    Map<String, Object> newcomer = new HashMap<>(Map.of("name", name, "kind", "PERSON"));
    if (email != null) {
      newcomer.put("email", email);
    }
    return UUID.fromString(rep.post("/api/customers", newcomer).is(201).at("/id"));
  }
}
