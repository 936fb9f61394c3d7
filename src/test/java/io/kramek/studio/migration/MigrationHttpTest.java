package io.kramek.studio.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Catalogues;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What runs is moved to another release, with its stage, its tasks and its deadlines. */
@MigrationTest
class MigrationHttpTest {

  /** A Monday, two hours into the working day of Prague. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static final String PIPELINE = "opportunityPipeline";

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired Changed changed;
  @Autowired Moving moving;
  @Autowired Accident accident;
  @Autowired JdbcClient jdbc;
  @Autowired RuntimeService runtime;

  private Company.Team team;
  private Http rep;
  private Http manager;

  @BeforeEach
  void aTeam() {
    engine.itIs(MONDAY);
    team = company.team();
    rep = company.as(team.rep());
    manager = company.as(team.manager());
  }

  @AfterEach
  void nothingIsHalfDone() {
    accident.nothingHappens();
    ClockUtil.reset();
    moving.everythingHolds();
  }

  @Test
  void whatRunsInAProcessThatSomebodyDrewIsNamedByItsRecord() {
    int before = changed.releaseBeside("drawn-call.bpmn", drawn("Call"));
    String customer = Shop.bakery(rep);
    String instance =
        runtime
            .startProcessInstanceByKey(
                "drawnCall", Map.of("subjectType", "customer", "subjectId", customer))
            .getId();
    int now = changed.releaseBeside("drawn-call.bpmn", drawn("Phone"));

    String migration = moving.prepare(manager, now, moving.version(before, "drawnCall"));

    Answer seen = moving.instances(manager, migration, "");
    assertThat(seen.at("/items/0/subject/type")).isEqualTo("customer");
    assertThat(seen.at("/items/0/subject/id")).isEqualTo(customer);
    assertThat(seen.at("/items/0/label"))
        .isEqualTo(rep.get("/api/customers/" + customer).at("/name"));
    runtime.deleteProcessInstance(instance, "seen");
  }

  private static String drawn(String task) {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          id="d" targetNamespace="test">
        <process id="drawnCall" name="Drawn" isExecutable="true" camunda:historyTimeToLive="P1825D">
        <startEvent id="start" /><sequenceFlow id="f" sourceRef="start" targetRef="call" />
        <userTask id="call" name="%s" /></process></definitions>
        """
        .formatted(task);
  }

  @Test
  void dealsFollowToAVersionWithOneMoreStageAndMoveOnInIt() {
    String from = shipped();
    String deal = moving.open(rep);
    moving.move(rep, deal, "qualification").is(200);
    int release = changed.release(Catalogues::withDemo);

    Answer candidates = manager.get("/api/studio/migrations/candidates?release=" + release).is(200);
    var candidate =
        candidates
            .body()
            .valueStream()
            .filter(one -> one.at("/from/definition").asString().equals(from))
            .findFirst()
            .orElseThrow();
    assertThat(candidate.path("running").asInt()).isEqualTo(1);
    assertThat(candidate.path("sameModel").asBoolean()).isFalse();
    assertThat(candidate.at("/to/release").asInt()).isEqualTo(release);

    String migration = moving.prepare(manager, release, from);
    Answer before = moving.get(manager, migration);
    assertThat(before.at("/summary/state")).isEqualTo("PREVIEWED");
    assertThat(before.at("/summary/counts/movable")).isEqualTo("1");
    assertThat(moving.pipeline(deal)).as("a look moves nobody").isEqualTo(from);

    moving.start(manager, migration, 100).is(200);
    moving.runs();

    Answer after = moving.get(manager, migration);
    assertThat(after.at("/summary/state")).isEqualTo("DONE");
    assertThat(after.at("/summary/counts/moved")).isEqualTo("1");
    assertThat(after.at("/now/0/element")).isEqualTo("userTask_qualifyNeeds");
    assertThat(moving.pipeline(deal)).isEqualTo(moving.version(release, PIPELINE));
    assertThat(stage(deal)).isEqualTo("qualification");
    moving.move(rep, deal, "demo").is(200);
    assertThat(task(deal)).isEqualTo("Show demo");
  }

  @Test
  void whoStandsInARemovedStageStaysUntilSomebodySaysWhereToAndGoesBackThere() {
    String from = running(Catalogues::withDemo);
    String deal = moving.open(rep);
    moving.move(rep, deal, "qualification").is(200);
    moving.move(rep, deal, "demo").is(200);
    String inOffer = moving.open(rep);
    manager
        .post(
            "/api/opportunities/" + inOffer + "/moves",
            Map.of("target", "qualification", "version", moving.version(rep, inOffer)))
        .is(200);
    int release = changed.release(UnaryOperator.identity());

    String migration = moving.prepare(manager, release, from);
    Answer stuck = moving.instances(manager, migration, "?stuck=true");
    assertThat(stuck.at("/total")).isEqualTo("1");
    assertThat(stuck.at("/items/0/subject/id")).isEqualTo(deal);
    assertThat(stuck.at("/items/0/reason")).isEqualTo("UNMAPPED");
    assertThat(stuck.at("/items/0/at/0/name")).isEqualTo("Show demo");
    assertThat(stuck.at("/items/0/label")).startsWith("Deal ");
    assertThat(moving.get(manager, migration).body().path("elements").findValuesAsString("source"))
        .contains("userTask_showDemo", "stage_demo");
    Answer targets =
        manager.get("/api/studio/migrations/" + migration + "/targets?source=stage_demo").is(200);
    assertThat(targets.body().toString()).contains("stage_offer").doesNotContain("userTask");

    Answer mapped = moving.map(manager, migration, "stage_demo", "stage_offer").is(200);
    assertThat(mapped.body().path("faults")).isEmpty();
    assertThat(mapped.at("/summary/counts/movable")).isEqualTo("2");
    Instant since = stageSince(deal);
    moving.start(manager, migration, 100).is(200);
    moving.runs();

    assertThat(stage(deal)).isEqualTo("offer");
    assertThat(stageSince(deal)).as("its time in the stage goes on").isEqualTo(since);
    assertThat(task(deal)).isEqualTo("Prepare offer");
    assertThat(targets(deal)).contains("contract");
    assertThat(timeline(deal)).contains("opportunityFollowed");
    moving.everythingHolds();

    Answer way = manager.get("/api/studio/migrations/" + migration + "/back").is(200);
    assertThat(way.at("/movable")).isEqualTo("2");
    moving.does(manager, migration, "back").is(200);
    moving.runs();
    assertThat(moving.get(manager, migration).at("/summary/state")).isEqualTo("UNDONE");
    assertThat(moving.get(manager, migration).at("/summary/counts/movedBack")).isEqualTo("2");
    assertThat(stage(deal)).isEqualTo("demo");
    assertThat(stage(inOffer)).isEqualTo("qualification");
    assertThat(task(deal)).isEqualTo("Show demo");
    assertThat(moving.pipeline(deal)).isEqualTo(from);
  }

  @Test
  void whoCannotGoBackIsNamedBefore() {
    String from = shipped();
    String deal = moving.open(rep);
    moving.move(rep, deal, "qualification").is(200);
    int release = changed.release(Catalogues::withDemo);
    String migration = moving.moved(manager, release, from);
    moving.move(rep, deal, "demo").is(200);

    Answer way = manager.get("/api/studio/migrations/" + migration + "/back").is(200);
    assertThat(way.at("/movable")).isEqualTo("0");
    assertThat(way.at("/stuck/0/subject/id")).isEqualTo(deal);
    assertThat(way.at("/stuck/0/at/0/name")).isEqualTo("Show demo");

    moving.does(manager, migration, "back").is(200);
    moving.runs();
    assertThat(moving.get(manager, migration).at("/summary/counts/moved")).isEqualTo("1");
    Answer left = moving.instances(manager, migration, "?stuck=true");
    assertThat(left.at("/items/0/reason")).isIn("UNMAPPED", "STAGE_NOT_MAPPED");
    assertThat(stage(deal)).isEqualTo("demo");
  }

  @Test
  void aRenamedStageIsTheStageOfTheDealsInIt() {
    String from = shipped();
    String deal = moving.open(rep);
    at(deal, "contract");
    int release = changed.release(Changed::withAgreement);

    moving.moved(manager, release, from);

    assertThat(stage(deal)).isEqualTo("agreement");
    assertThat(targets(deal)).contains("realisation", "offer");
  }

  @Test
  void aShorterDeadlineCountsFromWhenItBeganAndOthersKeepTheirDates() {
    String from = shipped();
    String first = moving.open(rep);
    String second = moving.open(rep);
    moving.move(rep, second, "qualification").is(200);
    assertThat(timers(first)).containsExactly("2026-12-07T09:00:00Z");
    engine.itIs(Instant.parse("2026-11-24T09:00:00Z"));
    int release = changed.release(Changed::withShorterDeadline);

    moving.moved(manager, release, from);

    assertThat(timers(first)).containsExactly("2026-11-30T09:00:00Z");
    assertThat(timers(second)).containsExactly("2026-12-07T09:00:00Z");
  }

  @Test
  void aTimerThatHasFiredDoesNotFireAgain() {
    String from = shipped();
    String deal = moving.open(rep);
    engine.passes(Duration.ofDays(20));
    assertThat(timers(deal)).isEmpty();
    int escalations = escalations(deal);
    int release = changed.release(Catalogues::withDemo);

    moving.moved(manager, release, from);
    engine.passes(Duration.ofDays(30));

    assertThat(timers(deal)).isEmpty();
    assertThat(escalations(deal)).isEqualTo(escalations);
  }

  @Test
  void otherWorkTakesThePlaceOfRemovedWork() {
    String from = shipped();
    String deal = moving.open(rep);
    int release = changed.release(Changed::withOtherWork);
    String migration = moving.prepare(manager, release, from);
    assertThat(moving.get(manager, migration).at("/summary/counts/stuck")).isEqualTo("1");

    moving.start(manager, migration, 100).is(200);
    moving.runs();
    assertThat(moving.get(manager, migration).at("/summary/counts/stayed")).isEqualTo("1");
    assertThat(moving.pipeline(deal)).isEqualTo(from);

    String other = moving.prepare(manager, release, from);
    assertThat(other).isNotEqualTo(migration);
    moving.map(manager, other, "userTask_preQualify", "userTask_meetCustomer").is(200);
    moving.start(manager, other, 100).is(200);
    moving.runs();
    assertThat(task(deal)).isEqualTo("Meet customer");
    assertThat(timers(deal)).containsExactly("2026-12-07T09:00:00Z");
  }

  @Test
  void aDealThatWaitsForAnApprovalMovesAndItsApprovalHasAPlanOfItsOwn() {
    String from = shipped();
    String deal = moving.awaitingApproval(rep, manager);
    String approvals = approvalDefinition(deal);
    int release = changed.release(Catalogues::withDemo);

    moving.moved(manager, release, from);
    assertThat(moving.pipeline(deal)).isEqualTo(moving.version(release, PIPELINE));
    assertThat(approvalDefinition(deal)).isEqualTo(approvals);
    moving.everythingHolds();
    moving.moved(manager, release, approvals);
    assertThat(approvalDefinition(deal)).isEqualTo(moving.version(release, "approval"));
    moving.everythingHolds();

    decide(deal);
    assertThat(stage(deal)).isEqualTo("contract");
  }

  @Test
  void aDealOnItsWayToAStageThatIsGoneStaysAndIsListed() {
    String from = shipped();
    String deal = moving.awaitingApproval(rep, manager);
    int release = changed.release(Changed::withAgreement);

    String migration = moving.prepare(manager, release, from);
    Answer stuck = moving.instances(manager, migration, "?stuck=true");
    assertThat(stuck.at("/items/0/reason")).isEqualTo("MOVE_UNDER_WAY");
    moving.start(manager, migration, 100).is(200);
    moving.runs();
    assertThat(moving.instances(manager, migration, "?state=FAILED").at("/items/0/reason"))
        .isEqualTo("MOVE_UNDER_WAY");
    assertThat(moving.pipeline(deal)).isEqualTo(from);

    decide(deal);
    assertThat(stage(deal)).isEqualTo("contract");
    moving.does(manager, migration, "again").is(200);
    moving.runs();
    assertThat(stage(deal)).isEqualTo("agreement");
    assertThat(moving.get(manager, migration).at("/summary/state")).isEqualTo("DONE");
  }

  private String shipped() {
    return running(UnaryOperator.identity());
  }

  /** A version of its own for each test. */
  private String running(UnaryOperator<String> pipeline) {
    return moving.version(changed.release(pipeline), PIPELINE);
  }

  private void at(String deal, String stage) {
    rep.post(
            "/api/opportunities/" + deal + "/loss",
            Map.of("reason", "TIMING", "version", moving.version(rep, deal)))
        .is(200);
    rep.post(
            "/api/opportunities/" + deal + "/reopening",
            Map.of("stage", stage, "reason", "A test", "version", moving.version(rep, deal)))
        .is(200);
  }

  private void decide(String deal) {
    Http supervisor = company.as(team.supervisor());
    String approval = rep.get("/api/opportunities/" + deal).at("/pending/approvalId");
    long version =
        supervisor.get("/api/approvals/" + approval).is(200).body().path("version").asLong();
    supervisor
        .post(
            "/api/approvals/" + approval + "/decision",
            Map.of("decision", "APPROVE", "comment", "So be it", "version", version))
        .is(200);
  }

  private String approvalDefinition(String deal) {
    return jdbc.sql(
            """
            select called.proc_def_id_ from engine.act_ru_execution called
              join engine.act_ru_execution caller on caller.id_ = called.super_exec_
              join engine.act_ru_execution root on root.id_ = caller.proc_inst_id_
            where root.business_key_ = ?
            """)
        .param(deal)
        .query(String.class)
        .single();
  }

  private String stage(String deal) {
    return rep.get("/api/opportunities/" + deal).is(200).at("/stage/key");
  }

  private Instant stageSince(String deal) {
    return jdbc.sql("select stage_since from opportunity where id = ?::uuid")
        .param(deal)
        .query(java.sql.Timestamp.class)
        .single()
        .toInstant();
  }

  private List<String> targets(String deal) {
    return rep.get("/api/opportunities/" + deal)
        .is(200)
        .body()
        .path("moves")
        .findValuesAsString("target");
  }

  private String task(String deal) {
    return rep.get("/api/tasks?subject=opportunity:" + deal).is(200).at("/items/0/name");
  }

  private String timeline(String deal) {
    return rep.get("/api/timeline?subject=opportunity:" + deal).is(200).body().toString();
  }

  private int escalations(String deal) {
    return jdbc.sql("select count(*) from escalation where subject_id = ?::uuid")
        .param(deal)
        .query(Integer.class)
        .single();
  }

  private List<String> timers(String deal) {
    return new ArrayList<>(
        jdbc
            .sql(
                """
                select j.duedate_ from engine.act_ru_job j
                  join engine.act_ru_execution r on r.id_ = j.process_instance_id_
                where r.business_key_ = ? and r.proc_def_id_ like 'opportunityPipeline:%' and j.type_ = 'timer'
                order by 1
                """)
            .param(deal)
            .query(java.sql.Timestamp.class)
            .list()
            .stream()
            .map(at -> at.toInstant().toString())
            .toList());
  }
}
