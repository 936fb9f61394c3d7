package io.kramek.studio.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.Shop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deals on their way, migrations of them, and what must hold of both at any moment. */
@TestComponent
@Lazy
public class Moving {

  private static final String MIGRATIONS = "/api/studio/migrations";

  /** What nobody may ever find, with what it would mean. */
  private static final Map<String, String> NEVER =
      Map.of(
          "parts of an instance in different versions",
          """
          select e.id_ from engine.act_ru_execution e join engine.act_ru_execution r on r.id_ = e.proc_inst_id_
          where e.proc_def_id_ <> r.proc_def_id_
          """,
          "timers of another version than their instance",
          """
          select j.id_ from engine.act_ru_job j join engine.act_ru_execution r on r.id_ = j.process_instance_id_
          where j.process_def_id_ <> r.proc_def_id_
          """,
          "tasks of another version than their instance",
          """
          select t.id_ from engine.act_ru_task t join engine.act_ru_execution r on r.id_ = t.proc_inst_id_
          where t.proc_def_id_ <> r.proc_def_id_
          """,
          "tasks that the list does not have as the engine has them",
          """
          select t.id_ from engine.act_ru_task t left join task o on o.id::text = t.id_
          where o.id is null or o.process_definition_id <> t.proc_def_id_ or o.element_id <> t.task_def_key_
          """,
          "tasks of the list that are gone",
          """
          select o.id::text from task o where not exists (select 1 from engine.act_ru_task t where t.id_ = o.id::text)
          """,
          "deals whose process is in another version, or nowhere",
          """
          select o.id::text from opportunity o
            left join engine.act_ru_execution r on r.business_key_ = o.id::text and r.parent_id_ is null
              and r.proc_def_id_ like 'opportunityPipeline:%'
          where o.status = 'OPEN' and (r.id_ is null or r.proc_def_id_ <> o.pipeline)
          """,
          "called processes without whoever called them",
          """
          select r.id_ from engine.act_ru_execution r
          where r.super_exec_ is not null
            and not exists (select 1 from engine.act_ru_execution s where s.id_ = r.super_exec_)
          """,
          "deadlines where nothing is due, or at another time",
          """
          select d.id::text from deadline d left join engine.act_ru_job j on j.id_ = d.job_id
          where d.job_id is not null and j.id_ is not null
            and (j.duedate_ is distinct from d.due_at at time zone current_setting('timezone') or j.execution_id_ <> d.scope_id)
          """);

  private final Company company;
  private final Engine engine;
  private final MigrationWorker worker;
  private final JdbcClient jdbc;

  Moving(Company company, Engine engine, MigrationWorker worker, JdbcClient jdbc) {
    this.company = company;
    this.engine = engine;
    this.worker = worker;
    this.jdbc = jdbc;
  }

  String open(Http rep) {
    String deal =
        rep.post("/api/opportunities", Map.of("name", "Deal " + UUID.randomUUID()))
            .is(201)
            .at("/id");
    engine.runJobs();
    return deal;
  }

  List<String> open(Http rep, int many) {
    List<String> deals = new ArrayList<>();
    for (int n = 0; n < many; n++) {
      deals.add(open(rep));
    }
    return deals;
  }

  Answer move(Http rep, String deal, String target) {
    return rep.post(
        "/api/opportunities/" + deal + "/moves",
        Map.of("target", target, "version", version(rep, deal)));
  }

  long version(Http rep, String deal) {
    return rep.get("/api/opportunities/" + deal).is(200).body().path("version").asLong();
  }

  /** A deal whose offer is to be approved before it becomes a contract. */
  String awaitingApproval(Http rep, Http manager) {
    String product = Shop.counter(manager);
    String deal = Shop.deal(rep);
    engine.runJobs();
    rep.put(
            "/api/opportunities/" + deal + "/items",
            Map.of(
                "version", version(rep, deal),
                "items",
                    List.of(Map.of("productId", product, "quantity", 1, "discountPercent", 0))))
        .is(200);
    change(rep, deal, Map.of("expectedClose", "2027-03-31"));
    move(rep, deal, "qualification").is(200);
    move(rep, deal, "offer").is(200);
    change(rep, deal, Map.of("paymentTermsDays", 45));
    assertThat(move(rep, deal, "contract").is(200).at("/outcome")).isEqualTo("AWAITING_APPROVAL");
    return deal;
  }

  private void change(Http rep, String deal, Map<String, Object> facts) {
    var body = new HashMap<>(facts);
    body.put("version", version(rep, deal));
    rep.patch("/api/opportunities/" + deal, body).is(200);
  }

  /** The version that an open deal's process runs in. */
  String definition(String businessKey, String process) {
    return jdbc.sql(
            """
            select proc_def_id_ from engine.act_ru_execution
            where business_key_ = ? and parent_id_ is null and proc_def_id_ like ? || ':%'
            """)
        .params(businessKey, process)
        .query(String.class)
        .single();
  }

  String pipeline(String deal) {
    return definition(deal, "opportunityPipeline");
  }

  String version(int release, String process) {
    return jdbc.sql(
            """
            select d.id_ from engine.act_re_procdef d join catalogue_release r on r.deployment_id = d.deployment_id_
            where r.number = ? and d.key_ = ?
            """)
        .params(release, process)
        .query(String.class)
        .single();
  }

  String prepare(Http manager, int release, String from) {
    return manager.post(MIGRATIONS, Map.of("release", release, "from", from)).is(201).at("/id");
  }

  Answer get(Http manager, String migration) {
    return manager.get(MIGRATIONS + "/" + migration).is(200);
  }

  Answer map(Http manager, String migration, String source, String target) {
    var body = new HashMap<String, Object>();
    body.put("source", source);
    body.put("target", target);
    return manager.put(MIGRATIONS + "/" + migration + "/mapping", body);
  }

  Answer start(Http manager, String migration, int share) {
    return manager.post(
        MIGRATIONS + "/" + migration + "/start", Map.of("share", share, "perSecond", 1000));
  }

  Answer does(Http manager, String migration, String what) {
    return manager.post(MIGRATIONS + "/" + migration + "/" + what, Map.of());
  }

  /** Moves everybody whose turn it is. */
  void runs() {
    worker.round();
  }

  /** The same, for whoever watches the screens and has no time to lose. */
  public static void runsIn(ApplicationContext application) {
    application
        .getBean(JdbcClient.class)
        .sql("update migration set per_second = 1000 where state = 'RUNNING'")
        .update();
    application.getBean(MigrationWorker.class).round();
  }

  /** Prepares, starts and moves everybody. */
  String moved(Http manager, int release, String from) {
    String migration = prepare(manager, release, from);
    start(manager, migration, 100).is(200);
    runs();
    return migration;
  }

  Answer instances(Http manager, String migration, String query) {
    return manager.get(MIGRATIONS + "/" + migration + "/instances" + query).is(200);
  }

  /** Nothing is half moved, nothing lost. */
  void everythingHolds() {
    NEVER.forEach(
        (what, sql) -> assertThat(jdbc.sql(sql).query(String.class).list()).as(what).isEmpty());
  }

  Company company() {
    return company;
  }
}
