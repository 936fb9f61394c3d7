package io.kramek.opportunities.process;

import io.kramek.studio.replay.Story.Stay;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How long deals stood at their stages, from the history of their processes. */
@Component
public class StageStays {

  /** As many as tell how long something usually takes. */
  private static final int SAMPLE = 5_000;

  private final JdbcTemplate jdbc;
  private final OpportunityPipelineProcess process;

  StageStays(JdbcTemplate jdbc, OpportunityPipelineProcess process) {
    this.jdbc = jdbc;
    this.process = process;
  }

  /** Where deals stood, in order; a deal whose way nobody knows is missing. */
  public Map<UUID, List<Stay>> of(Collection<UUID> deals) {
    Map<UUID, List<Stay>> stays = new HashMap<>();
    String[] keys = deals.stream().map(UUID::toString).toArray(String[]::new);
    jdbc.query(
        """
        select p.business_key_, a.proc_def_id_, a.act_id_, a.start_time_, a.end_time_
        from engine.act_hi_procinst p join engine.act_hi_actinst a on a.proc_inst_id_ = p.id_
        where p.proc_def_key_ = ? and p.business_key_ = any(?) and a.act_type_ = 'subProcess' and a.end_time_ is not null
        order by a.start_time_, a.sequence_counter_
        """,
        row -> {
          String stage = stage(row.getString("proc_def_id_"), row.getString("act_id_"));
          if (stage != null) {
            stays
                .computeIfAbsent(
                    UUID.fromString(row.getString("business_key_")), key -> new ArrayList<>())
                .add(
                    new Stay(
                        stage,
                        seconds(row.getTimestamp("start_time_"), row.getTimestamp("end_time_"))));
          }
        },
        CamundaOpportunityPipeline.PROCESS,
        keys);
    return stays;
  }

  /** How long the latest stays took that ended before a moment, by stage. */
  public Map<String, List<Long>> before(Instant moment) {
    Map<String, List<Long>> times = new HashMap<>();
    jdbc.query(
        """
        select a.proc_def_id_, a.act_id_, a.start_time_, a.end_time_ from engine.act_hi_actinst a
        where a.proc_def_key_ = ? and a.act_type_ = 'subProcess' and a.end_time_ < ?
        order by a.end_time_ desc, a.id_ limit ?
        """,
        row -> {
          String stage = stage(row.getString("proc_def_id_"), row.getString("act_id_"));
          if (stage != null) {
            times
                .computeIfAbsent(stage, key -> new ArrayList<>())
                .add(seconds(row.getTimestamp("start_time_"), row.getTimestamp("end_time_")));
          }
        },
        CamundaOpportunityPipeline.PROCESS,
        Timestamp.from(moment),
        SAMPLE);
    return times;
  }

  private String stage(String pipeline, String element) {
    return process.pipeline(pipeline).stages().stream()
        .filter(stage -> stage.element().equals(element))
        .map(Pipeline.Stage::key)
        .findFirst()
        .orElse(null);
  }

  private static long seconds(Timestamp from, Timestamp until) {
    return Math.max(0, Duration.between(from.toInstant(), until.toInstant()).toSeconds());
  }
}
