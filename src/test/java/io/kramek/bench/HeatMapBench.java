package io.kramek.bench;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The heat map of a pipeline with two hundred thousand activities in its history. */
final class HeatMapBench implements Benchmark {

  private static final int ACTIVITIES = 200_000;

  /** Of each deal: two stages with what is drawn around them. */
  private static final int PER_DEAL = 10;

  private static final int WARM_UP = 5;
  private static final int TURNS = 20;
  private static final double SECOND = 1e9;
  private static final String MODEL = "/api/studio/models/opportunity-pipeline.bpmn";

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server();
        Application kramek = new Application(server.database("heat"), List.of())) {
      Company.Team team = kramek.bean(Company.class).team();
      fill(kramek.bean(JdbcClient.class));
      Http manager = kramek.bean(Company.class).as(team.manager());
      Series all = measured(manager, MODEL + "/heat?from=2020-01-01");
      Series quarter = measured(manager, MODEL + "/heat");
      return List.of(
          Figure.atMost("heat-map-p95", all.percentile(95), "s", 1),
          Figure.reported("heat-map-median", all.median(), "s"),
          Figure.reported("heat-map-quarter-p95", quarter.percentile(95), "s"));
    }
  }

  private static Series measured(Http manager, String path) {
    Series time = new Series();
    for (int turn = -WARM_UP; turn < TURNS; turn++) {
      long start = System.nanoTime();
      manager.get(path).is(200);
      if (turn >= 0) {
        time.add((System.nanoTime() - start) / SECOND);
      }
    }
    return time;
  }

  /** Deals of two years, each ten activities long; every fifth still stands in its second stage. */
  private static void fill(JdbcClient jdbc) {
    String definition =
        jdbc.sql(
                "select id_ from engine.act_re_procdef where key_ = 'opportunityPipeline' order by version_ desc limit 1")
            .query(String.class)
            .single();
    Map<String, Object> parameters =
        Map.of("definition", definition, "deals", ACTIVITIES / PER_DEAL);
    jdbc.sql(
            """
            insert into engine.act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, root_proc_inst_id_, start_time_,
              end_time_, state_)
            select 'deal' || n, 'deal' || n, gen_random_uuid()::text, 'opportunityPipeline', :definition, 'deal' || n, at,
              case when n % 5 > 0 then at + interval '20 days' end, case when n % 5 > 0 then 'COMPLETED' else 'ACTIVE' end
            from (select n, now()::timestamp - (n * 53 % 17520) * interval '1 hour' - interval '21 days' as at
              from generate_series(1, :deals) n) d
            """)
        .params(parameters)
        .update();
    jdbc.sql(
            """
            insert into engine.act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_, act_id_,
              act_name_, act_type_, task_id_, start_time_, end_time_, act_inst_state_, sequence_counter_)
            select p.id_ || ':' || s.seq, p.proc_def_key_, p.proc_def_id_, p.id_, p.id_, p.id_ || s.seq, s.id, s.id, s.type,
              case when s.type = 'userTask' then p.id_ || ':' || s.seq end,
              p.start_time_ + s.day * interval '1 day', case when s.until < 20 or p.end_time_ is not null
                then p.start_time_ + (s.until + abs(hashtext(p.id_ || s.id)) % 90 / 100.0) * interval '1 day' end,
              case when s.type = 'userTask' then 2 else 0 end, s.seq
            from engine.act_hi_procinst p, (values
              (1, 'startEvent_opportunityOpened', 'messageStartEvent', 0, 0), (2, 'stage_preQualification', 'subProcess', 0, 5),
              (3, 'startEvent_preQualificationEntered', 'startEvent', 0, 0), (4, 'userTask_preQualify', 'userTask', 0, 5),
              (5, 'event_movePreQualification', 'boundaryMessage', 6, 6), (6, 'gateway_whereFromPreQualification', 'exclusiveGateway', 6, 6),
              (7, 'stage_qualification', 'subProcess', 6, 20), (8, 'startEvent_qualificationEntered', 'startEvent', 6, 6),
              (9, 'userTask_qualifyNeeds', 'userTask', 6, 20), (10, 'event_qualificationStalled', 'boundaryTimer', 16, 16))
              s (seq, id, type, day, until)
            """)
        .update();
    jdbc.sql(
            """
            insert into engine.act_hi_taskinst (id_, task_def_key_, proc_def_id_, proc_inst_id_, act_inst_id_, start_time_, end_time_, due_date_)
            select task_id_, act_id_, proc_def_id_, proc_inst_id_, id_, start_time_, end_time_, start_time_ + interval '5 days'
            from engine.act_hi_actinst where task_id_ is not null and act_id_ = 'userTask_qualifyNeeds'
            """)
        .update();
    for (String table : List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst")) {
      jdbc.sql("vacuum analyze engine." + table).update();
    }
  }
}
